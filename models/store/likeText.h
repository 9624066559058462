// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// \a text for LIKE ... ESCAPE '!', which is a plain sign in both engines.
QString likeText(QString text);

} // namespace dbsbm
