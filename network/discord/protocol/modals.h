// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// Builders of modals (protocol item 98). Texts that are too long end in an ellipsis; identifiers
/// are never cut.
namespace dbsbm::discord {

/// Discord shows no more than this many fields.
inline constexpr qsizetype kMaxModalFields = 5;

/// A text to be typed.
struct TextField
{
    QString customId{};
    QString label{};       ///< at most 45
    QString placeholder{}; ///< at most 100
    QString value{};       ///< what it holds at first
    int maxLength = 100;
    bool required = true;
    bool paragraph = false;
};
QJsonObject textField(const TextField &field);
/// A select from builders.h, to be left open when it is not \a required.
QJsonObject selectField(const QString &label, QJsonObject select, bool required);
/// The data of a callback of type Modal; fields beyond the fifth are left out.
QJsonObject modal(const QString &customId, const QString &title, const QJsonArray &fields);

} // namespace dbsbm::discord
