// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/ZlibStream.h"

#include <zlib.h>

namespace dbsbm::discord {

namespace {

constexpr qsizetype kMaxBytes = qsizetype(64) * 1024 * 1024; // a large guild is megabytes (item 40)
constexpr qsizetype kFirstChunk = 16 * 1024;

} // namespace

struct ZlibStream::Context
{
    z_stream stream{};
    bool ready = false;

    Context() : ready(inflateInit(&stream) == Z_OK) {}
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context()
    {
        if (ready)
            inflateEnd(&stream);
    }
};

ZlibStream::ZlibStream() : m_context(std::make_unique<Context>()), m_broken(!m_context->ready) {}
ZlibStream::~ZlibStream() = default;

ZlibStream::State ZlibStream::feed(const QByteArray &frame)
{
    if (m_broken)
        return State::Broken;
    const bool whole = frame.endsWith(QByteArrayView("\x00\x00\xFF\xFF", 4));
    State state = State::NeedMore;
    if (whole && m_pending.isEmpty()) {
        state = inflateAll(frame); // the usual case: one frame, no copy
    } else {
        m_pending += frame;
        if (m_pending.size() > kMaxBytes)
            state = State::Broken;
        else if (m_pending.endsWith(
                     QByteArrayView("\x00\x00\xFF\xFF", 4))) // it may be split over frames
            state = inflateAll(std::exchange(m_pending, QByteArray()));
    }
    m_broken = state == State::Broken;
    return state;
}

ZlibStream::State ZlibStream::inflateAll(const QByteArray &data)
{
    z_stream &stream = m_context->stream;
    // zlib's interface is not const-correct; it only reads the input.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(data.constData()));
    stream.avail_in = static_cast<uInt>(data.size());
    m_message.resize(std::max(kFirstChunk, m_message.capacity()));
    qsizetype size = 0;
    for (;;) {
        const qsizetype room = m_message.size() - size;
        stream.next_out = reinterpret_cast<Bytef *>(m_message.data() + size);
        stream.avail_out = static_cast<uInt>(room);
        const int result = inflate(&stream, Z_SYNC_FLUSH);
        size += room - static_cast<qsizetype>(stream.avail_out);
        if (result != Z_OK && result != Z_BUF_ERROR)
            return State::Broken;
        if (stream.avail_out > 0)
            break; // all that the input held is out
        if (m_message.size() >= kMaxBytes)
            return State::Broken;
        m_message.resize(std::min(kMaxBytes, m_message.size() * 2));
    }
    m_message.resize(size);
    return stream.avail_in == 0 ? State::Message : State::Broken;
}

} // namespace dbsbm::discord
