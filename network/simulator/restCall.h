// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/multipart.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <optional>
#include <utility>

namespace dbsbm::simulator {

/// A REST request after its route was found and its body read.
struct RestCall
{
    QString method;
    QString path;                  ///< after /api/v10, decoded
    QMap<QString, QString> params; ///< by the route's placeholders
    QUrlQuery query;
    QJsonValue body = QJsonValue::Undefined; ///< JSON body or payload_json
    QList<MultipartPart> files;              ///< the parts files[n], in order

    template<typename Id>
    Id id(const QString &name) const
    {
        return Id::fromString(params.value(name));
    }
    bool flag(const QString &name) const;
    QJsonObject object() const { return body.toObject(); }
};

struct RestReply
{
    int status = 200;
    QJsonValue body = QJsonValue::Undefined;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
};

/// A route by its template, as "/channels/{channel}/messages/{message}".
struct Route
{
    QString method;
    QString path;
    bool authorized = true;
    std::function<RestReply(const RestCall &)> handle;
};

/// The routes in order; literal segments must come before placeholders.
class RouteTable
{
public:
    void add(const QString &method, const QString &path,
             std::function<RestReply(const RestCall &)> handle);
    /// A route that needs no Authorization header.
    void addOpen(const QString &method, const QString &path,
                 std::function<RestReply(const RestCall &)> handle);
    /// The route of \a method and \a path, its placeholders filled into \a params; null when none
    /// fits.
    const Route *match(const QString &method, const QString &path,
                       QMap<QString, QString> *params) const;
    /// Whether some method knows the path.
    bool knowsPath(const QString &path) const;

private:
    QList<Route> m_routes;
};

/// Discord's error body (protocol item 50).
RestReply refuse(int status, int code, const QString &message, const QJsonObject &errors = {});
RestReply unknown(int code, const QString &what);
/// 400 with code 50035 and the tree of faults.
RestReply invalidForm(const QJsonObject &errors);
/// A leaf of the tree.
QJsonObject fieldFault(const QString &code, const QString &message);

} // namespace dbsbm::simulator
