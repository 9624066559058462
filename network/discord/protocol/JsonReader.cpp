// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/JsonReader.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QVariant>

#include <charconv>

namespace dbsbm::discord {

namespace {

constexpr size_t kMaxBytes = size_t(64) * 1024 * 1024;
constexpr size_t kMaxDepth = 64;
constexpr size_t kFirstCapacity = 4096;

} // namespace

JsonView JsonView::operator[](std::string_view key) const
{
    Element element;
    if (!isObject() || m_element->at_key(key).get(element) != simdjson::SUCCESS)
        return {};
    return JsonView(element);
}

std::optional<std::string_view> JsonView::rawText() const
{
    std::string_view text;
    if (!m_element || m_element->get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return text;
}

QString JsonView::toText() const
{
    const auto text = rawText();
    return text ? QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())) : QString();
}

qint64 JsonView::toInteger(qint64 fallback) const
{
    int64_t value = 0;
    if (!m_element || m_element->get_int64().get(value) != simdjson::SUCCESS)
        return fallback;
    return value;
}

quint64 JsonView::toBits() const
{
    uint64_t value = 0;
    if (!m_element || m_element->get_uint64().get(value) == simdjson::SUCCESS)
        return value;
    const auto text = rawText();
    if (!text)
        return 0;
    const char *const end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, value);
    return parsed.ec == std::errc() && parsed.ptr == end ? value : 0;
}

double JsonView::toDouble(double fallback) const
{
    double value = 0;
    if (!m_element || m_element->get_double().get(value) != simdjson::SUCCESS)
        return fallback;
    return value;
}

bool JsonView::toFlag(bool fallback) const
{
    bool value = false;
    if (!m_element || m_element->get_bool().get(value) != simdjson::SUCCESS)
        return fallback;
    return value;
}

QVariant JsonView::toVariant() const
{
    if (!m_element)
        return {};
    switch (m_element->type()) {
    case simdjson::dom::element_type::STRING: return toText();
    case simdjson::dom::element_type::INT64: return qlonglong(toInteger());
    case simdjson::dom::element_type::UINT64: // beyond int64: the digits survive as text
        return QString::number(toBits());
    case simdjson::dom::element_type::DOUBLE: return toDouble();
    case simdjson::dom::element_type::BOOL: return toFlag();
    default: return {};
    }
}

JsonParser::JsonParser() : m_parser(kMaxBytes)
{
    // The depth stays as set here when the capacity grows.
    m_allocated = m_parser.allocate(kFirstCapacity, kMaxDepth);
}

Result<JsonView> JsonParser::parse(std::string_view json)
{
    simdjson::dom::element root;
    if (m_allocated != simdjson::SUCCESS)
        return malformed(QStringLiteral("no memory for the parser"));
    if (json.empty()) // simdjson copies before it looks, and from null
        return malformed(QStringLiteral("empty"));
    const simdjson::error_code error = m_parser.parse(json.data(), json.size()).get(root);
    if (error != simdjson::SUCCESS)
        return malformed(QString::fromLatin1(simdjson::error_message(error)));
    return JsonView(root);
}

tl::unexpected<Error> malformed(const QString &detail)
{
    return fail(codes::kApiMalformed, ApiFault{QStringLiteral("Discord")},
                QCoreApplication::translate(
                    "Discord",
                    "Discord sent data that this version does not understand. Try again; "
                    "if it stays so, update the application."),
                detail);
}

} // namespace dbsbm::discord
