// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/RestClient.h"

#include <QIODevice>

namespace dbsbm::discord {

/// The bytes of a request's body and their Content-Type; both empty when there is no body.
struct RequestBody
{
    QByteArray contentType;
    QByteArray data;
};

/// JSON, or multipart/form-data with payload_json and files[n] (protocol item 71).
RequestBody makeBody(const RestRequest &request);

/// Bytes that can be read once only. QNetworkAccessManager sends a request again by itself when the
/// line breaks, a POST too; from a body that cannot be rewound it gives up instead, and whether to
/// repeat stays our decision (item 66).
class OneShotBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray data, QObject *parent = nullptr);
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *into, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_data;
    qsizetype m_position = 0;
};

} // namespace dbsbm::discord
