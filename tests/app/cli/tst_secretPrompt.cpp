// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretPrompt.h"

#include "models/core/ErrorCodes.h"

#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace dbsbm;

namespace {

/// A terminal whose keys the test presses.
class Terminal
{
public:
    Terminal()
    {
        master = ::posix_openpt(O_RDWR | O_NOCTTY);
        if (master < 0 || ::grantpt(master) != 0 || ::unlockpt(master) != 0)
            qFatal("no pseudo terminal");
        slave = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
        ::fcntl(master, F_SETFL, O_NONBLOCK);
    }
    ~Terminal()
    {
        ::close(slave);
        ::close(master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    /// Presses the keys of each answer once its prompt is there; the echo was off by then.
    void answer(const QList<QByteArray> &answers)
    {
        for (const QByteArray &keys : answers) {
            while (!shown.endsWith(": "))
                read();
            [[maybe_unused]] const auto pressed =
                ::write(master, keys.constData(), size_t(keys.size()));
            // What comes next may end in a prompt too.
            for (const qsizetype before = shown.size(); shown.size() == before;)
                read();
        }
    }
    bool echoes() const
    {
        termios state{};
        return ::tcgetattr(slave, &state) == 0 && (state.c_lflag & ECHO);
    }

    int master = -1;
    int slave = -1;
    QByteArray shown;

private:
    void read()
    {
        char bytes[256];
        const auto got = ::read(master, bytes, sizeof(bytes));
        if (got > 0)
            shown.append(bytes, qsizetype(got));
        else
            std::this_thread::yield();
    }
};

Result<Secret> asked(Terminal &terminal, const QList<QByteArray> &answers, bool isNew = false)
{
    std::thread person([&] { terminal.answer(answers); });
    const Result<Secret> entered = isNew
        ? askNewPassphrase(terminal.slave, terminal.slave)
        : askSecret(QStringLiteral("Value: "), terminal.slave, terminal.slave);
    person.join();
    return entered;
}

/// What is read from a pipe that holds \a text.
Result<Secret> piped(const QByteArray &text)
{
    int ends[2];
    if (::pipe(ends) != 0)
        qFatal("no pipe");
    [[maybe_unused]] const auto written = ::write(ends[1], text.constData(), size_t(text.size()));
    ::close(ends[1]);
    const Result<Secret> read = askSecret(QStringLiteral("Value: "), ends[0], -1);
    ::close(ends[0]);
    return read;
}

} // namespace

class tst_secretPrompt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsShown()
    {
        Terminal terminal;
        QVERIFY(isTerminal(terminal.slave));
        const auto entered = asked(terminal, {"hunter2\n"});
        QVERIFY(entered);
        QCOMPARE(*entered, Secret("hunter2"));
        QVERIFY2(terminal.shown.startsWith("Value: "), terminal.shown.constData());
        QVERIFY2(!terminal.shown.contains("hunter"), terminal.shown.constData());
        QVERIFY(terminal.echoes()); // as it was before
    }

    void keysEditAndCancel()
    {
        Terminal terminal;
        QCOMPARE(*asked(terminal, {"hunx\177ter\b\b\b3\r"}), Secret("hun3"));
        QCOMPARE(*asked(terminal, {"gr\xC3\xBC\177\xC3\xBC\xE2\x82\xAC\b\n"}),
                 Secret("gr\xC3\xBC"));
        QCOMPARE(*asked(terminal, {"\xE2\x82\xAC\b\bx\n"}), Secret("x"));
        const auto cancelled = asked(terminal, {"hun\003"});
        QVERIFY(!cancelled && cancelled.error().is(codes::kCancelled));
        QVERIFY(terminal.echoes());
        const auto nothing = asked(terminal, {"  \004"});
        QVERIFY(!nothing && nothing.error().is(codes::kTextInvalid));
    }

    void newPassphrasesAreEnteredTwice()
    {
        Terminal terminal;
        QCOMPARE(*asked(terminal, {"correct horse\n", "correct horse\n"}, true),
                 Secret("correct horse"));
        QVERIFY(!asked(terminal, {"correct horse\n", "correct mouse\n"}, true));
        QVERIFY(!asked(terminal, {"short\n"}, true));
        QVERIFY(!asked(terminal, {"correct horse\n", "\003"}, true));
    }

    void pipesAreRead()
    {
        QCOMPARE(*piped("from a pipe\nsecond"), Secret("from a pipe"));
        QCOMPARE(*piped("no line end"), Secret("no line end"));
        QVERIFY(!piped("") && !piped("\n"));
        QCOMPARE(piped(QByteArray(20'000, 'a'))->reveal().size(), 8'000);
    }
};

QTEST_GUILESS_MAIN(tst_secretPrompt)
#include "tst_secretPrompt.moc"
