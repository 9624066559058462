// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/HttpMessage.h"

namespace dbsbm::simulator {

/// Incremental HTTP/1.1 request parser (RFC 9112) with Content-Length and chunked bodies. Pure.
class HttpParser
{
public:
    enum class Status { NeedMore, Ready, BadRequest, HeaderTooLarge, BodyTooLarge };

    /// Adds \a bytes (may be empty) and parses on. After Ready, take() the request and feed again:
    /// what was pipelined behind it is kept.
    Status feed(const QByteArray &bytes);
    HttpRequest take();
    /// True while a request has begun and is not complete.
    bool isPartial() const { return m_stage != Stage::Head || !m_buffer.isEmpty(); }
    /// True once for a request that waits for "100 Continue".
    bool takeExpectation();

private:
    enum class Stage { Head, Body, ChunkSize, ChunkData, Trailer, Done };

    Status step(bool &progress);
    Status readHead(bool &progress);
    Status readBody(bool &progress);
    Status readChunkSize(bool &progress);
    Status readChunkData(bool &progress);
    Status readTrailer(bool &progress);
    bool parseHeaderLines(const QList<QByteArray> &lines);
    Status chooseBody();
    /// The next line without its end, or null while it is not complete.
    QByteArray takeLine();

    QByteArray m_buffer;
    HttpRequest m_request;
    Stage m_stage = Stage::Head;
    qsizetype m_pending = 0; ///< bytes of body or chunk still to come
    bool m_expectation = false;
};

} // namespace dbsbm::simulator
