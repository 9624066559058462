// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/LogLevels.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

namespace dbsbm {

/// Debug lines of a category, or of all, until a moment.
struct DebugOrder
{
    QString category{}; ///< "dbsbm.rest"; empty = all
    qint64 untilMs = 0; ///< UTC
    bool operator==(const DebugOrder &) const = default;
};

/// Debug logging that ends by itself. It is ordered through a small file, so that the terminal
/// reaches a running bot; a restart before its end goes on with it, one after it does not.
class DebugMode : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::hours kLongest{24};
    static constexpr std::chrono::seconds kPoll{2};

    /// \a apply sets the levels of the log. The file is \a folder/debug-log.json.
    DebugMode(const QString &folder, std::function<void(const LogLevels &)> apply, Clock &clock,
              QObject *parent = nullptr);

    /// What holds when no debug mode is on; applied at once.
    void setBase(const LogLevels &base);
    /// Looks at the file now, and from then on every two seconds.
    void start();
    std::optional<DebugOrder> active() const { return m_active; }

    /// What an order may name besides nothing: "dbsbm.app", ...
    static QStringList categories();
    /// Writes the file; nothing ends the debug mode. CFG-007 when the folder cannot be written,
    /// CFG-001 for an end in the past or more than a day away.
    static Result<> order(const QString &folder, const std::optional<DebugOrder> &wanted,
                          qint64 nowMs);
    /// What the file says, when it is still to be obeyed.
    static std::optional<DebugOrder> ordered(const QString &folder, qint64 nowMs);

Q_SIGNALS:
    void changed();

private:
    void look();
    void apply();

    QString m_folder;
    std::function<void(const LogLevels &)> m_apply;
    Clock &m_clock;
    Timer m_timer;
    LogLevels m_base;
    std::optional<DebugOrder> m_active;
};

} // namespace dbsbm
