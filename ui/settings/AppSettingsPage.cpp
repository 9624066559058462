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
    m_queue = m_form->changes();
    m_saved = 0;
    m_refused = 0;
    m_restart = false;
    m_botStart = false;
    m_applying = true;
    updateButtons();
    applyNext();
}

/// Token and mode come last: in practice mode either ends this window, and with it what is not
/// written yet.
QString AppSettingsPage::nextName() const
{
    static const QStringList last{u"discord_token"_s, u"mode"_s};
    for (auto it = m_queue.cbegin(); it != m_queue.cend(); ++it) {
        if (!last.contains(it.key()))
            return it.key();
    }
    return m_queue.contains(last.first()) ? last.first() : last.last();
}

void AppSettingsPage::applyNext()
{
    if (m_queue.isEmpty()) {
        finish();
        return;
    }
    const QString name = nextName();
    const QString text = m_queue.take(name);
    Task<Result<>> written = text.isEmpty() ? m_settings.reset(name) : m_settings.set(name, text);
    written.then(this, [this, name](const Result<> &result) {
        if (result) {
            ++m_saved;
            const SettingKey *key = findSetting(SettingScope::App, name);
            m_restart = m_restart || key->needsRestart;
            m_botStart = m_botStart || key->needsBotStart;
        } else {
            ++m_refused;
            m_form->showFault(name,
                              tr("%1 (%2)").arg(result.error().userText(), result.error().code()));
        }
        applyNext();
    });
}

void AppSettingsPage::finish()
{
    m_applying = false;
    updateButtons();
    if (m_refused > 0)
        m_messages->showMessage(
            Tone::Bad,
            tr("%n setting(s) could not be saved. See the marked ones for what to do.", nullptr,
               m_refused));
    else if (m_restart)
        m_messages->showMessage(Tone::Warning,
                                tr("Saved. Restart the program for the change to take effect."));
    else if (m_botStart)
        m_messages->showMessage(
            Tone::Warning,
            tr("Saved. Start the bot again for the change to take effect, with Stop and Start in "
               "the Connection panel."));
    else
        m_messages->showMessage(Tone::Good, tr("%n setting(s) saved.", nullptr, m_saved));
}

void AppSettingsPage::updateButtons()
{
    const bool changed = m_form->hasChanges() && !m_applying;
    m_apply->setEnabled(changed);
    m_revert->setEnabled(changed);
}

} // namespace dbsbm
