// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/documents.h"

#include "tests/support/sourceFile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace dbsbm::test {

namespace {

QStringList linesOf(const QString &page)
{
    QFile file(sourceFile(page));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(page));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

bool isFence(const QString &line)
{
    return line.startsWith(u"```");
}

} // namespace

QString DocumentLine::place() const
{
    return QStringLiteral("%1:%2: %3").arg(page, QString::number(number), text);
}

QString DocumentLine::command() const
{
    static const QRegularExpression comment(QStringLiteral("\\s+#.*$"));
    return QString(text).remove(comment).trimmed();
}

bool DocumentLine::runsDaemon() const
{
    static const QRegularExpression word(
        QStringLiteral("^((sudo -u dbsbm|podman exec dbsbm) )?dbsbmd( |$)"));
    return word.match(command()).hasMatch();
}

QString DocumentLine::verb() const
{
    return verbOf(command());
}

QString verbOf(const QString &command)
{
    QString rest = command.mid(command.indexOf(u"dbsbmd") + 6).simplified();
    static const QRegularExpression global(
        QStringLiteral("^(--data-dir \\S+|--set \\S+|--real|--practice|--no-keychain) "));
    while (global.match(rest).hasMatch())
        rest.remove(0, global.match(rest).capturedLength());
    static const QRegularExpression verb(QStringLiteral("^(-?-?[a-z]+(-[a-z]+)*)( [a-z][a-z-]*)?"));
    return verb.match(rest).captured(0);
}

QStringList documentPages()
{
    QStringList pages{QStringLiteral("README.md")};
    const QStringList names =
        QDir(sourceFile(u"docs")).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        pages << QStringLiteral("docs/") + name;
    return pages;
}

QList<DocumentLine> fencedLines(const QString &page)
{
    QList<DocumentLine> found;
    DocumentLine line{page, 0, {}, {}, {}};
    bool fenced = false;
    const QStringList lines = linesOf(page);
    for (const QString &text : lines) {
        ++line.number;
        if (isFence(text)) {
            fenced = !fenced;
            line.language = text.mid(3);
        } else if (!fenced && text.startsWith(u"## ")) {
            line.section = text.mid(3);
        } else if (fenced && !text.trimmed().isEmpty() && !text.startsWith(u'#')) {
            line.text = text;
            found << line;
        }
    }
    if (fenced)
        qFatal("%s ends within a block", qUtf8Printable(page));
    return found;
}

QStringList codeSpans(const QString &page)
{
    QString prose;
    bool fenced = false;
    const QStringList lines = linesOf(page);
    for (const QString &text : lines) {
        if (isFence(text))
            fenced = !fenced;
        else if (!fenced)
            prose += text + u'\n';
    }
    static const QRegularExpression span(QStringLiteral("`([^`]+)`"));
    QStringList spans;
    for (auto it = span.globalMatch(prose); it.hasNext();)
        spans << it.next().captured(1).simplified();
    return spans;
}

} // namespace dbsbm::test
