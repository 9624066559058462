// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace dbsbm::test {

/// A line of a fenced block.
struct DocumentLine
{
    QString page; ///< "docs/operations.md"
    int number = 0;
    QString section;  ///< the heading of the second level above it
    QString language; ///< of its block; empty = the block names none
    QString text;

    /// "docs/operations.md:12: the text"
    QString place() const;
    /// The text without the comment at its end.
    QString command() const;
    /// Whether it runs this program.
    bool runsDaemon() const;
    QString verb() const;
};

/// What a command asks for: "backup create" of "dbsbmd --data-dir /x backup create --out F".
QString verbOf(const QString &command);
/// README.md and docs/*.md.
QStringList documentPages();
/// Every line of every fenced block of a page, without blank lines and comments.
QList<DocumentLine> fencedLines(const QString &page);
/// What stands between backquotes in the running text and the tables of a page.
QStringList codeSpans(const QString &page);

} // namespace dbsbm::test
