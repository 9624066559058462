// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace dbsbm::discord {

/// Fetches what members attach, from Discord's CDN and from nowhere else: over https from its two
/// hosts, or, where the API is on loopback, from that very server. No redirects, no cookies, no
/// token; at most 8 MiB and a deadline.
class AttachmentLoader : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kDeadline{15};
    static constexpr int kMaxAtOnce = 8;

    explicit AttachmentLoader(const QUrl &apiBase, Clock &clock, QObject *parent = nullptr);

    bool isAllowed(const QUrl &url) const;
    /// The whole file. IMG-002 when it comes from elsewhere, is gone or is too large, API-001 and
    /// API-002 when it cannot be had now.
    Task<Result<QByteArray>> fetch(const QUrl &url);

private:
    const QUrl m_apiBase;
    Clock &m_clock;
    int m_underWay = 0;
    QNetworkAccessManager m_network;
};

} // namespace dbsbm::discord
