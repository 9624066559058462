// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/protocol/builders.h"

namespace dbsbm {

/// The buttons below a page of a list; an empty id stands for a page that there is not.
struct PageLinks
{
    QString previous; ///< custom_id
    QString next;
};

/// Nothing when there is only one page.
QJsonArray pageButtons(const PageLinks &links);

} // namespace dbsbm
