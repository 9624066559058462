// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace dbsbm {

/// One step from a version of the settings document to the next.
using SettingsMigration = std::function<void(QJsonObject &document)>;

/// The steps of this program: the first one leads from a document without a version to version 1.
const QList<SettingsMigration> &settingsMigrations();

/// A value of a document as parseSetting() reads it. A person may have written numbers, booleans
/// and lists as such; null, an object and a list with one of them are no value.
std::optional<QString> settingText(const QJsonValue &value);

/// settings.json: one JSON object of setting names with a "version". An older document is brought
/// up to date when it is read, and stored so by the next change. A damaged one is copied aside,
/// said and never overwritten. Every change is made under a lock on what the file holds then, so
/// that panel and terminal do not undo each other's.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &folder,
                          QList<SettingsMigration> migrations = settingsMigrations());

    QString path() const { return m_path; }
    /// CFG-004 when it is there and cannot be read: no permission, over 1 MB, not JSON, not an
    /// object, or of a newer program.
    Result<> read();
    bool isReadable() const { return m_readable; }
    /// Values by name as read, without the version.
    const QJsonObject &values() const { return m_values; }
    /// What the file said before migrations; 0 without one, -1 when there is no file.
    int storedVersion() const { return m_storedVersion; }
    int currentVersion() const { return static_cast<int>(m_migrations.size()); }

    /// Reads it anew, lets \a edit change the values and writes them in one step; then \a written
    /// is called, before another process may change it. CFG-004 as read(), CFG-007 when it cannot
    /// be written; the file is then as it was.
    Result<> update(const std::function<void(QJsonObject &values)> &edit,
                    const std::function<void()> &written = {});
    /// The lock of update(), as long as it lives. CFG-007 when it cannot be had.
    Result<std::unique_ptr<QLockFile>> hold() const;
    /// Whether another process changed the file since it was read or written here.
    bool changedElsewhere() const;

private:
    struct Stamp
    {
        qint64 modifiedMs = -1;
        qint64 size = -1;
        bool operator==(const Stamp &) const = default;
    };
    Stamp stamp() const;
    Result<> take(const QByteArray &bytes);
    Result<> damaged(const QString &reason, const QByteArray &bytes) const;
    Result<> write(const QJsonObject &values);

    QString m_path;
    QList<SettingsMigration> m_migrations;
    QJsonObject m_values;
    int m_storedVersion = -1;
    bool m_readable = false;
    Stamp m_seen;
};

} // namespace dbsbm
