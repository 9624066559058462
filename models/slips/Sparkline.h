// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"

#include <QList>

namespace dbsbm {

/// \a values as at most \a most points that keep the extremes of every stretch.
QList<qint64> decimated(const QList<qint64> &values, qsizetype most);

/// A panel with the curve of the net, from zero through \a cumulativeMicro, and the zero line.
void drawSparkline(Canvas &canvas, const QRectF &room, const QList<qint64> &cumulativeMicro);

} // namespace dbsbm
