// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/CommandHouse.h"
#include "tests/integration/documents.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// Lines of sh blocks that change the whole machine or ask for one that a test has not: what looks
/// after them instead. Every other line is run.
struct MachineLine
{
    const char *line;
    const char *why;
};
constexpr MachineLine kMachineLines[] = {
    {"./dev run", "packaging/fresh-machine-test runs it"},
    {"./dev test", "this is a part of it"},
    {"./dev build --headless", ".ci/run runs it"},
    {"sudo cmake --install build/dev --prefix /usr/local", "tst_Packaging, to another prefix"},
    {"sudo cmake --install build/headless --prefix /usr/local", "tst_Packaging, likewise"},
    {"sudo xargs rm -f < build/dev/install_manifest.txt", "tst_Packaging, likewise"},
    {"sudo systemd-sysusers", "tst_Packaging gives it the file in another root"},
    {"sudo install -d -m 0700 /etc/dbsbm", "tst_Packaging: the service reads a file there"},
    {"sudo install -m 0600 /dev/null /etc/dbsbm/environment", "tst_Packaging: it is this file"},
    {"sudo systemctl daemon-reload", "tst_Packaging lets systemd verify the service"},
    {"sudo systemctl enable --now dbsbmd", "likewise"},
    {"sudo systemctl stop dbsbmd", "likewise"},
    {"sudo systemctl start dbsbmd", "likewise"},
    {"journalctl -u dbsbmd -f", "likewise"},
    {"systemd-analyze security dbsbmd", "tst_Packaging asks it about the file of the service"},
    {"podman build --format docker -t dbsbm -f packaging/Containerfile .",
     "tst_Packaging: what the file names is there, and enough"},
    {"podman run -d --name dbsbm --restart on-failure:3 --env-file /etc/dbsbm/environment -v "
     "dbsbm-data:/data dbsbm",
     "tst_Packaging: /data is the volume"},
    {"podman logs -f dbsbm", "needs a container"},
    {"sudo -u postgres createuser dbsbm", "the tests' server has a user of its own"},
    {"sudo -u postgres createdb --owner=dbsbm dbsbm", "likewise; tst_Takeover works with it"},
    {"git pull", "needs another version"},
    {"export MYSQL_HOST=127.0.0.1 MYSQL_USER=reader MYSQL_DB=betting_bot",
     "what is below it runs with the address of the tests' server"},
    {"read -rs MYSQL_PASSWORD && export MYSQL_PASSWORD", "likewise"},
};

/// What a block may hold. What is typed at a shell is sh, so that nothing slips through.
/// What a block of a page may be written in.
bool isLanguage(const QString &name)
{
    static const QSet<QString> known{u"sh"_s, u"text"_s, u"json"_s, u"ini"_s, u"cpp"_s, u"cmake"_s};
    return known.contains(name);
}

/// The greatest exit code that is an answer: these tell by it how things are.
int answers(const QString &command)
{
    const QString verb = verbOf(command);
    return verb == u"--health" ? 2 : verb == u"--diagnose" ? 1 : 0;
}

QList<DocumentLine> shellLines()
{
    QList<DocumentLine> lines;
    const QStringList pages = documentPages();
    for (const QString &page : pages) {
        const QList<DocumentLine> all = fencedLines(page);
        for (const DocumentLine &line : all) {
            if (line.language == u"sh")
                lines << line;
        }
    }
    return lines;
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// Every command that README.md and docs/ name is one that works.
class tst_Documents : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// A line that is neither run nor on the list above fails here.
    void noLineSlipsThrough()
    {
        QSet<QString> machine;
        for (const MachineLine &each : kMachineLines)
            machine.insert(QLatin1String(each.line));
        QSet<QString> found;
        const QList<DocumentLine> lines = shellLines();
        QVERIFY(lines.size() > 100);
        for (const DocumentLine &line : lines) {
            const bool listed = machine.contains(line.command());
            QVERIFY2(listed != line.runsDaemon(), qPrintable(line.place()));
            if (listed)
                found.insert(line.command());
        }
        for (const QString &line : std::as_const(machine))
            QVERIFY2(found.contains(line), qPrintable(u"no page has: "_s + line));
    }

    void everyBlockSaysWhatItIs()
    {
        static const QRegularExpression typed(QStringLiteral(
            "^(\\$ |sudo |dbsbmd? (?!is )|dbsbmd$|\\./dev|systemctl|podman|docker)"));
        const QStringList pages = documentPages();
        for (const QString &page : pages) {
            const QList<DocumentLine> lines = fencedLines(page);
            for (const DocumentLine &line : lines) {
                QVERIFY2(isLanguage(line.language), qPrintable(line.place()));
                QVERIFY2(line.language == u"sh" || !typed.match(line.text).hasMatch(),
                         qPrintable(line.place()));
            }
        }
    }

    void commandsWork_data()
    {
        QTest::addColumn<QStringList>("places");
        QTest::addColumn<QStringList>("commands");
        QMap<QString, std::pair<QStringList, QStringList>> sections;
        const QList<DocumentLine> lines = shellLines();
        for (const DocumentLine &line : lines) {
            if (!line.runsDaemon())
                continue;
            auto &[places, commands] = sections[line.page + u' ' + line.section];
            places << line.place();
            commands << line.command();
        }
        for (auto it = sections.cbegin(); it != sections.cend(); ++it)
            QTest::newRow(qPrintable(it.key())) << it->first << it->second;
    }

    void commandsWork()
    {
        QFETCH(QStringList, places);
        QFETCH(QStringList, commands);
        CommandHouse house(commands);
        for (qsizetype i = 0; i < commands.size(); ++i) {
            const auto done = house.run(commands.at(i));
            QVERIFY2(done.code >= 0 && done.code <= answers(commands.at(i)),
                     qPrintable(u"%1\nran: %2\nexit code %3\n%4%5"_s.arg(
                         places.at(i), house.ranLine(), QString::number(done.code),
                         QString::fromUtf8(done.out), QString::fromUtf8(done.err))));
        }
    }

    /// What the running text names is a command that some block has, and that is run there.
    void commandsInTheTextAreRun()
    {
        QSet<QString> run{u"--help"_s};
        const QList<DocumentLine> lines = shellLines();
        for (const DocumentLine &line : lines) {
            const QString verb = line.verb();
            run << verb << verb.section(u' ', 0, 0);
        }
        CommandHouse house({});
        const QString help = QString::fromUtf8(house.run(u"dbsbmd --help"_s).out);
        QVERIFY(help.contains(u"--data-dir"));
        const QStringList pages = documentPages();
        for (const QString &page : pages) {
            const QStringList spans = codeSpans(page);
            for (const QString &span : spans) {
                if (!span.startsWith(u"dbsbmd "))
                    continue;
                const QString place = page + u": "_s + span;
                QVERIFY2(run.contains(verbOf(span)), qPrintable(place));
                const QStringList all = words(span);
                for (const QString &word : all)
                    QVERIFY2(!word.startsWith(u"--") || help.contains(word), qPrintable(place));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_Documents)
#include "tst_Documents.moc"
