// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/settings/SettingDelta.h"

namespace dbsbm {

class Clock;

/// One change of an app setting that was made.
struct SettingsHistoryEntry
{
    qint64 number = 0; ///< counts on for ever
    qint64 atMs = 0;
    SettingDelta delta;
    ChangeOrigin origin;
};

/// Who changed which app setting from what to what, and when: settings-history.jsonl in the data
/// folder, readable by its owner only, the latest 1,000 changes. Of secrets only that they were set
/// or unset. Several processes may write; who changes settings.json notes it while others are kept
/// from changing that file, so the order here is the order of the changes.
class SettingsHistory
{
public:
    static constexpr int kKept = 1'000;

    SettingsHistory(const QString &folder, const Clock &clock);

    QString path() const { return m_path; }
    /// Newest first, of one setting or of all. CFG-006 when the file cannot be read; a line that
    /// says nothing is passed over and logged.
    Result<QList<SettingsHistoryEntry>> entries(const QString &name = {}) const;
    /// CFG-002 when there is no such change, or no longer.
    Result<SettingsHistoryEntry> find(qint64 number) const;
    /// Adds one entry each, all or none. CFG-007 when they cannot be written.
    Result<> append(const QList<SettingDelta> &deltas, const ChangeOrigin &origin);
    /// The same for changes that count though their note cannot be written; that is logged.
    void note(const QList<SettingDelta> &deltas, const ChangeOrigin &origin);
    /// Those of \a deltas that the process which made them has not noted: of an editor, for one.
    QList<SettingDelta> unnoted(QList<SettingDelta> deltas) const;

private:
    QString m_path;
    const Clock &m_clock;
};

} // namespace dbsbm
