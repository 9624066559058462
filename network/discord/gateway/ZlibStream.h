// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace dbsbm::discord {

/// Discord's zlib-stream of one connection (protocol item 36): one inflate context from first to
/// last byte; a message ends where its data end in 00 00 FF FF and may span several frames.
class ZlibStream
{
public:
    enum class State { NeedMore, Message, Broken };

    ZlibStream();
    ~ZlibStream();

    /// Takes one binary frame. With Message, message() holds the JSON text. Broken is for good:
    /// not zlib data, or more than 64 MiB (compressed or inflated).
    State feed(const QByteArray &frame);
    const QByteArray &message() const { return m_message; }

private:
    State inflateAll(const QByteArray &data);

    struct Context;
    std::unique_ptr<Context> m_context;
    QByteArray m_pending;
    QByteArray m_message;
    bool m_broken = false;
};

} // namespace dbsbm::discord
