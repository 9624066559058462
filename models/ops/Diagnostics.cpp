// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Diagnostics.h"

#include "models/core/Scrubber.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace dbsbm {

using namespace std::chrono;

struct Diagnostics::Running
{
    explicit Running(Clock &clock) : deadline(clock), began(clock.elapsed()) {}
    QObject context; ///< late answers find nobody
    Timer deadline;
    nanoseconds began;
};

QString toName(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Ok: return QStringLiteral("ok");
    case CheckVerdict::Warning: return QStringLiteral("warning");
    case CheckVerdict::Failed: return QStringLiteral("failed");
    case CheckVerdict::Skipped: break;
    }
    return QStringLiteral("skipped");
}

CheckOutcome failedBy(const Error &error)
{
    return {CheckVerdict::Failed, error.code() + u' ' + error.userText(), {}};
}

CheckOutcome together(const std::vector<CheckOutcome> &outcomes)
{
    const auto weight = [](CheckVerdict verdict) {
        return verdict == CheckVerdict::Skipped ? -1 : static_cast<int>(verdict);
    };
    CheckOutcome worst;
    QStringList sentences, mends;
    for (const CheckOutcome &outcome : outcomes) {
        if (weight(outcome.verdict) > weight(worst.verdict))
            worst.verdict = outcome.verdict;
        sentences << outcome.sentence;
        mends << outcome.mend;
    }
    sentences.removeAll(QString());
    mends.removeAll(QString());
    mends.removeDuplicates();
    worst.sentence = sentences.join(u' ');
    worst.mend = mends.join(u' ');
    return worst;
}

Diagnostics::Diagnostics(Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

Diagnostics::~Diagnostics() = default;

void Diagnostics::add(Check check)
{
    CheckResult result;
    result.name = check.name;
    result.label = check.label;
    result.verdict = CheckVerdict::Skipped;
    m_results.push_back(std::move(result));
    m_checks.push_back(std::move(check));
}

void Diagnostics::start()
{
    m_left = m_checks.size();
    for (size_t i = 0; i < m_checks.size(); ++i)
        m_running.push_back(std::make_unique<Running>(m_clock));
    for (size_t i = 0; i < m_checks.size(); ++i) {
        const milliseconds deadline = m_checks[i].deadline;
        m_running[i]->deadline.start(deadline, [this, i, deadline] {
            conclude(i,
                     {CheckVerdict::Failed,
                      tr("No answer within %1 s.").arg(duration_cast<seconds>(deadline).count()),
                      tr("Look whether it is overloaded or hangs, then diagnose again.")});
        });
        m_checks[i].run().then(&m_running[i]->context,
                               [this, i](const CheckOutcome &outcome) { conclude(i, outcome); });
    }
}

void Diagnostics::cancel()
{
    for (size_t i = 0; i < m_running.size(); ++i)
        conclude(i, {CheckVerdict::Skipped, tr("It was cancelled."), {}});
}

void Diagnostics::conclude(size_t index, const CheckOutcome &outcome)
{
    Running *running = m_running.at(index).get();
    if (!running)
        return;
    CheckResult &result = m_results.at(index);
    result.verdict = outcome.verdict;
    result.sentence = scrub(outcome.sentence);
    result.mend = scrub(outcome.mend);
    result.took = duration_cast<milliseconds>(m_clock.elapsed() - running->began);
    // The answer may run inside of this context or this timer.
    running->deadline.stop();
    m_ended.push_back(std::move(m_running.at(index)));
    --m_left;
    const CheckResult told = result;
    Q_EMIT checked(told);
    if (m_left == 0)
        Q_EMIT finished();
}

CheckVerdict Diagnostics::worst() const
{
    CheckVerdict worst = CheckVerdict::Ok;
    for (const CheckResult &result : m_results) {
        if (result.verdict != CheckVerdict::Skipped)
            worst = std::max(worst, result.verdict);
    }
    return worst;
}

QJsonObject Diagnostics::toJson() const
{
    QJsonArray checks;
    for (const CheckResult &result : m_results) {
        checks.append(QJsonObject{{QStringLiteral("name"), result.name},
                                  {QStringLiteral("verdict"), toName(result.verdict)},
                                  {QStringLiteral("sentence"), result.sentence},
                                  {QStringLiteral("mend"), result.mend},
                                  {QStringLiteral("ms"), qint64(result.took.count())}});
    }
    return {{QStringLiteral("verdict"), toName(worst())}, {QStringLiteral("checks"), checks}};
}

QString Diagnostics::toText() const
{
    QString text;
    for (const CheckResult &result : m_results) {
        text += QStringLiteral("%1 %2 %3 ms  %4\n")
                    .arg(toName(result.verdict).leftJustified(8), result.label.leftJustified(16),
                         QLocale::c().toString(qint64(result.took.count())).rightJustified(6),
                         result.sentence);
        if (!result.mend.isEmpty())
            text += QString(36, u' ') + result.mend + u'\n';
    }
    return text;
}

} // namespace dbsbm
