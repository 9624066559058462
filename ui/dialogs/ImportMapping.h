// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/CapperService.h"
#include "models/services/importReport.h"

#include <QGroupBox>

class QTableWidget;

namespace dbsbm {

/// The capper of the server that an old name seems to mean: one and only one whose name is the same
/// but for case, spaces and signs, and who is another user. Nothing is taken from it by itself.
std::optional<Capper> suggestedCapper(const ImportPerson &person, const QList<Capper> &cappers);

/// Who of the old bot's users becomes which capper. Everybody stays who they were until somebody
/// chooses another; what seems to be the same person is only said.
class ImportMapping : public QGroupBox
{
    Q_OBJECT
public:
    enum Columns { OldUser, Bets, Suggestion, GoesTo, ColumnTotal };

    explicit ImportMapping(CapperService &cappers, QWidget *parent = nullptr);

    /// Whose cappers can be chosen. Forgets everybody.
    void setGuild(GuildId guild);
    /// Who is in the old record; what was chosen for them before stays.
    void setPeople(const QList<ImportPerson> &people);
    /// Forgets everybody and every choice, as for another record.
    void clear();
    /// Old user -> capper, of those for whom one was chosen.
    QMap<UserId, UserId> mapping() const { return m_chosen; }

Q_SIGNALS:
    /// Somebody chose.
    void changed();
    void failed(const dbsbm::Error &error);

private:
    void load();
    void fill();
    void fillRow(int row, const ImportPerson &person);

    CapperService &m_service;
    GuildId m_guild;
    QList<Capper> m_cappers;
    QList<ImportPerson> m_people;
    QMap<UserId, UserId> m_chosen;
    QTableWidget *m_table;
};

} // namespace dbsbm
