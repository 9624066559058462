// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "ui/dialogs/WorkDialog.h"

class QLineEdit;

namespace dbsbm {

class GuildBox;
class RecordService;
struct PanelServices;

/// Erases who a member was. The id has to be typed twice, as it cannot be taken back.
class ForgetDialog : public WorkDialog
{
    Q_OBJECT
public:
    ForgetDialog(const PanelServices &services, QWidget *parent);

protected:
    void updateButtons() override;

private:
    void run();
    void finish(const Result<qint64> &guilds);

    RecordService &m_records;
    QPushButton *m_start;
    GuildBox *m_guild;
    QLineEdit *m_user;
    QLineEdit *m_again;
};

} // namespace dbsbm
