// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ImportService.h"

#include <QGroupBox>

class QListWidget;
class QPushButton;

namespace dbsbm {

/// The imports of one server, newest first, each of which can be taken back.
class ImportBatches : public QGroupBox
{
    Q_OBJECT
public:
    explicit ImportBatches(ImportService &imports, QWidget *parent = nullptr);

    void setGuild(GuildId guild);
    void reload();

Q_SIGNALS:
    /// Somebody agreed to take that batch back.
    void undoRequested(dbsbm::BatchId batch);
    void failed(const dbsbm::Error &error);

private:
    void present(const QList<ImportBatch> &batches);
    void updateButton();
    void ask();

    ImportService &m_imports;
    GuildId m_guild;
    QList<ImportBatch> m_batches;
    QListWidget *m_list;
    QPushButton *m_undo;
};

} // namespace dbsbm
