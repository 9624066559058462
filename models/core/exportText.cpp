// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/exportText.h"

#include <QDateTime>
#include <QRegularExpression>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

bool startsFormula(const QString &text)
{
    static const QRegularExpression kPlainNumber(u"^[+-]?[0-9]+(\\.[0-9]+)?\\z"_s);
    static const QString kStarts = u"=+-@\t\r\n"_s;
    return !text.isEmpty() && kStarts.contains(text.front())
        && !kPlainNumber.match(text).hasMatch();
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = startsFormula(text) ? QString(u'\'' + text) : text;
    static const QRegularExpression kNeedsQuotes(u"[\",\\r\\n]"_s);
    if (!cell.contains(kNeedsQuotes))
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

QString csvLine(const QStringList &cells)
{
    QStringList escaped;
    escaped.reserve(cells.size());
    for (const QString &cell : cells)
        escaped.append(csvCell(cell));
    return escaped.join(u',') + u"\r\n"_s;
}

QString isoTimeText(qint64 epochMs)
{
    return epochMs <= 0
        ? QString()
        : QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace dbsbm
