// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QMap>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace dbsbm {

class AppSettings;
class Clock;
class MessageBar;
class SettingsForm;
struct SettingDelta;

/// The settings of the program: each with its value, where it came from, and locked when the
/// environment or the command line decides.
class AppSettingsPage : public QWidget
{
    Q_OBJECT
public:
    AppSettingsPage(AppSettings &settings, Clock &clock, QWidget *parent = nullptr);

    /// Scrolls to the setting and gives it the focus.
    void showSetting(const QString &name);

private:
    void load();
    void loadOne(const QString &name);
    void sayFaults();
    void apply();
    void onRefused(const QMap<QString, QString> &wishes, const Error &error);
    void onSaved(const QMap<QString, QString> &wishes, const QList<SettingDelta> &deltas);
    void updateButtons();

    AppSettings &m_settings;
    MessageBar *m_messages;
    SettingsForm *m_form;
    QScrollArea *m_scroll;
    QPushButton *m_apply;
    QPushButton *m_revert;
    bool m_applying = false;
};

} // namespace dbsbm
