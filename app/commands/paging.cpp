// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/paging.h"

#include <QCoreApplication>

namespace dbsbm {

using namespace discord;

QJsonArray pageButtons(const PageLinks &links)
{
    if (links.previous.isEmpty() && links.next.isEmpty())
        return {};
    // Discord wants a custom_id, one of its own, on a button that cannot be pressed, too.
    const auto turn = [](const QString &label, const QString &id, const QString &spare) {
        return button(ButtonStyle::Secondary, label, id.isEmpty() ? spare : id, id.isEmpty());
    };
    return {actionRow({turn(QCoreApplication::translate("paging", "Previous page"), links.previous,
                            QStringLiteral("page:none:previous")),
                       turn(QCoreApplication::translate("paging", "Next page"), links.next,
                            QStringLiteral("page:none:next"))})};
}

} // namespace dbsbm
