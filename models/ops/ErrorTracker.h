// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Error.h"
#include "models/core/Ids.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <deque>

namespace dbsbm {

/// Errors of one fingerprint: same code and same normalised detail.
struct ErrorGroup
{
    QString fingerprint;
    QString code;
    QString kind;
    Severity severity = Severity::Error;
    QString userText;
    QString detail; ///< of the latest, scrubbed
    quint64 count = 0;
    qint64 firstSeenMs = 0;
    qint64 lastSeenMs = 0;
    QStringList commands;    ///< touched, at most 20
    QList<GuildId> guilds;   ///< touched, at most 20
    QStringList breadcrumbs; ///< what came before the latest
};

struct ErrorContext
{
    QString command;
    GuildId guild;
};

/// Groups errors, bounded in memory (500 groups, the longest silent goes first), and says when a
/// group changed. Everything kept is scrubbed.
class ErrorTracker : public QObject
{
    Q_OBJECT
public:
    explicit ErrorTracker(const Clock &clock, QObject *parent = nullptr);

    void record(const Error &error, const ErrorContext &context = {});
    /// A short scrubbed note of what happened; the last 50 are kept.
    void addBreadcrumb(const QString &text);
    QList<ErrorGroup> groups() const; ///< newest first
    void clear();
    /// Everything, scrubbed, as JSON for a report: versions, groups, breadcrumbs.
    QByteArray toReportJson() const;

Q_SIGNALS:
    void errorRecorded(const dbsbm::ErrorGroup &group);
    void cleared();

private:
    struct Entry
    {
        ErrorGroup group;
        quint64 order = 0; // of the latest record; times may be equal
    };
    Entry &entryFor(const QString &fingerprint);

    const Clock &m_clock;
    std::deque<QString> m_breadcrumbs;
    QHash<QString, Entry> m_entries;
    quint64 m_order = 0;
};

/// Code and a digest of the detail with paths, ids, quoted words and numbers taken out, so that the
/// same fault in two guilds is one group.
QString errorFingerprint(const Error &error);

} // namespace dbsbm
