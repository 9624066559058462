// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/core/Result.h"

#include <QString>
#include <QVariant>

#include <simdjson.h>

#include <optional>
#include <string_view>

// Private to this folder: simdjson stays out of everybody else's compile time.
namespace dbsbm::discord {

/// A tolerant view of a JSON value. A missing, null or wrongly typed value answers every question
/// with the fallback, so optional fields need no code (protocol item 116). Valid while its parser
/// lives and has not parsed again. Never throws.
class JsonView
{
public:
    using Element = simdjson::dom::element;

    JsonView() = default;
    explicit JsonView(Element element) : m_element(element) {}

    bool isNull() const { return !m_element || m_element->is_null(); }
    bool isObject() const { return m_element && m_element->is_object(); }
    bool isArray() const { return m_element && m_element->is_array(); }
    JsonView operator[](std::string_view key) const;

    QString toText() const; ///< a string; else ""
    std::optional<std::string_view> rawText() const;
    qint64 toInteger(qint64 fallback = 0) const;
    /// An unsigned 64-bit value, as a decimal string or a bare integer: ids and bit sets.
    quint64 toBits() const;
    double toDouble(double fallback = 0) const; ///< any number; else \a fallback
    bool toFlag(bool fallback = false) const;
    /// The leaf as QString, qlonglong, double or bool; invalid for anything else.
    QVariant toVariant() const;

    QString text(std::string_view key) const { return (*this)[key].toText(); }
    template<typename Id>
    Id id(std::string_view key) const
    {
        return Id{(*this)[key].toBits()};
    }

    /// \a fn(JsonView) for each element of an array; nothing otherwise.
    template<typename Fn>
    void forEach(Fn fn) const
    {
        simdjson::dom::array array;
        if (!m_element || m_element->get_array().get(array) != simdjson::SUCCESS)
            return;
        for (const Element element : array)
            fn(JsonView(element));
    }

    /// \a fn(std::string_view key, JsonView value) for each member of an object.
    template<typename Fn>
    void forEachMember(Fn fn) const
    {
        simdjson::dom::object object;
        if (!m_element || m_element->get_object().get(object) != simdjson::SUCCESS)
            return;
        for (const simdjson::dom::key_value_pair member : object)
            fn(member.key, JsonView(member.value));
    }

private:
    std::optional<Element> m_element;
};

/// A parser with our bounds: at most 64 MiB (item 40) and 64 levels. Reuses its memory.
class JsonParser
{
public:
    JsonParser();
    /// The root, whatever its type; API-005 on anything that is not well-formed JSON. The view
    /// lives until the next call.
    Result<JsonView> parse(std::string_view json);

private:
    simdjson::dom::parser m_parser;
    simdjson::error_code m_allocated = simdjson::SUCCESS;
};

/// API-005: \a detail names the place, never the content.
tl::unexpected<Error> malformed(const QString &detail);

} // namespace dbsbm::discord
