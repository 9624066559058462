// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/GuildSettingsPage.h"

#include "models/services/BotControl.h"
#include "ui/PanelServices.h"
#include "ui/settings/CappersBox.h"
#include "ui/settings/PicturesBox.h"
#include "ui/settings/SettingsForm.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/guildNames.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Channels a bot can post slips to: text (0) and announcement (5).
bool takesMessages(const DirectoryChannel &channel)
{
    return channel.type == 0 || channel.type == 5;
}

QList<SettingOption> optionsFor(const DirectoryGuild &guild, SettingTarget target)
{
    QList<SettingOption> options;
    if (target == SettingTarget::Role) {
        for (const DirectoryRole &role : guild.roles)
            options.append({u'@' + role.name, role.id.toString()});
    } else if (target == SettingTarget::Channel || target == SettingTarget::AnyChannel) {
        for (const DirectoryChannel &channel : guild.channels) {
            if (target == SettingTarget::AnyChannel || takesMessages(channel))
                options.append({u'#' + channel.name, channel.id.toString()});
        }
    }
    return options;
}

} // namespace

GuildSettingsPage::GuildSettingsPage(const PanelServices &services, QWidget *parent)
    : QWidget(parent),
      m_service(services.guildSettings),
      m_directory(services.directory),
      m_messages(new MessageBar(services.clock, this)),
      m_guild(new QComboBox(this)),
      m_form(new SettingsForm(settingKeys(SettingScope::Guild), this)),
      m_pictures(new PicturesBox(services.guildSettings, this)),
      m_cappers(new CappersBox(services.cappers, this)),
      m_apply(new QPushButton(tr("&Apply"), this)),
      m_revert(new QPushButton(tr("&Revert"), this))
{
    buildLayout();
    connect(m_guild, &QComboBox::currentIndexChanged, this, &GuildSettingsPage::load);
    connect(m_form, &SettingsForm::edited, this, &GuildSettingsPage::updateButtons);
    connect(m_apply, &QPushButton::clicked, this, &GuildSettingsPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &GuildSettingsPage::load);
    const auto tell = [this](const Error &error) { m_messages->showError(error); };
    connect(m_cappers, &CappersBox::failed, this, tell);
    connect(m_pictures, &PicturesBox::failed, this, tell);
    connect(m_pictures, &PicturesBox::changed, this,
            [this](const QString &sentence) { m_messages->showMessage(Tone::Good, sentence); });
    connect(&m_directory, &GuildDirectory::guildsChanged, this, &GuildSettingsPage::loadGuilds);
    connect(&m_service, &GuildSettingsService::settingsChanged, this, [this](GuildId changed) {
        if (changed == guild() && !m_applying && !m_form->hasChanges())
            load();
    });
    loadGuilds();
}

void GuildSettingsPage::buildLayout()
{
    setObjectName(u"guildSettings"_s);
    m_guild->setObjectName(u"settingsGuild"_s);
    m_apply->setObjectName(u"guildApply"_s);
    m_revert->setObjectName(u"guildRevert"_s);
    auto *label = new QLabel(tr("&Server"), this);
    label->setBuddy(m_guild);
    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_guild, 1);
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_form);
    auto *boxes = new QVBoxLayout; // in line with the rows of the form
    const QMargins rows = m_form->layout()->contentsMargins();
    boxes->setContentsMargins(rows.left(), 0, rows.right(), rows.bottom());
    boxes->addWidget(m_pictures);
    boxes->addWidget(m_cappers);
    inner->addLayout(boxes);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    m_overlay = new StateOverlay(scroll->viewport());
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addLayout(top);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
}

GuildId GuildSettingsPage::guild() const
{
    return GuildId{m_guild->currentData().toULongLong()};
}

void GuildSettingsPage::loadGuilds()
{
    m_service.knownGuilds().then(this, [this](const Result<QMap<GuildId, QString>> &known) {
        if (known)
            m_known = *known;
        else
            m_messages->showError(known.error());
        QMap<GuildId, QString> names = m_known;
        names.insert(guildNames(m_directory)); // what the bot sees now is newer
        fillGuilds(names);
    });
}

void GuildSettingsPage::fillGuilds(const QMap<GuildId, QString> &names)
{
    const GuildId chosen = guild();
    {
        const QSignalBlocker blocker(m_guild);
        m_guild->clear();
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            m_guild->addItem(tr("%1 (%2)").arg(it.value(), it.key().toString()), it.key().value);
        m_guild->setCurrentIndex(qMax(0, m_guild->findData(chosen.value)));
    }
    if (guild() != chosen || !m_loaded)
        load();
    else
        fillPickers();
}

void GuildSettingsPage::load()
{
    m_loaded = false;
    updateButtons();
    const GuildId wanted = guild();
    m_form->setVisible(wanted.isValid());
    m_pictures->setVisible(wanted.isValid());
    m_cappers->setVisible(wanted.isValid());
    if (!wanted.isValid()) {
        m_overlay->present(
            u"connection"_s, tr("No server yet"),
            tr("Connect the bot and invite it to a server; its settings appear here."));
        return;
    }
    m_overlay->hide();
    m_cappers->setGuild(wanted);
    m_service.get(wanted).then(this, [this, wanted](const Result<GuildSettings> &settings) {
        if (wanted != guild())
            return;
        if (settings)
            showSettings(*settings);
        else
            m_messages->showError(settings.error());
    });
}

void GuildSettingsPage::showSettings(const GuildSettings &settings)
{
    fillPickers();
    m_pictures->setSettings(settings);
    for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
        if (key.target == SettingTarget::Picture)
            continue; // below the form, as files
        const bool stored = settings.stored.contains(key.name);
        m_form->setStored(key.name, settingToText(key, settings.value(key.name)));
        m_form->setNote(key.name, stored ? tr("Set for this server.") : tr("The default."), false);
    }
    m_loaded = true;
    updateButtons();
}

void GuildSettingsPage::fillPickers()
{
    const DirectoryGuild *seen = m_directory.guild(guild());
    for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
        if (key.target != SettingTarget::None && key.target != SettingTarget::Picture)
            m_form->editor(key.name)->setOptions(seen ? optionsFor(*seen, key.target)
                                                      : QList<SettingOption>());
    }
}

void GuildSettingsPage::apply()
{
    m_messages->clear();
    if (!m_form->validate()) {
        m_messages->showMessage(Tone::Warning,
                                tr("Nothing was saved. Mend the marked settings and apply again."));
        return;
    }
    const QMap<QString, QString> changes = m_form->changes(); // a locked form has none
    m_applying = true;
    updateButtons();
    m_service.set(guild(), changes, Actor::panelOperator())
        .then(this, [this](const Result<GuildSettings> &result) { onApplied(result); });
}

void GuildSettingsPage::onApplied(const Result<GuildSettings> &result)
{
    m_applying = false;
    updateButtons();
    if (!result) {
        m_form->showFault(settingOf(result.error()), result.error().userText());
        m_messages->showError(result.error());
        return;
    }
    if (result->guild == guild())
        showSettings(*result);
    m_messages->showMessage(Tone::Good, tr("The settings of this server are saved."));
}

void GuildSettingsPage::updateButtons()
{
    const bool changed = m_loaded && !m_applying && m_form->hasChanges();
    m_apply->setEnabled(changed);
    m_revert->setEnabled(changed);
    m_form->setEnabled(m_loaded && !m_applying);
}

} // namespace dbsbm
