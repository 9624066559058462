// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/LogContext.h"

#include <utility>

namespace dbsbm {

namespace {

LogFields &fieldsOfThread()
{
    thread_local LogFields fields;
    return fields;
}

} // namespace

LogScope::LogScope(LogFields fields) : m_before(fieldsOfThread())
{
    LogFields &now = fieldsOfThread();
    if (!fields.code.isEmpty())
        now.code = std::move(fields.code);
    if (fields.guild.isValid())
        now.guild = fields.guild;
    if (!fields.command.isEmpty())
        now.command = std::move(fields.command);
    if (fields.duration.count() >= 0)
        now.duration = fields.duration;
}

LogScope::~LogScope()
{
    fieldsOfThread() = std::move(m_before);
}

LogFields LogScope::current()
{
    return fieldsOfThread();
}

void logFault(const QLoggingCategory &category, const Error &error)
{
    const LogScope scope({.code = error.code()});
    const QString &text = error.detail().isEmpty() ? error.userText() : error.detail();
    const QMessageLogger logger;
    switch (error.severity()) {
    case Severity::Info: logger.info(category).noquote() << error.code() << text; break;
    case Severity::Warning:
    case Severity::Error: logger.warning(category).noquote() << error.code() << text; break;
    case Severity::Critical: logger.critical(category).noquote() << error.code() << text; break;
    }
}

} // namespace dbsbm
