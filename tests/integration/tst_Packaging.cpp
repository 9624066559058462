// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/documents.h"
#include "tests/support/sourceFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return QString::fromUtf8(file.readAll());
}

QString packaged(const QString &name)
{
    return contentOf(sourceFile(QString(u"packaging/"_s + name)));
}

struct Output
{
    int code = -1;
    QString text; ///< of both channels
};

Output runProgram(const QString &name, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(name, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

bool isThere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

/// Every file below a folder, by its path from there.
QSet<QString> filesBelow(const QString &folder)
{
    QSet<QString> files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << QDir(folder).relativeFilePath(all.next());
    return files;
}

QStringList sorted(const QSet<QString> &words)
{
    QStringList list(words.cbegin(), words.cend());
    list.sort();
    return list;
}

/// First cells of the table that begins with that head, without backquotes.
QSet<QString> firstCells(const QString &text, const QString &head)
{
    QSet<QString> cells;
    const QStringList lines = text.mid(text.indexOf(head)).split(u'\n');
    for (qsizetype i = 2; i < lines.size() && lines.at(i).startsWith(u'|'); ++i)
        cells << lines.at(i).section(u'`', 1, 1);
    return cells;
}

QSet<QString> packagesOf(const QString &list)
{
    QSet<QString> packages;
    const QStringList lines = packaged(list).split(u'\n');
    for (const QString &line : lines) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            packages << line.section(u' ', 0, 0);
    }
    return packages;
}

/// The packages that Debian has the files of those names from.
QSet<QString> ownersOf(const QStringList &libraries)
{
    QStringList patterns;
    for (const QString &library : libraries)
        patterns << u"*/"_s + library;
    const Output found = runProgram(u"dpkg-query"_s, QStringList{u"-S"_s} + patterns);
    QSet<QString> owners;
    const QStringList lines = found.text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        // Others are for programs of 32 bits.
        if (line.contains(u"-linux-gnu/") && libraries.contains(QFileInfo(line).fileName()))
            owners << line.section(u':', 0, 0);
    }
    return owners;
}

} // namespace

/// What docs/deployment.md says of the machine: what is installed, the service, the container.
class tst_Packaging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// The page has a row for each file of an installation, and no other.
    void theTableOfInstalledFilesIsRight()
    {
        const QTemporaryDir prefix;
        const Output installed =
            runProgram(u"cmake"_s,
                       {u"--install"_s, QStringLiteral(DBSBM_BUILD), u"--prefix"_s, prefix.path()});
        QVERIFY2(installed.code == 0, qPrintable(installed.text));
        const QString page = contentOf(sourceFile(u"docs/deployment.md"));
        QSet<QString> said = firstCells(page, u"| file below the prefix | what |"_s);
        QVERIFY(said.contains(u"bin/dbsbm"_s));
        const QSet<QString> made = filesBelow(prefix.path());
        if (!made.contains(u"bin/dbsbm"_s)) // a build without the panel
            said.removeIf([](const QString &file) {
                return file == u"bin/dbsbm" || file.startsWith(u"share/applications")
                    || file.startsWith(u"share/icons");
            });
        QCOMPARE(sorted(made), sorted(said));
        // What the page removes them by.
        const QString manifest =
            contentOf(QStringLiteral(DBSBM_BUILD) + u"/install_manifest.txt"_s);
        for (const QString &file : made)
            QVERIFY2(manifest.contains(prefix.filePath(file)), qPrintable(file));
        QCOMPARE(runProgram(prefix.filePath(u"bin/dbsbmd"_s), {u"--version"_s}).code, 0);
    }

    void theServiceIsOne_data()
    {
        QTest::addColumn<QString>("added");
        QTest::newRow("as it is") << QString();
        // Each ini block of the page that systemctl edit takes.
        const QList<DocumentLine> lines = fencedLines(u"docs/deployment.md"_s);
        QString added;
        for (const DocumentLine &line : lines) {
            if (line.language == u"ini" && !line.text.startsWith(u"DBSBM_"))
                added += line.text + u'\n';
        }
        QTest::newRow("with what the page adds") << added;
    }

    void theServiceIsOne()
    {
        QFETCH(QString, added);
        if (!isThere(u"systemd-analyze"_s))
            QSKIP("this machine has no systemd to ask");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"dbsbmd.service"_s);
        QString unit = packaged(u"dbsbmd.service"_s);
        QVERIFY(unit.contains(u"\nExecStart=dbsbmd run\n"));
        // Not installed here, so that systemd would not find it.
        unit.replace(u"ExecStart=dbsbmd "_s, u"ExecStart="_s + QStringLiteral(DBSBM_DAEMON) + u' ');
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((unit + added).toUtf8());
        file.close();
        const Output verified = runProgram(u"systemd-analyze"_s, {u"verify"_s, path});
        QVERIFY2(verified.code == 0 && !verified.text.contains(u"dbsbmd.service:"),
                 qPrintable(verified.text));
        const Output security = runProgram(
            u"systemd-analyze"_s, {u"security"_s, u"--offline=true"_s, u"--threshold=20"_s, path});
        QVERIFY2(security.code == 0, qPrintable(security.text.right(400))); // 2.0: "OK"
    }

    /// The paths and names that the page uses are those of the service.
    void theServiceIsTheOneOfThePage()
    {
        const QString unit = packaged(u"dbsbmd.service"_s);
        for (const char *line :
             {"EnvironmentFile=/etc/dbsbm/environment", "User=dbsbm", "StateDirectory=dbsbm",
              "Environment=DBSBM_DATA_DIR=%S/dbsbm QT_QPA_PLATFORM=offscreen",
              "Restart=on-abnormal", "UMask=0077", "ProtectSystem=strict",
              "CapabilityBoundingSet=", "SystemCallErrorNumber=EPERM"})
            QVERIFY2(unit.contains(u'\n' + QLatin1String(line) + u'\n'), line);
    }

    void itsUserIsMade()
    {
        if (!isThere(u"systemd-sysusers"_s))
            QSKIP("this machine has no systemd to ask");
        const QTemporaryDir root;
        QVERIFY(QDir(root.path()).mkpath(u"etc"_s));
        const Output made =
            runProgram(u"systemd-sysusers"_s,
                       {u"--root="_s + root.path(),
                        QFileInfo(sourceFile(u"packaging/dbsbm.sysusers")).absoluteFilePath()});
        QVERIFY2(made.code == 0, qPrintable(made.text));
        QVERIFY(contentOf(root.filePath(u"etc/passwd"_s)).contains(u"\ndbsbm:"_s)
                || contentOf(root.filePath(u"etc/passwd"_s)).startsWith(u"dbsbm:"_s));
    }

    /// Files that it copies and scripts that it calls are there; it has a user, a volume, a check.
    void theContainerNamesWhatIsThere()
    {
        const QString recipe = packaged(u"Containerfile"_s);
        for (const char *path : {"packaging/debian-serve.txt", "dev"}) {
            QVERIFY(QFile::exists(sourceFile(QString::fromLatin1(path))));
            QVERIFY2(recipe.contains(QLatin1String(path)), path);
        }
        static const QRegularExpression copy(u"(?m)^COPY (packaging/\\S+) "_s);
        for (auto it = copy.globalMatch(recipe); it.hasNext();) {
            const QString path = it.next().captured(1);
            QVERIFY2(QFile::exists(sourceFile(path)), qPrintable(path));
        }
        for (const char *line :
             {"USER dbsbm", "VOLUME /data", "ENTRYPOINT [\"dbsbmd\"]", "CMD [\"run\"]",
              "    CMD dbsbmd --health || [ $? -eq 1 ]", "FROM debian:12 AS build",
              "FROM debian:12-slim", "STOPSIGNAL SIGTERM"})
            QVERIFY2(recipe.contains(u'\n' + QLatin1String(line) + u'\n'), line);
        // What is installed in the first stage is what is taken into the second.
        QVERIFY(recipe.contains(u"COPY --from=build /install/usr/local/bin/dbsbmd "));
        QVERIFY(recipe.contains(u"cmake --install build/headless --prefix /usr/local"));
        QVERIFY(recipe.indexOf(u"USER dbsbm") < recipe.indexOf(u"ENTRYPOINT"));
    }

    /// Every library that the daemon is linked to, and every driver that the build's own list has
    /// for it, is in the list of the container.
    void theContainerHasWhatTheDaemonLoads()
    {
        if (!isThere(u"dpkg-query"_s) || !isThere(u"readelf"_s))
            QSKIP("this is no Debian with binutils");
        const Output dynamic = runProgram(u"readelf"_s, {u"-d"_s, QStringLiteral(DBSBM_DAEMON)});
        static const QRegularExpression needed(u"NEEDED.*\\[(.+)\\]"_s);
        QStringList libraries;
        for (auto it = needed.globalMatch(dynamic.text); it.hasNext();)
            libraries << it.next().captured(1);
        QVERIFY2(libraries.contains(u"libQt6Sql.so.6"_s), qPrintable(dynamic.text));
        // Of every Debian, and of the sanitizers that some builds are linked to.
        static const QRegularExpression always(
            u"^(lib(c|m|gcc_s|asan|ubsan|tsan)\\.so|ld-linux)"_s);
        libraries.removeIf([](const QString &name) { return always.match(name).hasMatch(); });
        const QSet<QString> list = packagesOf(u"debian-serve.txt"_s);
        const QSet<QString> owners = ownersOf(libraries);
        QVERIFY2(owners.size() >= libraries.size() - 2, qPrintable(libraries.join(u' ')));
        for (const QString &owner : owners)
            QVERIFY2(list.contains(owner), qPrintable(owner));
        static const QRegularExpression loaded(
            u"^(libqt6sql6-|fonts-|postgresql-client|qt6-image-formats|ca-certificates)"_s);
        const QSet<QString> build = packagesOf(u"debian-run.txt"_s);
        for (const QString &package : build) {
            if (loaded.match(package).hasMatch())
                QVERIFY2(list.contains(package), qPrintable(package));
        }
        for (const QString &package : list)
            QVERIFY2(build.contains(package) || owners.contains(package), qPrintable(package));
    }
};

QTEST_GUILESS_MAIN(tst_Packaging)
#include "tst_Packaging.moc"
