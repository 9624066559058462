// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Task.h"

#include <QObject>
#include <QThreadPool>

namespace dbsbm {

class Metrics;

struct RenderedSlip
{
    QByteArray png;
    QString altText;
};

/// Renders slips on the thread pool and records how long each took.
class SlipService : public QObject
{
    Q_OBJECT
public:
    SlipService(Metrics &metrics, bool practice, QObject *parent = nullptr);
    /// Waits for the slip that is being drawn; those that wait are dropped.
    ~SlipService() override;

    /// \a footerLine is the guild's own line (setting slip_footer).
    Task<Result<RenderedSlip>> render(const Bet &bet, const QString &footerLine);

private:
    Metrics &m_metrics;
    bool m_practice;
    QThreadPool m_pool;
    int m_waiting = 0;
};

} // namespace dbsbm
