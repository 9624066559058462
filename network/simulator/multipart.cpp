// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/multipart.h"

#include <QRegularExpression>

namespace dbsbm::simulator {

namespace {

/// The value of name="..." or name=token in a header.
QString parameter(const QString &header, const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"re((?:^|;)\s*([^=;\s]+)=(?:"((?:[^"\\]|\\.)*)"|([^;\s]*)))re"));
    auto matches = pattern.globalMatch(header);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.captured(1).compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QString quoted = match.captured(2);
        quoted.replace(QLatin1StringView("\\\""), QLatin1StringView("\""));
        quoted.replace(QLatin1StringView("%22"), QLatin1StringView("\"")); // as browsers write "
        return match.capturedLength(2) > 0 ? quoted : match.captured(3);
    }
    return {};
}

std::optional<MultipartPart> parsePart(const QByteArray &part)
{
    const qsizetype end = part.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    MultipartPart result;
    result.bytes = part.mid(end + 4);
    for (const QByteArray &line : part.first(end).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray name = line.first(colon).trimmed().toLower();
        const QString value = QString::fromUtf8(line.mid(colon + 1).trimmed());
        if (name == "content-disposition") {
            result.name = parameter(value, QStringLiteral("name"));
            result.fileName = parameter(value, QStringLiteral("filename"));
        } else if (name == "content-type") {
            result.contentType = value;
        }
    }
    if (result.name.isEmpty())
        return std::nullopt;
    return result;
}

} // namespace

std::optional<QList<MultipartPart>> parseMultipart(const QByteArray &contentType,
                                                   const QByteArray &body)
{
    const QString boundary =
        parameter(QString::fromLatin1(contentType), QStringLiteral("boundary"));
    if (boundary.isEmpty() || boundary.size() > 200)
        return std::nullopt;
    const QByteArray mark = "\r\n--" + boundary.toLatin1();
    const QByteArray text = "\r\n" + body; // so that the first mark looks like the others
    QList<MultipartPart> parts;
    qsizetype at = text.indexOf(mark);
    while (at >= 0) {
        at += mark.size();
        if (text.mid(at, 2) == "--")
            return parts;
        const qsizetype next = text.indexOf(mark, at);
        if (text.mid(at, 2) != "\r\n" || next < 0 || parts.size() == kMaxParts)
            return std::nullopt;
        const auto part = parsePart(text.mid(at + 2, next - at - 2));
        if (!part)
            return std::nullopt;
        parts.append(*part);
        at = next;
    }
    return std::nullopt;
}

} // namespace dbsbm::simulator
