// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArrayView>
#include <QList>
#include <QtGlobal>

#include <optional>

namespace dbsbm {

/// Debug 0, info 1, warning 2, critical 3, fatal 4; Qt numbers info after fatal.
int severityRank(QtMsgType level);
/// Of DEBUG, INFO, WARNING, ERROR and CRITICAL, in any case; the last two are one.
std::optional<QtMsgType> logLevelFromName(QStringView name);

/// From which level on messages are logged: one for all, and others for single categories. A value.
class LogLevels
{
public:
    explicit LogLevels(QtMsgType base = QtInfoMsg) : m_base(base) {}
    /// "dbsbm.rest=DEBUG, dbsbm.store=WARNING"; the first part of a name may be left out. CFG-001
    /// when it does not read so.
    static Result<LogLevels> parse(QtMsgType base, const QString &text);

    /// A category, or "" for all of ours.
    void set(const QString &category, QtMsgType level);
    QtMsgType levelOf(QByteArrayView category) const;
    bool shows(QtMsgType level, QByteArrayView category) const
    {
        return severityRank(level) >= severityRank(levelOf(category));
    }
    /// For QLoggingCategory: what is not logged is not even put together.
    QString filterRules() const;

private:
    struct Exception
    {
        QByteArray category;
        QtMsgType level;
    };

    QtMsgType m_base;
    QList<Exception> m_exceptions;
};

/// Whether parse() reads it; what the setting log_levels accepts.
bool isLogLevels(const QString &text);
/// "rest" and "dbsbm.rest" are the same category.
QString fullCategory(const QString &category);

} // namespace dbsbm
