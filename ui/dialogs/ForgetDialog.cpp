// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ForgetDialog.h"

#include "models/services/RecordService.h"
#include "ui/PanelServices.h"
#include "ui/widgets/GuildBox.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/icons.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QLineEdit *idEdit(const QString &name, const QString &hint, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,20}"_s), edit));
    return edit;
}

} // namespace

ForgetDialog::ForgetDialog(const PanelServices &services, QWidget *parent)
    : WorkDialog(
        {u"forgetDialog"_s, tr("Forget a member"),
         tr("Name, picture and Discord id of a member are erased for good, from every copy "
            "in the database. Bets and totals stay as they are, under a random id. This "
            "cannot be taken back.")},
        services.clock, parent),
      m_records(services.records),
      m_start(addStart(tr("&Forget for good"), u"forgetStart"_s)),
      m_guild(new GuildBox(services, tr("Every server"), this)),
      m_user(idEdit(u"forgetUser"_s, tr("Copy it in Discord with developer mode on"), this)),
      m_again(idEdit(u"forgetAgain"_s, tr("Type the same id to confirm"), this))
{
    addRow(tr("&Server"), m_guild);
    addRow(tr("&User id"), m_user);
    addRow(tr("Id &again"), m_again);
    m_start->setIcon(tonedIcon(u"warning"_s, Tone::Bad));
    for (const QLineEdit *edit : {m_user, m_again})
        connect(edit, &QLineEdit::textChanged, this, &ForgetDialog::updateButtons);
    connect(m_start, &QPushButton::clicked, this, &ForgetDialog::run);
    connect(m_guild, &GuildBox::failed, this,
            [this](const Error &error) { messages().showError(error); });
    m_user->setFocus();
    updateButtons();
}

void ForgetDialog::updateButtons()
{
    const bool named = UserId::fromString(m_user->text()).isValid();
    m_start->setEnabled(!isBusy() && named && m_user->text() == m_again->text());
}

void ForgetDialog::run()
{
    setBusy(true);
    m_records.forget(m_guild->guild(), UserId::fromString(m_user->text()), Actor::panelOperator())
        .then(this, [this](const Result<qint64> &guilds) { finish(guilds); });
}

void ForgetDialog::finish(const Result<qint64> &guilds)
{
    setBusy(false);
    m_again->clear();
    if (!guilds) {
        messages().showError(guilds.error());
        return;
    }
    m_user->clear();
    messages().showMessage(
        Tone::Good,
        tr("The member is forgotten on %n server(s); totals and chain stay as they were.", nullptr,
           int(*guilds)));
}

} // namespace dbsbm
