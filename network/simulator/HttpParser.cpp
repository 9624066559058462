// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/HttpParser.h"

namespace dbsbm::simulator {

namespace {

constexpr qsizetype kMaxLine = 1024; // of a chunk size or trailer

} // namespace

HttpParser::Status HttpParser::feed(const QByteArray &bytes)
{
    m_buffer += bytes;
    while (m_stage != Stage::Done) {
        bool progress = false;
        const Status status = step(progress);
        if (status != Status::NeedMore || !progress)
            return status;
    }
    return Status::Ready;
}

HttpRequest HttpParser::take()
{
    m_stage = Stage::Head;
    m_pending = 0;
    m_expectation = false;
    return std::exchange(m_request, {});
}

bool HttpParser::takeExpectation()
{
    return std::exchange(m_expectation, false);
}

HttpParser::Status HttpParser::step(bool &progress)
{
    switch (m_stage) {
    case Stage::Head: return readHead(progress);
    case Stage::Body: return readBody(progress);
    case Stage::ChunkSize: return readChunkSize(progress);
    case Stage::ChunkData: return readChunkData(progress);
    case Stage::Trailer: return readTrailer(progress);
    case Stage::Done: break;
    }
    return Status::Ready;
}

HttpParser::Status HttpParser::readHead(bool &progress)
{
    while (m_buffer.startsWith("\r\n")) // a stray line end between requests is legal
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end > kMaxHeaderBytes || (end < 0 && m_buffer.size() > kMaxHeaderBytes))
        return Status::HeaderTooLarge;
    if (end < 0)
        return Status::NeedMore;
    QList<QByteArray> lines = m_buffer.first(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    if (start.size() != 3 || start[0].isEmpty() || !start[1].startsWith('/')
        || !start[2].startsWith("HTTP/1."))
        return Status::BadRequest;
    m_request.method = start[0];
    m_request.target = start[1];
    m_request.keepAlive = start[2] != "HTTP/1.0";
    if (!parseHeaderLines(lines))
        return Status::BadRequest;
    progress = true;
    return chooseBody();
}

bool HttpParser::parseHeaderLines(const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return false;
        const QByteArray name = line.first(colon).toLower();
        if (name == "content-length" && m_request.headers.contains(name))
            return false; // two lengths: nobody knows where the next request begins
        m_request.headers.insert(name, line.mid(colon + 1).trimmed());
    }
    const QByteArray connection = m_request.headers.value("connection").toLower();
    if (connection == "close")
        m_request.keepAlive = false;
    m_expectation = m_request.headers.value("expect").toLower() == "100-continue";
    return true;
}

HttpParser::Status HttpParser::chooseBody()
{
    const auto &headers = m_request.headers;
    if (headers.contains("transfer-encoding")) {
        if (headers.value("transfer-encoding").toLower() != "chunked"
            || headers.contains("content-length"))
            return Status::BadRequest;
        m_stage = Stage::ChunkSize;
        return Status::NeedMore;
    }
    bool ok = true;
    m_pending =
        headers.contains("content-length") ? headers.value("content-length").toLongLong(&ok) : 0;
    if (!ok || m_pending < 0)
        return Status::BadRequest;
    if (m_pending > kMaxBodyBytes)
        return Status::BodyTooLarge;
    m_stage = m_pending == 0 ? Stage::Done : Stage::Body;
    return Status::NeedMore;
}

HttpParser::Status HttpParser::readBody(bool &progress)
{
    if (m_buffer.size() < m_pending)
        return Status::NeedMore;
    m_request.body = m_buffer.first(m_pending);
    m_buffer.remove(0, m_pending);
    m_stage = Stage::Done;
    progress = true;
    return Status::NeedMore;
}

QByteArray HttpParser::takeLine()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return {};
    QByteArray line = m_buffer.first(end);
    m_buffer.remove(0, end + 2);
    return line.isNull() ? QByteArray("") : line;
}

HttpParser::Status HttpParser::readChunkSize(bool &progress)
{
    const QByteArray line = takeLine();
    if (line.isNull())
        return m_buffer.size() > kMaxLine ? Status::BadRequest : Status::NeedMore;
    bool ok = false;
    m_pending = line.split(';').constFirst().trimmed().toLongLong(&ok, 16);
    if (!ok || m_pending < 0)
        return Status::BadRequest;
    if (m_pending > kMaxBodyBytes - m_request.body.size())
        return Status::BodyTooLarge;
    m_stage = m_pending == 0 ? Stage::Trailer : Stage::ChunkData;
    progress = true;
    return Status::NeedMore;
}

HttpParser::Status HttpParser::readChunkData(bool &progress)
{
    if (m_buffer.size() < m_pending + 2)
        return Status::NeedMore;
    if (m_buffer.mid(m_pending, 2) != "\r\n")
        return Status::BadRequest;
    m_request.body += m_buffer.first(m_pending);
    m_buffer.remove(0, m_pending + 2);
    m_stage = Stage::ChunkSize;
    progress = true;
    return Status::NeedMore;
}

HttpParser::Status HttpParser::readTrailer(bool &progress)
{
    const QByteArray line = takeLine();
    if (line.isNull())
        return m_buffer.size() > kMaxLine ? Status::BadRequest : Status::NeedMore;
    if (line.isEmpty())
        m_stage = Stage::Done;
    progress = true;
    return Status::NeedMore;
}

} // namespace dbsbm::simulator
