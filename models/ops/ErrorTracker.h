// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/ErrorGroup.h"
#include "models/ops/MinuteCounts.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace dbsbm {

/// Groups errors, bounded in memory (500 groups, the longest silent goes first), and says when a
/// group changed. Everything kept is scrubbed.
class ErrorTracker : public QObject
{
    Q_OBJECT
public:
    /// Changes that are told at once within a second; beyond these each changed group is told once
    /// a second, so that a flood of errors costs its receivers little.
    static constexpr int kToldAtOnce = 50;

    explicit ErrorTracker(Clock &clock, QObject *parent = nullptr);

    void record(const Error &error, const ErrorContext &context = {});
    /// A command was handled, well or not; errors are measured against this.
    void noteWork(const ErrorContext &context) { Q_EMIT workNoted(context); }
    /// A short scrubbed note of what happened; the last 50 are kept.
    void addBreadcrumb(const QString &text);
    QList<ErrorGroup> groups() const; ///< newest first
    QStringList breadcrumbs() const { return m_breadcrumbs; }
    /// Groups of an earlier run or of a program beside this one, newest first. Those that are new
    /// here stand below the others; of known ones the count and the times are taken over.
    void restore(const QList<ErrorGroup> &groups);
    void clear();
    /// Everything, scrubbed, as JSON for a report: versions, groups, breadcrumbs.
    QByteArray toReportJson() const;

Q_SIGNALS:
    /// A group changed, once or, in a flood, often.
    void errorRecorded(const dbsbm::ErrorGroup &group);
    /// Each error.
    void occurred(const dbsbm::ErrorOccurrence &error);
    void workNoted(const dbsbm::ErrorContext &context);
    void cleared();
    /// Groups came from elsewhere.
    void restored();

private:
    static constexpr quint64 kFirstOrder = 1'000'000;

    struct Entry
    {
        ErrorGroup group;
        quint64 order = 0; // of the latest record; times may be equal
        MinuteCounts counts{};
    };
    /// What is kept of one error's texts; the same ones come again and again.
    struct Cleaned
    {
        QString fingerprint;
        QString userText;
        QString detail;
    };
    Cleaned clean(const Error &error);
    Entry &entryFor(const QString &fingerprint);
    ErrorGroup withRates(const Entry &entry) const;
    void tell(const Entry &entry);
    void tellDelayed();

    Clock &m_clock;
    QStringList m_breadcrumbs;
    QHash<QString, Entry> m_entries;
    QHash<QString, Cleaned> m_cleaned; ///< by the raw texts, some hundred
    quint64 m_order = kFirstOrder;
    quint64 m_restored = kFirstOrder;
    Timer m_second;
    int m_told = 0; ///< in this second
    QSet<QString> m_untold;
};

/// Code and a digest of the detail with paths, ids, quoted words and numbers taken out, so that the
/// same fault in two guilds is one group.
QString errorFingerprint(const Error &error);

} // namespace dbsbm
