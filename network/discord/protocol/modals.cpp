// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/modals.h"

#include "network/discord/protocol/builders.h"

namespace dbsbm::discord {

namespace {

constexpr int kLabel = 18;
constexpr int kTextInput = 4;
constexpr int kShort = 1;
constexpr int kParagraph = 2;
constexpr qsizetype kMaxTitle = 45;
constexpr qsizetype kMaxPlaceholder = 100;

QJsonObject labelled(const QString &label, const QJsonObject &component)
{
    return {{QStringLiteral("type"), kLabel},
            {QStringLiteral("label"), shortened(label, kMaxTitle)},
            {QStringLiteral("component"), component}};
}

} // namespace

QJsonObject textField(const TextField &field)
{
    QJsonObject input{{QStringLiteral("type"), kTextInput},
                      {QStringLiteral("custom_id"), field.customId},
                      {QStringLiteral("style"), field.paragraph ? kParagraph : kShort},
                      {QStringLiteral("max_length"), field.maxLength},
                      {QStringLiteral("required"), field.required}};
    if (!field.placeholder.isEmpty())
        input.insert(u"placeholder", shortened(field.placeholder, kMaxPlaceholder));
    if (!field.value.isEmpty())
        input.insert(u"value", shortened(field.value, field.maxLength));
    return labelled(field.label, input);
}

QJsonObject selectField(const QString &label, QJsonObject select, bool required)
{
    select.insert(u"required", required);
    if (!required) // else Discord asks for one all the same
        select.insert(u"min_values", 0);
    return labelled(label, select);
}

QJsonObject modal(const QString &customId, const QString &title, const QJsonArray &fields)
{
    QJsonArray kept = fields;
    while (kept.size() > kMaxModalFields)
        kept.removeLast();
    return {{QStringLiteral("custom_id"), customId},
            {QStringLiteral("title"), shortened(title, kMaxTitle)},
            {QStringLiteral("components"), kept}};
}

} // namespace dbsbm::discord
