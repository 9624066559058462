// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/betForm.h"

namespace dbsbm {

/// How a field of a bet is asked for.
struct FieldText
{
    QString label;    ///< "League"
    QString question; ///< "Which league?"
    QString example;  ///< "NBA"
    int maxLength = 100;
};
FieldText fieldText(const QString &name, bool isProp);
/// What is known of the bet, and the question for \a step.
QString guideText(const BetForm &form, const QString &step);

} // namespace dbsbm
