// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/Exchange.h"

#include <QDateTime>
#include <QMetaEnum>
#include <QNetworkReply>

namespace dbsbm::discord {

namespace {

constexpr qsizetype kMaxReply = qsizetype(8) * 1024 * 1024;

bool neverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError: return true;
    default: return false;
    }
}

/// True when the reply is not whole, whatever status line it began with.
bool isTransportFault(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError)
        return false;
    return error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::ProtocolFailure;
}

QString errorName(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(
        QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, Clock &clock, std::chrono::milliseconds deadline,
                   QObject *parent)
    : QObject(parent), m_reply(reply), m_deadline(clock)
{
    m_reply->setParent(this);
    connect(m_reply, &QIODevice::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_deadline.start(deadline, [this] {
        m_timedOut = true;
        m_reply->abort();
    });
}

Exchange::~Exchange() = default;

void Exchange::abandon()
{
    m_done = true;
    m_deadline.stop();
    m_reply->abort();
}

void Exchange::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() <= kMaxReply || m_tooLarge)
        return;
    m_tooLarge = true;
    m_body.clear();
    m_reply->abort();
}

void Exchange::finish()
{
    if (m_done)
        return;
    m_done = true;
    m_deadline.stop();
    if (m_reply->isOpen() && !m_tooLarge)
        m_body += m_reply->readAll();

    ExchangeResult result;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.outcome = outcome(status);
    result.timedOut = m_timedOut;
    result.tooLarge = m_tooLarge;
    if (isTransportFault(m_reply->error())) {
        result.detail = errorName(m_reply->error());
        result.untrusted = m_reply->error() == QNetworkReply::SslHandshakeFailedError;
    } else {
        result.status = status;
        result.body = m_body;
        result.headers =
            RateHeaders::read([this](const char *name) { return m_reply->rawHeader(name); });
        // "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7); Qt knows the zone as a number only.
        const QDateTime date = QDateTime::fromString(
            QString::fromLatin1(m_reply->rawHeader("Date").replace("GMT", "+0000")),
            Qt::RFC2822Date);
        if (date.isValid())
            result.serverMs = date.toMSecsSinceEpoch();
    }
    Q_EMIT done(result);
}

TryOutcome Exchange::outcome(int status) const
{
    if (m_tooLarge) // the request was carried out; what came back is of no use
        return TryOutcome::Answered;
    const QNetworkReply::NetworkError error = m_reply->error();
    if (isTransportFault(error) || status == 0)
        return neverSent(error) ? TryOutcome::NeverSent : TryOutcome::Lost;
    if (status == 429)
        return TryOutcome::RateLimited;
    return status >= 500 ? TryOutcome::ServerFault : TryOutcome::Answered;
}

} // namespace dbsbm::discord
