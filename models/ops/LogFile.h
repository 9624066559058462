// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

namespace dbsbm {

/// A file of lines that is rotated by size: "NAME", "NAME.1", ... What goes wrong is kept in
/// fault(), never thrown or logged, and told once to stderr; a file that could not be opened is
/// tried again a minute later. Several programs may write the same file, several threads not.
class LogFile
{
public:
    struct Options
    {
        QString folder{}; ///< empty = nothing is ever written
        QString name{};
        qint64 maxBytes = 10'000'000;
        int backups = 5;
        bool tells = true; ///< faults on stderr, once
    };
    explicit LogFile(Options options);

    /// \a line with its line end; \a atMs is now, UTC ms.
    void write(const QByteArray &line, qint64 atMs);
    /// From the next line on. Older files than \a backups are removed, whoever left them.
    void setRotation(qint64 maxBytes, int backups);
    /// Why nothing is written, when nothing is; a full sentence.
    const QString &fault() const { return m_fault; }

private:
    QString path(int number) const;
    bool open(QIODevice::OpenMode mode);
    void followOthers();
    void rotate();
    void removeSurplus();
    void setFault(const QString &what, const QString &why);

    Options m_options;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_triedMs = 0;
    bool m_midLine = false; ///< the last write ended within a line
    QString m_fault;
};

/// Straight to stderr, past every handler.
void writeToConsole(const QByteArray &line);

} // namespace dbsbm
