// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/AppSettingsPage.h"

#include "models/settings/AppSettings.h"
#include "ui/settings/SettingsForm.h"
#include "ui/widgets/MessageBar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString originNote(const EffectiveSetting &setting)
{
    using P = AppSettingsPage;
    const QString variable = setting.key->environment;
    switch (setting.origin) {
    case SettingOrigin::CommandLine: return P::tr("Locked: set on the command line.");
    case SettingOrigin::Environment:
        return P::tr("Locked: set in the environment (%1).").arg(variable);
    case SettingOrigin::Keychain: return P::tr("Kept in the keychain of this computer.");
    case SettingOrigin::Vault: return P::tr("Kept in the encrypted vault file.");
    case SettingOrigin::Stored: return P::tr("Set here.");
    case SettingOrigin::Default: return P::tr("The default.");
    case SettingOrigin::Unset: return P::tr("Not set.");
    }
    return {};
}

QString noteOf(const EffectiveSetting &setting)
{
    using P = AppSettingsPage;
    if (!setting.key->storable && !setting.locked)
        return P::tr("Can only be set in the environment (%1) or on the command line.")
            .arg(setting.key->environment);
    const QString note = originNote(setting);
    if (setting.key->needsBotStart)
        return P::tr("%1 A change takes effect when the bot is started again.").arg(note);
    return setting.key->needsRestart
        ? P::tr("%1 A change takes effect at the next start.").arg(note)
        : note;
}

} // namespace

AppSettingsPage::AppSettingsPage(AppSettings &settings, Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_settings(settings),
      m_messages(new MessageBar(clock, this)),
      m_form(new SettingsForm(settingKeys(SettingScope::App), this)),
      m_scroll(new QScrollArea(this)),
      m_apply(new QPushButton(tr("&Apply"), this)),
      m_revert(new QPushButton(tr("&Revert"), this))
{
    setObjectName(u"appSettings"_s);
    m_apply->setObjectName(u"appApply"_s);
    m_revert->setObjectName(u"appRevert"_s);
    m_scroll->setWidget(m_form);
    m_scroll->setWidgetResizable(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_messages);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(buttons);
    connect(m_form, &SettingsForm::edited, this, &AppSettingsPage::updateButtons);
    connect(m_apply, &QPushButton::clicked, this, &AppSettingsPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &AppSettingsPage::load);
    connect(&m_settings, &AppSettings::changed, this, [this](const QString &name) {
        loadOne(name);
        updateButtons();
    });
    load();
    sayFaults();
}

/// What of the settings is not used, and why the keychain is not.
void AppSettingsPage::sayFaults()
{
    if (const std::optional<Error> fault = m_settings.keychainFault()) {
        m_messages->showError(*fault);
    } else if (const QList<Error> &faults = m_settings.faults(); !faults.isEmpty()) {
        const QString first = faults.constFirst().userText();
        m_messages->showMessage(Tone::Warning,
                                faults.size() == 1
                                    ? first
                                    : tr("%1 %n more setting(s) are faulty; see the marked ones.",
                                         nullptr, int(faults.size()) - 1)
                                          .arg(first));
    }
}

void AppSettingsPage::load()
{
    for (const SettingKey &key : settingKeys(SettingScope::App))
        loadOne(key.name);
    updateButtons();
}

void AppSettingsPage::loadOne(const QString &name)
{
    const EffectiveSetting setting = m_settings.effective(name);
    if (!setting.key)
        return;
    m_form->setStored(
        name, setting.key->secret() ? QString() : settingToText(*setting.key, setting.value));
    if (setting.key->secret())
        m_form->editor(name)->setSecretState(setting.isSet, setting.lastFour);
    m_form->setNote(name, noteOf(setting), setting.locked || !setting.key->storable);
    for (const Error &fault : m_settings.faults()) {
        if (settingOf(fault) == name)
            m_form->showFault(name, tr("%1 (%2)").arg(fault.userText(), fault.detail()));
    }
}

void AppSettingsPage::showSetting(const QString &name)
{
    if (SettingEditor *editor = m_form->editor(name)) {
        m_form->focusField(name);
        m_scroll->ensureWidgetVisible(editor, 0, 80);
    }
}

void AppSettingsPage::apply()
{
    m_messages->clear();
    if (!m_form->validate()) {
        m_messages->showMessage(Tone::Warning,
                                tr("Nothing was saved. Mend the marked settings and apply again."));
        return;
    }
    const QMap<QString, QString> wishes = m_form->changes();
    m_applying = true;
    updateButtons();
    m_settings.apply(wishes, m_settings.origin())
        .then(this, [this, wishes](const Result<QList<SettingDelta>> &done) {
            m_applying = false;
            if (done)
                onSaved(wishes, *done);
            else
                onRefused(wishes, done.error());
            updateButtons();
        });
}

void AppSettingsPage::onRefused(const QMap<QString, QString> &wishes, const Error &error)
{
    m_messages->showMessage(Tone::Bad,
                            tr("Nothing was saved. %1 (%2)").arg(error.userText(), error.code()));
    // Keychain and vault name no setting; what was meant for them is what they refused.
    const bool ofSecrets = error.as<AuthenticationFault>() != nullptr;
    const QString of = settingOf(error);
    for (auto it = wishes.cbegin(); it != wishes.cend(); ++it) {
        const bool secret = findSetting(SettingScope::App, it.key())->secret();
        if (it.key() == of || (ofSecrets && secret))
            m_form->showFault(it.key(), tr("%1 (%2)").arg(error.userText(), error.code()));
    }
}

void AppSettingsPage::onSaved(const QMap<QString, QString> &wishes,
                              const QList<SettingDelta> &deltas)
{
    for (auto it = wishes.cbegin(); it != wishes.cend(); ++it)
        loadOne(it.key()); // one that was no change, too
    const auto needs = [&deltas](bool SettingDelta::*what) {
        return std::ranges::any_of(deltas,
                                   [what](const SettingDelta &delta) { return delta.*what; });
    };
    Tone tone = Tone::Warning;
    QString text;
    if (needs(&SettingDelta::needsRestart)) {
        text = tr("Saved. Restart the program for the change to take effect.");
    } else if (needs(&SettingDelta::needsBotStart)) {
        text = tr("Saved. Start the bot again for the change to take effect, with Stop and Start "
                  "in the Connection panel.");
    } else {
        tone = Tone::Good;
        text = tr("%n setting(s) saved.", nullptr, int(wishes.size()));
    }
    const SecretStore *store = m_settings.secretStore();
    for (const SettingDelta &delta : deltas) {
        if (const auto left = store ? store->leftover(delta.name) : std::nullopt) {
            tone = Tone::Warning;
            text += u' ' + left->userText();
        }
    }
    m_messages->showMessage(tone, text);
}

void AppSettingsPage::updateButtons()
{
    const bool changed = m_form->hasChanges() && !m_applying;
    m_apply->setEnabled(changed);
    m_revert->setEnabled(changed);
}

} // namespace dbsbm
