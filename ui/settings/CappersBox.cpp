// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/CappersBox.h"

#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(const Capper &capper)
{
    const QString who = CappersBox::tr("%1 (%2)").arg(capper.displayName, capper.user.toString());
    if (!capper.active)
        return CappersBox::tr("%1, removed").arg(who);
    if (!capper.exposure)
        return who;
    return capper.exposure->micro == 0
        ? CappersBox::tr("%1, without a bound").arg(who)
        : CappersBox::tr("%1, at most %2 u a day").arg(who, capper.exposure->toDisplay());
}

} // namespace

CappersBox::CappersBox(CapperService &cappers, QWidget *parent)
    : QGroupBox(tr("Cappers"), parent),
      m_service(cappers),
      m_list(new QListWidget(this)),
      m_user(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_add(new QPushButton(themedIcon(u"add"_s), tr("Add"), this)),
      m_remove(new QPushButton(themedIcon(u"clear"_s), tr("Remove"), this)),
      m_exposure(new QLineEdit(this)),
      m_limit(new QPushButton(themedIcon(u"limits"_s), tr("Set limit"), this))
{
    m_list->setObjectName(u"capperList"_s);
    m_list->setAccessibleName(tr("Cappers of this server"));
    m_list->setMinimumHeight(110);
    m_user->setObjectName(u"capperUser"_s);
    m_user->setPlaceholderText(tr("Discord user id"));
    m_user->setAccessibleName(tr("Discord user id of the new capper"));
    m_user->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,20}"_s), m_user));
    m_name->setObjectName(u"capperName"_s);
    m_name->setPlaceholderText(tr("Display name"));
    m_name->setAccessibleName(tr("Display name of the new capper"));
    m_name->setMaxLength(80);
    m_add->setObjectName(u"capperAdd"_s);
    m_remove->setObjectName(u"capperRemove"_s);
    m_remove->setToolTip(tr("The selected capper may place no more bets; bets and record stay"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_user, 2);
    line->addWidget(m_name, 2);
    line->addWidget(m_add);
    line->addWidget(m_remove);
    m_exposure->setObjectName(u"capperExposure"_s);
    m_exposure->setPlaceholderText(tr("Units a day; empty for the server's, 0 for no bound"));
    m_exposure->setAccessibleName(tr("What the selected capper may risk a day"));
    m_exposure->setMaxLength(20);
    m_limit->setObjectName(u"capperLimit"_s);
    m_limit->setToolTip(tr("The selected capper may risk so many units on one day"));
    auto *limits = new QHBoxLayout;
    limits->addWidget(m_exposure, 1);
    limits->addWidget(m_limit);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addLayout(line);
    layout->addLayout(limits);
    connect(m_add, &QPushButton::clicked, this, &CappersBox::add);
    connect(m_remove, &QPushButton::clicked, this, &CappersBox::remove);
    connect(m_limit, &QPushButton::clicked, this, &CappersBox::limit);
    connect(m_exposure, &QLineEdit::returnPressed, m_limit, &QPushButton::click);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &CappersBox::showLimit);
    connect(m_user, &QLineEdit::textChanged, this, &CappersBox::updateButtons);
    connect(m_name, &QLineEdit::textChanged, this, &CappersBox::updateButtons);
    connect(&m_service, &CapperService::cappersChanged, this, [this](GuildId guild) {
        if (guild == m_guild)
            reload();
    });
    updateButtons();
}

void CappersBox::setGuild(GuildId guild)
{
    m_guild = guild;
    m_list->clear();
    reload();
}

void CappersBox::reload()
{
    m_service.list(m_guild).then(this,
                                 [this, wanted = m_guild](const Result<QList<Capper>> &cappers) {
                                     if (wanted != m_guild)
                                         return;
                                     if (cappers)
                                         showCappers(*cappers);
                                     else
                                         Q_EMIT failed(cappers.error());
                                 });
}

void CappersBox::showCappers(const QList<Capper> &cappers)
{
    m_list->clear();
    m_cappers = cappers;
    for (const Capper &capper : cappers) {
        const QString label = labelOf(capper);
        auto *item = new QListWidgetItem(label, m_list);
        item->setData(Qt::UserRole, capper.user.value);
        item->setData(Qt::UserRole + 1, capper.active);
        if (!capper.active)
            item->setForeground(palette().brush(QPalette::PlaceholderText));
    }
    showLimit();
}

std::optional<Capper> CappersBox::selectedCapper() const
{
    const QList<QListWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? std::nullopt
                           : std::optional<Capper>(m_cappers.value(m_list->row(items.first())));
}

void CappersBox::showLimit()
{
    const std::optional<Capper> capper = selectedCapper();
    m_exposure->setText(capper && capper->exposure ? capper->exposure->toExact() : QString());
    updateButtons();
}

void CappersBox::limit()
{
    const std::optional<Capper> capper = selectedCapper();
    if (!capper)
        return;
    std::optional<Units> exposure;
    if (const QString typed = m_exposure->text().trimmed(); !typed.isEmpty()) {
        const Result<Units> units = Units::parse(typed);
        if (!units) {
            Q_EMIT failed(units.error());
            return;
        }
        exposure = *units;
    }
    m_service.setExposure(m_guild, capper->user, exposure, Actor::panelOperator())
        .then(this, [this](const Result<Capper> &result) { onChanged(result); });
}

void CappersBox::add()
{
    const UserId user = UserId::fromString(m_user->text());
    m_service.add(m_guild, user, m_name->text().trimmed(), {}, Actor::panelOperator())
        .then(this, [this](const Result<Capper> &result) {
            if (result) {
                m_user->clear();
                m_name->clear();
            }
            onChanged(result);
        });
}

void CappersBox::remove()
{
    const QList<QListWidgetItem *> chosen = m_list->selectedItems();
    if (chosen.isEmpty())
        return;
    const UserId user{chosen.first()->data(Qt::UserRole).toULongLong()};
    m_service.remove(m_guild, user, Actor::panelOperator())
        .then(this, [this](const Result<Capper> &result) { onChanged(result); });
}

void CappersBox::onChanged(const Result<Capper> &result)
{
    if (!result)
        Q_EMIT failed(result.error());
}

void CappersBox::updateButtons()
{
    const QList<QListWidgetItem *> chosen = m_list->selectedItems();
    const bool active = !chosen.isEmpty() && chosen.first()->data(Qt::UserRole + 1).toBool();
    m_remove->setEnabled(active);
    m_exposure->setEnabled(active);
    m_limit->setEnabled(active);
    m_add->setEnabled(UserId::fromString(m_user->text()).isValid()
                      && !m_name->text().trimmed().isEmpty());
}

} // namespace dbsbm
