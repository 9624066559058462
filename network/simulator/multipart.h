// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace dbsbm::simulator {

/// One part of a multipart/form-data body.
struct MultipartPart
{
    QString name;
    QString fileName; ///< empty when the part is a plain field
    QString contentType;
    QByteArray bytes;
};

inline constexpr qsizetype kMaxParts = 32;

/// The parts of \a body (RFC 7578), in order; nothing when the content type names no boundary, the
/// body breaks the format, a part has no name, or there are more than kMaxParts.
std::optional<QList<MultipartPart>> parseMultipart(const QByteArray &contentType,
                                                   const QByteArray &body);

} // namespace dbsbm::simulator
