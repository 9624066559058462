// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/formatting.h"

#include <QIcon>
#include <QString>

namespace dbsbm {

/// An icon of resources/icons drawn in the palette's text colour of the moment, so it follows a
/// change of theme by itself.
QIcon themedIcon(const QString &name);
/// The same in the colour of a tone.
QIcon tonedIcon(const QString &name, Tone tone);
/// "success", "warning", ...: the icon that goes with a tone.
QString toneIconName(Tone tone);

} // namespace dbsbm
