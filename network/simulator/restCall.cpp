// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/restCall.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

bool fits(const QStringList &pattern, const QStringList &segments, QMap<QString, QString> *params)
{
    if (pattern.size() != segments.size())
        return false;
    QMap<QString, QString> found;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            found.insert(pattern[i].mid(1, pattern[i].size() - 2), segments[i]);
        else if (pattern[i] != segments[i])
            return false;
    }
    if (params)
        *params = found;
    return true;
}

} // namespace

bool RestCall::flag(const QString &name) const
{
    const QString value = query.queryItemValue(name).toLower();
    return value == "true"_L1 || value == "1"_L1;
}

void RouteTable::add(const QString &method, const QString &path,
                     std::function<RestReply(const RestCall &)> handle)
{
    m_routes.append({method, path, true, std::move(handle)});
}

void RouteTable::addOpen(const QString &method, const QString &path,
                         std::function<RestReply(const RestCall &)> handle)
{
    m_routes.append({method, path, false, std::move(handle)});
}

const Route *RouteTable::match(const QString &method, const QString &path,
                               QMap<QString, QString> *params) const
{
    const QStringList segments = path.split(u'/');
    for (const Route &route : m_routes) {
        if (route.method == method && fits(route.path.split(u'/'), segments, params))
            return &route;
    }
    return nullptr;
}

bool RouteTable::knowsPath(const QString &path) const
{
    const QStringList segments = path.split(u'/');
    return std::any_of(m_routes.begin(), m_routes.end(), [&segments](const Route &route) {
        return fits(route.path.split(u'/'), segments, nullptr);
    });
}

RestReply refuse(int status, int code, const QString &message, const QJsonObject &errors)
{
    QJsonObject body{{u"message"_s, message}, {u"code"_s, code}};
    if (!errors.isEmpty())
        body.insert(u"errors"_s, errors);
    return {status, body};
}

RestReply unknown(int code, const QString &what)
{
    return refuse(404, code, u"Unknown "_s + what);
}

RestReply invalidForm(const QJsonObject &errors)
{
    return refuse(400, 50035, u"Invalid Form Body"_s, errors);
}

QJsonObject fieldFault(const QString &code, const QString &message)
{
    return {{u"_errors"_s, QJsonArray{QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}};
}

} // namespace dbsbm::simulator
