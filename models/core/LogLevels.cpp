// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/LogLevels.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QRegularExpression>

namespace dbsbm {

namespace {

constexpr char kOurs[] = "dbsbm";

/// Rules of one category, or of a pattern such as "dbsbm.*".
QString rulesOf(const QString &category, QtMsgType level)
{
    QString rules;
    for (const auto &[name, type] : {std::pair(u"debug", QtDebugMsg), std::pair(u"info", QtInfoMsg),
                                     std::pair(u"warning", QtWarningMsg)}) {
        const bool on = severityRank(type) >= severityRank(level);
        rules += category + u'.' + QStringView(name) + (on ? u"=true\n" : u"=false\n");
    }
    return rules;
}

} // namespace

int severityRank(QtMsgType level)
{
    switch (level) {
    case QtDebugMsg: return 0;
    case QtInfoMsg: return 1;
    case QtWarningMsg: return 2;
    case QtCriticalMsg: return 3;
    case QtFatalMsg: break;
    }
    return 4;
}

std::optional<QtMsgType> logLevelFromName(QStringView name)
{
    const auto is = [name](QStringView word) {
        return name.compare(word, Qt::CaseInsensitive) == 0;
    };
    if (is(u"DEBUG"))
        return QtDebugMsg;
    if (is(u"INFO"))
        return QtInfoMsg;
    if (is(u"WARNING"))
        return QtWarningMsg;
    if (is(u"ERROR") || is(u"CRITICAL"))
        return QtCriticalMsg;
    return std::nullopt;
}

QString fullCategory(const QString &category)
{
    const QString ours = QString::fromLatin1(kOurs);
    if (category.isEmpty() || category == ours || category.contains(u'.'))
        return category;
    return ours + u'.' + category;
}

Result<LogLevels> LogLevels::parse(QtMsgType base, const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([a-z][a-z0-9_.]*)\\s*=\\s*(\\w+)\\s*$"));
    LogLevels levels(base);
    if (text.trimmed().isEmpty())
        return levels;
    for (const QString &part : text.split(u',')) {
        const QRegularExpressionMatch match = form.match(part);
        const auto level = logLevelFromName(match.capturedView(2));
        if (!match.hasMatch() || !level) {
            return fail(codes::kSettingInvalid, ConfigurationFault{QStringLiteral("log_levels")},
                        tr("'%1' is no level of a category. Write for example rest=DEBUG, "
                           "store=WARNING.")
                            .arg(part.trimmed()));
        }
        levels.set(match.captured(1), *level);
    }
    return levels;
}

bool isLogLevels(const QString &text)
{
    return LogLevels::parse(QtInfoMsg, text).has_value();
}

void LogLevels::set(const QString &category, QtMsgType level)
{
    const QByteArray name = fullCategory(category).toLatin1();
    if (name.isEmpty() || name == kOurs) {
        m_base = level;
        m_exceptions.clear();
        return;
    }
    for (Exception &exception : m_exceptions) {
        if (exception.category == name) {
            exception.level = level;
            return;
        }
    }
    m_exceptions.append({name, level});
}

QtMsgType LogLevels::levelOf(QByteArrayView category) const
{
    for (const Exception &exception : m_exceptions) {
        if (exception.category == category)
            return exception.level;
    }
    return m_base;
}

QString LogLevels::filterRules() const
{
    QString rules = rulesOf(QString::fromLatin1(kOurs) + u".*", m_base);
    for (const Exception &exception : m_exceptions)
        rules += rulesOf(QString::fromLatin1(exception.category), exception.level);
    return rules;
}

} // namespace dbsbm
