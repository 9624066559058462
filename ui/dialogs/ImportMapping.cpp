// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportMapping.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowsShown = 4; ///< without scrolling; the report below wants room, too

/// What of a name tells people apart: letters and digits, without case.
QString essence(const QString &name)
{
    QString kept;
    const QString composed = name.normalized(QString::NormalizationForm_KC);
    for (const QChar c : composed) {
        if (c.isLetterOrNumber())
            kept += c.toCaseFolded();
    }
    return kept;
}

QString capperText(const Capper &capper)
{
    return ImportMapping::tr("%1 (%2)").arg(capper.displayName, capper.user.toString());
}

QTableWidgetItem *readOnly(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

std::optional<Capper> suggestedCapper(const ImportPerson &person, const QList<Capper> &cappers)
{
    const QString name = essence(person.name);
    if (name.isEmpty())
        return {};
    std::optional<Capper> found;
    for (const Capper &capper : cappers) {
        if (capper.user == person.user)
            return {}; // the same person already
        if (!capper.user.isValid() || essence(capper.displayName) != name)
            continue;
        if (found)
            return {}; // two of that name: nobody can tell
        found = capper;
    }
    return found;
}

ImportMapping::ImportMapping(CapperService &cappers, QWidget *parent)
    : QGroupBox(tr("Who they are here"), parent),
      m_service(cappers),
      m_table(new QTableWidget(0, ColumnTotal, this))
{
    setObjectName(u"importMapping"_s);
    auto *about = new QLabel(tr("Bets stay with the Discord user who placed them. Choose another "
                                "capper for somebody who "
                                "has a new account; a suggestion is not applied by itself."),
                             this);
    about->setWordWrap(true);
    m_table->setObjectName(u"importPeople"_s);
    m_table->setAccessibleName(tr("Users of the old bot and the cappers they become"));
    m_table->setHorizontalHeaderLabels(
        {tr("Old user"), tr("Bets"), tr("Suggestion"), tr("Bets go to")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(GoesTo, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_table);
    connect(&m_service, &CapperService::cappersChanged, this, [this](GuildId guild) {
        if (guild == m_guild)
            load();
    });
    setVisible(false);
}

void ImportMapping::setGuild(GuildId guild)
{
    m_guild = guild;
    m_cappers.clear();
    clear();
    if (guild.isValid())
        load();
}

void ImportMapping::load()
{
    m_service.list(m_guild).then(this,
                                 [this, asked = m_guild](const Result<QList<Capper>> &cappers) {
                                     if (asked != m_guild)
                                         return;
                                     if (!cappers) {
                                         Q_EMIT failed(cappers.error());
                                         return;
                                     }
                                     m_cappers = *cappers;
                                     fill();
                                 });
}

void ImportMapping::setPeople(const QList<ImportPerson> &people)
{
    if (people == m_people)
        return;
    m_people = people;
    fill();
}

void ImportMapping::clear()
{
    m_people.clear();
    m_chosen.clear();
    fill();
}

void ImportMapping::fill()
{
    m_table->setRowCount(0);
    m_table->setRowCount(int(m_people.size()));
    for (int row = 0; row < int(m_people.size()); ++row)
        fillRow(row, m_people.at(row));
    const int rows = std::min(m_table->rowCount(), kRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize()
                            + 2 * m_table->frameWidth());
    setVisible(!m_people.isEmpty());
}

void ImportMapping::fillRow(int row, const ImportPerson &person)
{
    const QString id = person.user.toString();
    const QString who = person.name.isEmpty() ? id : tr("%1 (%2)").arg(person.name, id);
    const std::optional<Capper> suggestion = suggestedCapper(person, m_cappers);
    m_table->setItem(row, OldUser, readOnly(who));
    auto *bets = readOnly(QString::number(person.bets));
    bets->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Bets, bets);
    m_table->setItem(
        row, Suggestion,
        readOnly(suggestion ? tr("%1, by name").arg(capperText(*suggestion)) : QString()));
    auto *target = new QComboBox(m_table);
    target->setObjectName(u"importTarget_"_s + id);
    target->setAccessibleName(tr("The capper that %1 becomes").arg(who));
    target->addItem(tr("The same user"), 0ULL);
    for (const Capper &capper : m_cappers) {
        if (capper.user.isValid() && capper.user != person.user)
            target->addItem(capperText(capper), capper.user.value);
    }
    target->setCurrentIndex(std::max(0, target->findData(m_chosen.value(person.user).value)));
    connect(target, &QComboBox::currentIndexChanged, this, [this, target, user = person.user] {
        const UserId chosen{target->currentData().toULongLong()};
        if (chosen.isValid())
            m_chosen.insert(user, chosen);
        else
            m_chosen.remove(user);
        Q_EMIT changed();
    });
    m_table->setCellWidget(row, GoesTo, target);
}

} // namespace dbsbm
