// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace dbsbm {

class CappersBox;
class GuildDirectory;
class MessageBar;
class PicturesBox;
class SettingsForm;
class StateOverlay;
struct PanelServices;

/// The settings of one server: channels and roles by name, written all or nothing.
class GuildSettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit GuildSettingsPage(const PanelServices &services, QWidget *parent = nullptr);

private:
    void buildLayout();
    void loadGuilds();
    void fillGuilds(const QMap<GuildId, QString> &names);
    void load();
    void showSettings(const GuildSettings &settings);
    void fillPickers();
    void apply();
    void onApplied(const Result<GuildSettings> &result);
    void updateButtons();
    GuildId guild() const;

    GuildSettingsService &m_service;
    GuildDirectory &m_directory;
    MessageBar *m_messages;
    QComboBox *m_guild;
    SettingsForm *m_form;
    PicturesBox *m_pictures;
    CappersBox *m_cappers;
    QPushButton *m_apply;
    QPushButton *m_revert;
    StateOverlay *m_overlay = nullptr;
    QMap<GuildId, QString> m_known;
    bool m_loaded = false;
    bool m_applying = false;
};

} // namespace dbsbm
