// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/LogEntry.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>

namespace dbsbm {

namespace {

constexpr char kTimeKey[] = R"({"time":")";
constexpr char kLevelKey[] = R"(","level":")";
constexpr char kCategoryKey[] = R"(","category":")";
constexpr qsizetype kTimeLength = 24; // 2026-11-18T11:06:40.123Z

/// RFC 8259, section 7: what must be escaped, nothing else. QJsonDocument takes five times as long.
void appendString(QByteArray &line, const QString &text)
{
    static constexpr char kHex[] = "0123456789abcdef";
    line += '"';
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            line += '\\';
            line += c;
        } else if (byte >= 0x20) {
            line += c;
        } else if (c == '\n') {
            line += "\\n";
        } else if (c == '\t') {
            line += "\\t";
        } else {
            line += "\\u00";
            line += kHex[byte >> 4];
            line += kHex[byte & 15];
        }
    }
    line += '"';
}

void appendField(QByteArray &line, const char *name, const QString &text)
{
    if (text.isEmpty())
        return;
    line += ",\"";
    line += name;
    line += "\":";
    appendString(line, text);
}

/// Digits from \a at on; below zero when one is none.
int digits(QByteArrayView text, qsizetype at, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text.at(at + i);
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<qint64> timeOf(QByteArrayView text)
{
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2);
    const int second = digits(text, 17, 2), ms = digits(text, 20, 3);
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok() || hour < 0 || minute < 0 || second < 0 || ms < 0 || text.at(23) != 'Z')
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + ms;
}

/// What stands from \a at up to the next quote.
QByteArrayView untilQuote(QByteArrayView line, qsizetype at)
{
    const qsizetype end = line.indexOf('"', at);
    return end < 0 ? QByteArrayView() : line.sliced(at, end - at);
}

} // namespace

QString toName(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return QStringLiteral("debug");
    case QtInfoMsg: return QStringLiteral("info");
    case QtWarningMsg: return QStringLiteral("warning");
    case QtCriticalMsg: return QStringLiteral("error");
    case QtFatalMsg: break;
    }
    return QStringLiteral("fatal");
}

std::optional<QtMsgType> levelOfLine(QByteArrayView name)
{
    for (const QtMsgType level : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg, QtFatalMsg}) {
        if (toName(level) == QLatin1String(name.data(), name.size()))
            return level;
    }
    return std::nullopt;
}

QByteArray toLogLine(const LogEntry &entry)
{
    QByteArray line;
    line.reserve(128 + entry.text.size() * 2);
    line += kTimeKey;
    line +=
        QDateTime::fromMSecsSinceEpoch(entry.atMs, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    line += kLevelKey;
    line += toName(entry.level).toLatin1();
    line += R"(","category":)";
    appendString(line, entry.category);
    appendField(line, "code", entry.fields.code);
    if (entry.fields.guild.isValid())
        appendField(line, "guild", entry.fields.guild.toString());
    appendField(line, "command", entry.fields.command);
    if (entry.fields.duration.count() >= 0) {
        line += ",\"duration_ms\":";
        line += QByteArray::number(double(entry.fields.duration.count()) / 1e6, 'f', 3);
    }
    line += ",\"text\":";
    appendString(line, entry.text);
    line += "}\n";
    return line;
}

std::optional<LogEntry> fromLogLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QDateTime time =
        QDateTime::fromString(object.value(u"time").toString(), Qt::ISODateWithMs);
    const auto level = levelOfLine(object.value(u"level").toString().toLatin1());
    if (!time.isValid() || !level)
        return std::nullopt;
    LogEntry entry{.atMs = time.toMSecsSinceEpoch(),
                   .level = *level,
                   .category = object.value(u"category").toString(),
                   .text = object.value(u"text").toString()};
    entry.fields.code = object.value(u"code").toString();
    entry.fields.guild = GuildId::fromString(object.value(u"guild").toString());
    entry.fields.command = object.value(u"command").toString();
    if (const QJsonValue took = object.value(u"duration_ms"); took.isDouble())
        entry.fields.duration = std::chrono::nanoseconds(qRound64(took.toDouble() * 1e6));
    return entry;
}

std::optional<LogLineHead> headOfLine(QByteArrayView line)
{
    constexpr qsizetype kTimeAt = sizeof(kTimeKey) - 1;
    constexpr qsizetype kLevelAt = kTimeAt + kTimeLength + qsizetype(sizeof(kLevelKey)) - 1;
    if (line.size() < kLevelAt + 20 || !line.startsWith(kTimeKey)
        || line.sliced(kTimeAt + kTimeLength, qsizetype(sizeof(kLevelKey)) - 1)
            != QByteArrayView(kLevelKey))
        return std::nullopt;
    const auto time = timeOf(line.sliced(kTimeAt, kTimeLength));
    const QByteArrayView name = untilQuote(line, kLevelAt);
    const auto level = levelOfLine(name);
    const qsizetype categoryAt = kLevelAt + name.size() + qsizetype(sizeof(kCategoryKey)) - 1;
    if (!time || !level || line.size() <= categoryAt
        || !line.sliced(kLevelAt + name.size()).startsWith(kCategoryKey))
        return std::nullopt;
    return LogLineHead{*time, *level, untilQuote(line, categoryAt).toByteArray()};
}

} // namespace dbsbm
