// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/requestBody.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <cstring>

namespace dbsbm::discord {

namespace {

QByteArray toJsonText(const QJsonValue &body)
{
    const QJsonDocument document =
        body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject());
    return document.toJson(QJsonDocument::Compact);
}

/// A quoted header parameter: no quote, backslash or line break may end it early.
QByteArray quoted(const QString &text)
{
    QByteArray clean = text.toUtf8();
    std::replace_if(
        clean.begin(), clean.end(),
        [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < 0x20); }, '_');
    return '"' + clean + '"';
}

/// A header value on one line.
QByteArray headerValue(const QString &text)
{
    return text.toLatin1().simplified();
}

void appendPart(QByteArray &into, const QByteArray &boundary, const QByteArray &disposition,
                const QByteArray &contentType, const QByteArray &data)
{
    into += "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition
        + "\r\nContent-Type: " + contentType + "\r\n\r\n" + data + "\r\n";
}

RequestBody makeMultipart(const RestRequest &request)
{
    const QByteArray boundary = "dbsbm-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    QByteArray data;
    qsizetype total = 0;
    for (const Attachment &file : request.files)
        total += file.data.size() + 512;
    data.reserve(total + 8192);
    if (!request.body.isUndefined())
        appendPart(data, boundary, "name=\"payload_json\"", "application/json",
                   toJsonText(request.body));
    for (qsizetype i = 0; i < request.files.size(); ++i) {
        const Attachment &file = request.files.at(i);
        const QByteArray type = file.contentType.isEmpty()
            ? QByteArrayLiteral("application/octet-stream")
            : headerValue(file.contentType);
        appendPart(data, boundary,
                   "name=\"files[" + QByteArray::number(i)
                       + "]\"; filename=" + quoted(file.filename),
                   type, file.data);
    }
    data += "--" + boundary + "--\r\n";
    return {"multipart/form-data; boundary=" + boundary, data};
}

} // namespace

RequestBody makeBody(const RestRequest &request)
{
    if (!request.files.isEmpty())
        return makeMultipart(request);
    if (request.body.isUndefined())
        return {};
    return {QByteArrayLiteral("application/json"), toJsonText(request.body)};
}

OneShotBody::OneShotBody(QByteArray data, QObject *parent)
    : QIODevice(parent), m_data(std::move(data))
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_data.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *into, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_data.size() - m_position);
    if (size <= 0)
        return -1;
    std::memcpy(into, m_data.constData() + m_position, static_cast<size_t>(size));
    m_position += size;
    return size;
}

qint64 OneShotBody::writeData(const char *data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

} // namespace dbsbm::discord
