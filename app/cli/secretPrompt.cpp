// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretPrompt.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <termios.h>
#include <unistd.h>

#include <optional>

namespace dbsbm {

namespace {

constexpr qsizetype kLongest = 8'000;
constexpr qsizetype kShortestPassphrase = 8;
constexpr char kInterrupt = 3; // Ctrl+C
constexpr char kEnd = 4;       // Ctrl+D
constexpr char kDelete = 127;

/// While it lives, the terminal shows nothing and gives every key as it is pressed: Ctrl+C must not
/// end the program before the terminal is as it was.
class QuietTerminal
{
public:
    explicit QuietTerminal(int terminal) : m_terminal(terminal)
    {
        m_changed = ::tcgetattr(terminal, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= static_cast<tcflag_t>(~(ECHO | ICANON | ISIG));
        if (m_changed)
            ::tcsetattr(terminal, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_changed)
            ::tcsetattr(m_terminal, TCSANOW, &m_before);
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)

private:
    int m_terminal;
    termios m_before{};
    bool m_changed = false;
};

void say(int output, const QString &text)
{
    const QByteArray bytes = text.toLocal8Bit();
    [[maybe_unused]] const auto written =
        ::write(output, bytes.constData(), static_cast<size_t>(bytes.size()));
}

/// Takes back what one key entered: bytes of the form 10xxxxxx go on with a character (RFC 3629).
void chopCharacter(QByteArray &line)
{
    while (!line.isEmpty()) {
        const auto last = static_cast<unsigned char>(line.back());
        line.chop(1);
        if ((last & 0xC0) != 0x80)
            return;
    }
}

/// Nothing after Ctrl+C.
std::optional<QByteArray> readLine(int input, bool edited)
{
    QByteArray line;
    char letter = 0;
    while (line.size() < kLongest && ::read(input, &letter, 1) == 1) {
        if (edited && letter == kInterrupt)
            return std::nullopt;
        if (letter == '\n' || letter == '\r' || (edited && letter == kEnd))
            break;
        if (edited && (letter == kDelete || letter == '\b'))
            chopCharacter(line);
        else
            line.append(letter);
    }
    return line;
}

tl::unexpected<Error> unusable(const QString &text)
{
    return fail(codes::kTextInvalid, ValidationFault{QStringLiteral("secret")}, text);
}

} // namespace

bool isTerminal(int input)
{
    return ::isatty(input) == 1;
}

Result<Secret> askSecret(const QString &prompt, int input, int output)
{
    std::optional<QByteArray> line;
    if (isTerminal(input)) {
        const QuietTerminal quiet(input);
        say(output, prompt);
        line = readLine(input, true);
        say(output, QStringLiteral("\n"));
    } else {
        line = readLine(input, false);
    }
    if (!line)
        return fail(codes::kCancelled, InternalFault{}, tr("Nothing was changed."));
    if (line->trimmed().isEmpty())
        return unusable(tr("Nothing was entered. Enter it, or give it on standard input."));
    return Secret(*line);
}

Result<Secret> askNewPassphrase(int input, int output)
{
    const Result<Secret> first = askSecret(tr("New passphrase of the vault: "), input, output);
    if (!first)
        return first;
    if (QString::fromUtf8(first->reveal()).size() < kShortestPassphrase)
        return unusable(tr("A passphrase needs at least 8 characters. Choose a longer one."));
    if (!isTerminal(input))
        return first;
    const Result<Secret> again = askSecret(tr("The same once more: "), input, output);
    if (again && *again != *first)
        return unusable(tr("The two passphrases differ. Enter the same one twice."));
    return again;
}

} // namespace dbsbm
