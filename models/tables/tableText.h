// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/betExport.h"

#include <QList>
#include <QString>

class QAbstractItemModel;

namespace dbsbm {

/// The shown cells of \a rows, tab-separated, for the clipboard; a header line first.
QString rowsAsText(const QAbstractItemModel &model, const QList<int> &rows);

} // namespace dbsbm
