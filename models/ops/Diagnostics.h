// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Error.h"
#include "models/core/Task.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace dbsbm {

enum class CheckVerdict { Ok, Warning, Failed, Skipped };
QString toName(CheckVerdict verdict);

/// What a check found: a sentence, and when something is wrong, how to mend it.
struct CheckOutcome
{
    CheckVerdict verdict = CheckVerdict::Ok;
    QString sentence{};
    QString mend{};
};

/// Failed by that error: its code and what it says to the user.
CheckOutcome failedBy(const Error &error);
/// Of several findings the worst, with all their sentences; Ok without any.
CheckOutcome together(const std::vector<CheckOutcome> &outcomes);

struct CheckResult : CheckOutcome
{
    QString name;  ///< "database"; the same in every language
    QString label; ///< "Database"
    std::chrono::milliseconds took{0};
};

/// One thing to look at. \c run begins it and must not block; what is still under way after the
/// deadline counts as failed and is left to end by itself.
struct Check
{
    QString name;
    QString label;
    std::chrono::milliseconds deadline{5'000};
    std::function<Task<CheckOutcome>()> run;
};

/// A list of checks that run at the same time, each with a deadline of its own. One run; secrets
/// are never in what it says.
class Diagnostics : public QObject
{
    Q_OBJECT
public:
    explicit Diagnostics(Clock &clock, QObject *parent = nullptr);
    ~Diagnostics() override;

    void add(Check check);
    /// Once. Emits checked() for each, then finished().
    void start();
    /// What has not ended is skipped, at once.
    void cancel();
    bool isFinished() const { return m_left == 0; }

    /// In the order of add(); of those under way the label only, with an empty sentence.
    const std::vector<CheckResult> &results() const { return m_results; }
    /// Worst of all; Ok when all were skipped.
    CheckVerdict worst() const;
    /// {"verdict", "checks": [{"name", "verdict", "sentence", "mend", "ms"}]}.
    QJsonObject toJson() const;
    /// A line each, with how to mend it below.
    QString toText() const;

Q_SIGNALS:
    void checked(const dbsbm::CheckResult &result);
    void finished();

private:
    struct Running;
    void conclude(size_t index, const CheckOutcome &outcome);

    Clock &m_clock;
    std::vector<Check> m_checks;
    std::vector<CheckResult> m_results;
    std::vector<std::unique_ptr<Running>> m_running;
    std::vector<std::unique_ptr<Running>> m_ended; ///< may be running right now
    size_t m_left = 0;
};

} // namespace dbsbm
