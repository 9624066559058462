// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/CdnUrls.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

QByteArray CdnUrls::signature(const QString &path, const QString &end) const
{
    const QString text = path + u'?' + end + u'?' + m_key;
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
}

QString CdnUrls::address(const QString &path) const
{
    const qint64 now = m_state.clock().nowMs() / 1000;
    const QString end = QString::number(now + std::chrono::seconds(kLife).count(), 16);
    QUrl url = m_base;
    url.setPath(path);
    url.setQuery(u"ex=%1&is=%2&hm=%3"_s.arg(end, QString::number(now, 16),
                                            QString::fromLatin1(signature(path, end))));
    return url.toString(QUrl::FullyEncoded);
}

QJsonArray CdnUrls::renewed(const QJsonArray &attachments) const
{
    QJsonArray fresh;
    for (const QJsonValue &value : attachments) {
        QJsonObject attachment = value.toObject();
        const QString url = address(QUrl(attachment.value("url"_L1).toString()).path());
        attachment.insert(u"url"_s, url);
        attachment.insert(u"proxy_url"_s, url);
        fresh.append(attachment);
    }
    return fresh;
}

bool CdnUrls::isOurs(const QUrl &url) const
{
    return url.host() == m_base.host() && url.port() == m_base.port();
}

bool CdnUrls::isValid(const QUrl &url) const
{
    const QUrlQuery query(url);
    const QString end = query.queryItemValue(u"ex"_s);
    return query.queryItemValue(u"hm"_s).toLatin1() == signature(url.path(), end)
        && end.toLongLong(nullptr, 16) * 1000 > m_state.clock().nowMs();
}

} // namespace dbsbm::simulator
