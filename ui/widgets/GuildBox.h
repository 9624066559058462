// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"
#include "models/core/Ids.h"

#include <QComboBox>

namespace dbsbm {

struct PanelServices;

/// A choice among the servers that the records know or the bot sees.
class GuildBox : public QComboBox
{
    Q_OBJECT
public:
    /// \a all is the text of a choice of every server; empty = there is none.
    GuildBox(const PanelServices &services, const QString &all, QWidget *parent = nullptr);

    /// Invalid when every server or none is chosen.
    GuildId guild() const;

Q_SIGNALS:
    void failed(const dbsbm::Error &error);

private:
    void addMissing(const QMap<GuildId, QString> &names);
};

} // namespace dbsbm
