// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/CsvReader.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/LegacyRow.h"

#include <QIODevice>
#include <QStringDecoder>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kChunk = 64 * 1024;
constexpr int kEnd = -1;

bool endsField(int byte)
{
    return byte == kEnd || byte == ',' || byte == '\n' || byte == '\r';
}

} // namespace

CsvReader::CsvReader(QIODevice &device, Escapes escapes)
    : m_device(device), m_backslash(escapes == Escapes::Backslash)
{
    if (fill() && m_buffer.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
}

bool CsvReader::fill()
{
    m_buffer = m_device.read(kChunk);
    m_at = 0;
    return !m_buffer.isEmpty();
}

int CsvReader::peek()
{
    if (m_at >= m_buffer.size() && !fill())
        return kEnd;
    return static_cast<unsigned char>(m_buffer.at(m_at));
}

int CsvReader::take()
{
    const int byte = peek();
    if (byte == kEnd)
        return kEnd;
    ++m_at;
    if (byte == '\n')
        ++m_line;
    return byte;
}

tl::unexpected<Error> CsvReader::refuse(const QString &what) const
{
    return fail(codes::kFormatInvalid, ValidationFault{u"csv"_s},
                tr("Line %1 is not CSV as RFC 4180 describes it: %2. Export the table again.")
                    .arg(m_recordLine)
                    .arg(what));
}

Result<> CsvReader::append(QByteArray &field, int byte)
{
    if (field.size() >= kMaxLegacyField)
        return refuse(tr("a field is larger than 1 MiB"));
    field.append(static_cast<char>(byte));
    return {};
}

/// MySQL writes a backslash before a backslash, a quote and a line end; \0, \t and the like stand
/// for control characters (MySQL Reference Manual, "LOAD DATA").
int CsvReader::takeEscaped()
{
    const int byte = take();
    switch (byte) {
    case '0': return '\0';
    case 'b': return '\b';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'Z': return '\x1A';
    default: return byte;
    }
}

Result<> CsvReader::quoted(QByteArray &field)
{
    take(); // the opening quote
    for (;;) {
        int byte = take();
        const bool escaped = byte == '\\' && m_backslash;
        if (escaped)
            byte = takeEscaped();
        if (byte == kEnd)
            return refuse(tr("a quoted field is not closed"));
        if (byte == '"' && !escaped) {
            if (peek() != '"')
                break;
            take();
        }
        if (const Result<> kept = append(field, byte); !kept)
            return kept;
    }
    return endsField(peek()) ? Result<>() : refuse(tr("text stands after a closing quote"));
}

Result<> CsvReader::plain(QByteArray &field)
{
    while (!endsField(peek())) {
        const int byte = take();
        if (byte == '"')
            return refuse(tr("a quote stands inside a field without quotes"));
        if (const Result<> kept = append(field, byte); !kept)
            return kept;
    }
    return {};
}

Result<> CsvReader::field(CsvRecord &record)
{
    QByteArray bytes;
    const bool inQuotes = peek() == '"';
    const Result<> read = inQuotes ? quoted(bytes) : plain(bytes);
    if (!read)
        return read;
    if (record.size() >= kMaxFields)
        return refuse(tr("a record has more than 300 fields"));
    if (!inQuotes && (bytes == "\\N" || bytes == "NULL")) {
        record.append(std::nullopt);
        return {};
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return refuse(tr("a field is not UTF-8"));
    record.append(text);
    return {};
}

Result<std::optional<CsvRecord>> CsvReader::next()
{
    while (peek() == '\n' || peek() == '\r')
        take(); // empty lines
    m_recordLine = m_line;
    if (peek() == kEnd) {
        if (m_device.atEnd())
            return std::optional<CsvRecord>();
        return fail(codes::kFileUnreadable, ConfigurationFault{},
                    tr("A file cannot be read to its end. Check the disk and its rights."),
                    m_device.errorString());
    }
    CsvRecord record;
    for (;;) {
        if (const Result<> read = field(record); !read)
            return fail(read.error());
        if (peek() != ',')
            break;
        take();
    }
    if (peek() == '\r')
        take();
    if (peek() == '\n')
        take();
    return std::optional<CsvRecord>(std::move(record));
}

} // namespace dbsbm
