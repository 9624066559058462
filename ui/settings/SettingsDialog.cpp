// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsDialog.h"

#include "ui/PanelServices.h"
#include "ui/settings/AppSettingsPage.h"
#include "ui/settings/GuildSettingsPage.h"

#include <QDialogButtonBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(const PanelServices &services, QWidget *parent)
    : QDialog(parent),
      m_tabs(new QTabWidget(this)),
      m_app(new AppSettingsPage(services.settings, services.clock, this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(services.practice ? tr("Settings (practice mode)") : tr("Settings"));
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_tabs->addTab(m_app, tr("&Program"));
    m_tabs->addTab(new GuildSettingsPage(services, this), tr("S&ervers"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buttons);
    resize(760, 640);
}

void SettingsDialog::showSetting(const QString &name)
{
    m_tabs->setCurrentWidget(m_app);
    open();
    m_app->showSetting(name);
}

} // namespace dbsbm
