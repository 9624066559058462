// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/CapperService.h"

#include <QGroupBox>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace dbsbm {

/// The cappers of one server: add by Discord user id, remove (the record stays), and how many units
/// one of them may risk a day.
class CappersBox : public QGroupBox
{
    Q_OBJECT
public:
    explicit CappersBox(CapperService &cappers, QWidget *parent = nullptr);
    void setGuild(GuildId guild);

Q_SIGNALS:
    void failed(const dbsbm::Error &error);

private:
    void reload();
    void showCappers(const QList<Capper> &cappers);
    void add();
    void remove();
    void limit();
    std::optional<Capper> selectedCapper() const;
    void showLimit();
    void onChanged(const Result<Capper> &result);
    void updateButtons();

    CapperService &m_service;
    GuildId m_guild;
    QListWidget *m_list;
    QLineEdit *m_user;
    QLineEdit *m_name;
    QPushButton *m_add;
    QPushButton *m_remove;
    QLineEdit *m_exposure;
    QPushButton *m_limit;
    QList<Capper> m_cappers; ///< as in the list
};

} // namespace dbsbm
