// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/SettingsFile.h"

#include "models/core/ErrorCodes.h"
#include "models/settings/SettingKey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_SettingsFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewFileHasTheVersion()
    {
        SettingsFile file(m_folder->path());
        QVERIFY(file.read());
        QCOMPARE(file.storedVersion(), -1);
        QVERIFY(put(file, u"theme"_s, u"dark"_s));
        QCOMPARE(stored().value(u"version").toInt(), file.currentVersion());
        QCOMPARE(stored().value(u"theme").toString(), u"dark"_s);
        QVERIFY(!file.values().contains(u"version"));
        QCOMPARE(QFileInfo(file.path()).permissions() & 0x077, QFile::Permissions());
        // No setting may ever have that name.
        QVERIFY(!findSetting(SettingScope::App, u"version"_s));
    }

    void versionNoneIsBroughtUpToDate()
    {
        write(R"({"LOG_LEVEL": "DEBUG", "MYSQL_POOL_MAX_SIZE": 7, "cache_ttl": 5, "CACHE_TTL": 6,
                  "later": [1]})");
        SettingsFile file(m_folder->path());
        QVERIFY(file.read());
        QCOMPARE(file.storedVersion(), 0);
        QCOMPARE(file.values().value(u"log_level").toString(), u"DEBUG"_s);
        QCOMPARE(file.values().value(u"db_pool_max_size").toInt(), 7);
        QCOMPARE(file.values().value(u"cache_ttl").toInt(), 5); // the right name wins
        QVERIFY(!file.values().contains(u"LOG_LEVEL"));
        QVERIFY(stored().contains(u"LOG_LEVEL")); // reading writes nothing
        QVERIFY(put(file, u"theme"_s, u"dark"_s));
        QVERIFY(!stored().contains(u"LOG_LEVEL"));
        QCOMPARE(stored().value(u"version").toInt(), 1);
        QCOMPARE(stored().value(u"later").toArray().size(), 1);
    }

    void eachStepRunsOnceAndInOrder()
    {
        const auto step = [](const QString &name) {
            return [name](QJsonObject &document) {
                document.insert(u"steps"_s, QString(document.value(u"steps").toString() + name));
            };
        };
        const QList<SettingsMigration> steps{step(u"a"_s), step(u"b"_s), step(u"c"_s)};
        for (const auto &[bytes, ran] : QList<std::pair<QByteArray, QString>>{
                 {"{}", u"abc"_s}, {R"({"version": 1})", u"bc"_s}, {R"({"version": 3})", {}}}) {
            write(bytes);
            SettingsFile file(m_folder->path(), steps);
            QVERIFY(file.read());
            QCOMPARE(file.values().value(u"steps").toString(), ran);
            QVERIFY(put(file, u"theme"_s, u"dark"_s));
            QVERIFY(file.read());
            QCOMPARE(file.values().value(u"steps").toString(), ran); // stored, not run again
        }
    }

    void aNewerVersionIsLeftAlone()
    {
        write(R"({"version": 999, "theme": "dark"})");
        SettingsFile file(m_folder->path());
        const Result<> read = file.read();
        QVERIFY(!read && read.error().is(codes::kSettingsFileUnreadable));
        QVERIFY(read.error().userText().contains(u"newer version"));
        QVERIFY(!put(file, u"theme"_s, u"light"_s));
        QCOMPARE(stored().value(u"theme").toString(), u"dark"_s);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1); // nothing is damaged
    }

    void aDamagedFileIsKeptAsideOnce()
    {
        const QByteArray bytes("{\"theme\": \"da");
        write(bytes);
        for (int start = 0; start < 3; ++start) {
            SettingsFile file(m_folder->path());
            const Result<> read = file.read();
            QVERIFY(!read && read.error().is(codes::kSettingsFileUnreadable));
            const QStringList copies =
                QDir(m_folder->path()).entryList({u"settings.json.damaged-*"_s});
            QCOMPARE(copies.size(), 1);
            QVERIFY(read.error().userText().contains(copies.constFirst()));
            QFile copy(m_folder->filePath(copies.constFirst()));
            QVERIFY(copy.open(QIODevice::ReadOnly));
            QCOMPARE(copy.readAll(), bytes);
            QVERIFY(!put(file, u"theme"_s, u"light"_s));
            QFile kept(file.path());
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QCOMPARE(kept.readAll(), bytes);
        }
    }

    void aFolderThatTakesNoFiles()
    {
        if (::geteuid() == 0)
            QSKIP("root writes everywhere");
        write("{}");
        SettingsFile file(m_folder->path());
        QVERIFY(file.read());
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
        const Result<> written = put(file, u"theme"_s, u"dark"_s);
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY(!written && written.error().is(codes::kFileUnwritable));
        QVERIFY(!file.values().contains(u"theme"));
    }

    /// As panel and terminal do: neither takes back what the other changed.
    void twoWritersKeepEachOthersChanges()
    {
        SettingsFile one(m_folder->path());
        SettingsFile other(m_folder->path());
        QVERIFY(one.read() && other.read());
        QVERIFY(put(one, u"theme"_s, u"dark"_s));
        QVERIFY(!one.changedElsewhere());
        QVERIFY(other.changedElsewhere());
        QVERIFY(put(other, u"cache_ttl"_s, u"5"_s));
        QCOMPARE(stored().value(u"theme").toString(), u"dark"_s);
        QVERIFY(one.changedElsewhere());
        QVERIFY(other.changedElsewhere()); // the theme is still news to whoever reads from it
        QVERIFY(put(other, u"cache_ttl"_s, u"6"_s));
        QVERIFY(other.changedElsewhere());
        QVERIFY(other.read());
        QVERIFY(!other.changedElsewhere());
    }

private:
    static Result<> put(SettingsFile &file, const QString &name, const QString &text)
    {
        return file.update([&](QJsonObject &values) { values.insert(name, text); });
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(u"settings.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QJsonObject stored() const
    {
        QFile file(m_folder->filePath(u"settings.json"_s));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_SettingsFile)
#include "tst_SettingsFile.moc"
