// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"
#include "models/settings/SettingKey.h"
#include "ui/settings/SettingEditor.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace dbsbm {

/// A form made from setting keys: label, editor, help, where the value came from, and a fault
/// beside the field it belongs to.
class SettingsForm : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsForm(std::span<const SettingKey> keys, QWidget *parent = nullptr);

    /// The value as it is stored; later edits are changes against it.
    void setStored(const QString &name, const QString &text);
    void setNote(const QString &name, const QString &note, bool locked);
    SettingEditor *editor(const QString &name) const;

    bool hasChanges() const;
    /// Name -> new text; empty = back to the default, or remove the secret.
    QMap<QString, QString> changes() const;
    /// Checks every change, shows each fault beside its field; true when there is none.
    bool validate();
    void showFault(const QString &name, const QString &sentence);
    QString fault(const QString &name) const;
    void clearFaults();
    void focusField(const QString &name);

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        const SettingKey *key = nullptr;
        SettingEditor *editor = nullptr;
        QLabel *note = nullptr;
        QLabel *fault = nullptr;
        QString stored;
    };
    void addRow(const SettingKey &key, QGridLayout *grid);

    QMap<QString, Row> m_rows;
};

/// The name of the setting that an error is about; empty when it names none.
QString settingOf(const Error &error);

} // namespace dbsbm
