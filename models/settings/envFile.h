// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace dbsbm {

class AppSettings;

/// NAME=value of an .env file.
struct EnvEntry
{
    int line = 0;
    QString name;
    QString value;
};

/// What is to be said of a line. Never its content: that may be a secret.
struct EnvNote
{
    int line = 0;
    QString name; ///< empty when it has none
    QString text; ///< a full sentence
};

struct EnvFile
{
    QList<EnvEntry> entries;
    QList<EnvNote> faults; ///< lines that are no assignment
};

/// Reads an .env file as shells and python-dotenv do: comments, "export ", 'literal' and "escaped"
/// values, a comment after a blank behind a bare value, CRLF. One line a value; at most 1 MB.
EnvFile parseEnvFile(const QByteArray &bytes);

/// An .env file with every setting of the application that has an environment name, each commented
/// out with its default and explained. Made from the registry.
QByteArray envTemplate();

/// What an .env file would become.
struct EnvPlan
{
    QMap<QString, QString> wishes; ///< by setting name, for AppSettings::apply(); secrets too
    QList<EnvNote> left;           ///< lines that are passed over, and why
};

/// Names of the old bot count, too; the own name of a setting wins over an alias, the last of two
/// lines over the first. Empty values and what has no stored form are passed over.
EnvPlan planEnvImport(const EnvFile &file, const AppSettings &settings);

} // namespace dbsbm
