// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/LogoLibrary.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm;

namespace {

const auto kNba = QLatin1String("NBA");

class Folders
{
public:
    QString data() const { return m_dir.filePath(QStringLiteral("data")); }
    QString logos() const { return data() + QStringLiteral("/logos"); }
    QString source() const { return m_dir.filePath(QStringLiteral("source")); }

    /// Writes a picture of one colour; its kind is that of \a format, whatever the name says.
    bool add(const QString &file, const QColor &colour, const char *format = "png") const
    {
        const QString path = source() + u'/' + file;
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(colour);
        return QDir().mkpath(path.left(path.lastIndexOf(u'/'))) && image.save(path, format);
    }

    bool addBytes(const QString &file, const QByteArray &bytes) const
    {
        const QString path = source() + u'/' + file;
        QFile written(path);
        return QDir().mkpath(path.left(path.lastIndexOf(u'/')))
            && written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size();
    }

private:
    QTemporaryDir m_dir;
};

} // namespace

class tst_LogoLibrary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyAtFirst();
    void importsAFolder();
    void refusesWhatIsNoPicture();
    void sameNameTwice();
    void againChangesNothing();
    void progressAndCancel();
    void linksAndDepth();
    void missingFolder();
    void changesAreKept();
    void aFailedWriteChangesNothing();
    void damagedIndexIsAnError();
    void damagedLogoIsNone();
};

void tst_LogoLibrary::emptyAtFirst()
{
    const Folders folders;
    const auto library = LogoLibrary::open(folders.data());
    QVERIFY(library);
    QCOMPARE(library->index().count(), 0);
    QVERIFY(!QDir(folders.logos()).exists()); // reading writes nothing
}

void tst_LogoLibrary::importsAFolder()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/Boston Celtics.png"), Qt::green));
    QVERIFY(folders.add(QStringLiteral("NBA/los_angeles_lakers.png"), Qt::yellow, "jpeg"));
    QVERIFY(folders.add(QStringLiteral("NFL/St. Louis Rams.v2.webp"), Qt::blue, "webp"));
    const auto import = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(import);
    QCOMPARE(import->entries.size(), 3);
    auto library = LogoLibrary::open(folders.data());
    const auto refusals = library->adopt(*import);
    QVERIFY(refusals && refusals->isEmpty());
    const auto digest = library->index().find(kNba, QStringLiteral("Los Angeles Lakers"));
    QVERIFY(digest);
    const Picture logo = loadLogo(folders.logos(), *digest);
    QCOMPARE(logo.image.size(), QSize(kLogoSide, kLogoSide));
    QCOMPARE(logo.image.pixelColor(128, 10).alpha(), 0); // 300x200 leaves room above
    QVERIFY(logo.image.pixelColor(128, 128).red() > 240);
    QVERIFY(library->index().find(QStringLiteral("NFL"), QStringLiteral("St. Louis Rams.v2")));
}

void tst_LogoLibrary::refusesWhatIsNoPicture()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/Good.png"), Qt::green));
    QVERIFY(folders.addBytes(QStringLiteral("NBA/Drawing.svg"), "<svg xmlns='x'/>"));
    QVERIFY(folders.addBytes(QStringLiteral("NBA/Liar.png"), "#!/bin/sh\necho"));
    QVERIFY(folders.addBytes(QStringLiteral("NBA/Huge.png"), QByteArray(9 * 1024 * 1024, 'x')));
    QVERIFY(folders.addBytes(QStringLiteral("NBA/Empty.png"), {}));
    const auto import = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(import);
    QCOMPARE(import->entries.size(), 1);
    QCOMPARE(import->refusals.size(), 4);
    for (const LogoRefusal &refusal : import->refusals)
        QVERIFY(refusal.file.startsWith(u"NBA/") && refusal.why.endsWith(u'.'));
}

void tst_LogoLibrary::sameNameTwice()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/Boston Celtics.png"), Qt::green));
    QVERIFY(folders.add(QStringLiteral("NBA/boston_celtics.jpg"), Qt::red, "jpeg"));
    const auto import = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(import);
    QCOMPARE(import->entries.size(), 1);
    QCOMPARE(import->entries.first().file, QStringLiteral("NBA/Boston Celtics.png"));
    QCOMPARE(import->refusals.size(), 1);
    // A name that is an alias is refused by the library.
    auto library = LogoLibrary::open(folders.data());
    QVERIFY(library->adopt(*import));
    QVERIFY(library->addAlias(kNba, QStringLiteral("Celtics"), QStringLiteral("Boston Celtics")));
    const Folders second;
    QVERIFY(second.add(QStringLiteral("NBA/Celtics.png"), Qt::red));
    const auto other = readLogoFolder(second.source(), folders.logos());
    const auto refusals = library->adopt(*other);
    QVERIFY(refusals);
    QCOMPARE(refusals->size(), 1);
    QCOMPARE(refusals->first().file, QStringLiteral("NBA/Celtics.png"));
}

void tst_LogoLibrary::againChangesNothing()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/A.png"), Qt::green));
    QVERIFY(folders.add(QStringLiteral("NBA/B.png"), Qt::green)); // the same picture
    auto library = LogoLibrary::open(folders.data());
    const auto once = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(library->adopt(*once));
    const QStringList files = QDir(folders.logos()).entryList(QDir::Files);
    QCOMPARE(files.size(), 2); // one picture and the index
    const QJsonObject json = library->index().toJson();
    const auto twice = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(library->adopt(*twice));
    QCOMPARE(QDir(folders.logos()).entryList(QDir::Files), files);
    QCOMPARE(library->index().toJson(), json);
}

void tst_LogoLibrary::progressAndCancel()
{
    const Folders folders;
    for (int i = 0; i < 5; ++i)
        QVERIFY(folders.add(QStringLiteral("NBA/%1.png").arg(i), Qt::green));
    QList<std::pair<int, int>> told;
    const auto import = readLogoFolder(folders.source(), folders.logos(), [&](int done, int total) {
        told.append({done, total});
        return done < 2;
    });
    QVERIFY(import && import->cancelled);
    QCOMPARE(import->entries.size(), 2);
    QCOMPARE(told, (QList<std::pair<int, int>>{{0, 5}, {1, 5}, {2, 5}}));
}

void tst_LogoLibrary::linksAndDepth()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/East/Deep.png"), Qt::green));
    QVERIFY(folders.add(QStringLiteral("loose.png"), Qt::green));
    QVERIFY(folders.add(QStringLiteral("NBA/Real.png"), Qt::green));
    QVERIFY(QFile::link(folders.source() + QStringLiteral("/loose.png"),
                        folders.source() + QStringLiteral("/NBA/Link.png")));
    QVERIFY(QFile::link(folders.source(), folders.source() + QStringLiteral("/Loop")));
    const auto import = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(import);
    QCOMPARE(import->entries.size(), 1);
    QCOMPARE(import->entries.first().name, QStringLiteral("Real"));
}

void tst_LogoLibrary::missingFolder()
{
    const Folders folders;
    const auto import = readLogoFolder(folders.source(), folders.logos());
    QVERIFY(!import);
    QCOMPARE(import.error().code(), QStringLiteral("CFG-006"));
}

void tst_LogoLibrary::changesAreKept()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/Boston Celtics.png"), Qt::green));
    {
        auto library = LogoLibrary::open(folders.data());
        QVERIFY(library->adopt(*readLogoFolder(folders.source(), folders.logos())));
        QVERIFY(library->addAlias(kNba, QStringLiteral("BOS"), QStringLiteral("Boston Celtics")));
    }
    auto library = LogoLibrary::open(folders.data());
    QVERIFY(library && library->index().find(kNba, QStringLiteral("bos")));
    QVERIFY(library->removeAlias(kNba, QStringLiteral("BOS")));
    QVERIFY(library->remove(kNba, QStringLiteral("Boston Celtics")));
    QCOMPARE(LogoLibrary::open(folders.data())->index().count(), 0);
}

void tst_LogoLibrary::aFailedWriteChangesNothing()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/A.png"), Qt::green));
    auto library = LogoLibrary::open(folders.data());
    QVERIFY(library->adopt(*readLogoFolder(folders.source(), folders.logos())));
    const QJsonObject before = library->index().toJson();
    // A folder in its place: the index cannot be written, whoever asks.
    QVERIFY(QFile::remove(folders.logos() + QStringLiteral("/index.json")));
    QVERIFY(QDir().mkpath(folders.logos() + QStringLiteral("/index.json/x")));
    const auto refused = library->remove(kNba, QStringLiteral("A"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), QStringLiteral("CFG-007"));
    QCOMPARE(library->index().toJson(), before);
}

void tst_LogoLibrary::damagedIndexIsAnError()
{
    const Folders folders;
    QVERIFY(QDir().mkpath(folders.logos()));
    QFile file(folders.logos() + QStringLiteral("/index.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"version\":1,");
    file.close();
    const auto library = LogoLibrary::open(folders.data());
    QVERIFY(!library);
    QCOMPARE(library.error().code(), QStringLiteral("CFG-006"));
}

void tst_LogoLibrary::damagedLogoIsNone()
{
    const Folders folders;
    QVERIFY(folders.add(QStringLiteral("NBA/A.png"), Qt::green));
    QVERIFY(folders.add(QStringLiteral("NBA/B.png"), Qt::red));
    const auto import = readLogoFolder(folders.source(), folders.logos());
    const QByteArray green = import->entries.at(0).digest;
    const QByteArray red = import->entries.at(1).digest;
    const auto path = [&folders](const QByteArray &digest) {
        return QStringLiteral("%1/%2.png")
            .arg(folders.logos(), QString::fromLatin1(digest.toHex()));
    };
    QVERIFY(!loadLogo(folders.logos(), green).isEmpty());
    QVERIFY(QFile::remove(path(green)));
    QVERIFY(loadLogo(folders.logos(), green).isEmpty());
    // Another team's logo under this name is not shown.
    QVERIFY(QFile::copy(path(red), path(green)));
    QVERIFY(loadLogo(folders.logos(), green).isEmpty());
    // Importing again mends it.
    QVERIFY(readLogoFolder(folders.source(), folders.logos()));
    QVERIFY(!loadLogo(folders.logos(), green).isEmpty());
}

QTEST_GUILESS_MAIN(tst_LogoLibrary)
#include "tst_LogoLibrary.moc"
