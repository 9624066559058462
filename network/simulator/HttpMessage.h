// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <chrono>
#include <functional>
#include <utility>

namespace dbsbm::simulator {

inline constexpr qsizetype kMaxHeaderBytes = 64 * 1024;
inline constexpr qsizetype kMaxBodyBytes = 25 * 1024 * 1024; ///< protocol item 73

/// One HTTP/1.1 request as it came.
struct HttpRequest
{
    QByteArray method;
    QByteArray target;                    ///< path and query, percent-encoded
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool keepAlive = true;
};

struct HttpResponse
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// What the server does with a request: answer it, drop the line, or never say a word.
struct HttpAnswer
{
    enum class Delivery { Send, Drop, Silent };

    HttpResponse response;
    Delivery delivery = Delivery::Send;
    std::function<void()> then;         ///< runs after the bytes were handed to the system
    std::chrono::milliseconds delay{0}; ///< before it is sent
};

} // namespace dbsbm::simulator
