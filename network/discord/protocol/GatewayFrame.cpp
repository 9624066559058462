// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/GatewayFrame.h"

#include "network/discord/protocol/readers.h"

namespace dbsbm::discord {

struct GatewayFrame::Document
{
    JsonParser parser;
    JsonView data;
};

GatewayFrame::GatewayFrame() : m_document(std::make_unique<Document>()) {}
GatewayFrame::~GatewayFrame() = default;

Result<> GatewayFrame::parse(QByteArrayView json)
{
    m_op = -1;
    m_document->data = {};
    const Result<JsonView> root =
        m_document->parser.parse({json.data(), static_cast<size_t>(json.size())});
    if (!root)
        return fail(root.error());
    const qint64 op = (*root)["op"].toInteger(-1);
    if (op < 0 || op > 0xFFFF)
        return malformed(QStringLiteral("gateway frame without an opcode"));
    m_op = static_cast<int>(op);
    const qint64 sequence = (*root)["s"].toInteger(-1);
    m_sequence = sequence >= 0 ? std::optional(sequence) : std::nullopt;
    const std::string_view event = (*root)["t"].rawText().value_or(std::string_view());
    m_event.resize(0); // keeps the capacity
    m_event.append(event.data(), static_cast<qsizetype>(event.size()));
    m_document->data = (*root)["d"];
    return {};
}

std::optional<qint64> GatewayFrame::heartbeatIntervalMs() const
{
    constexpr qint64 kLongest = 3'600'000;
    const double interval = m_document->data["heartbeat_interval"].toDouble(-1);
    if (!(interval >= 1 && interval <= double(kLongest)))
        return std::nullopt;
    return static_cast<qint64>(interval);
}

bool GatewayFrame::resumable() const
{
    return m_document->data.toFlag();
}

Result<Ready> GatewayFrame::ready() const
{
    return readReady(m_document->data);
}

Result<GuildEvent> GatewayFrame::guildEvent() const
{
    return readGuildEvent(m_event, m_document->data);
}

Result<Reaction> GatewayFrame::reaction() const
{
    return readReaction(m_document->data);
}

Result<DeletedMessages> GatewayFrame::deletedMessages() const
{
    return readDeletedMessages(m_document->data);
}

Result<Interaction> GatewayFrame::interaction() const
{
    return readInteraction(m_document->data);
}

} // namespace dbsbm::discord
