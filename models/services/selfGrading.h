// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetHistoryRepository.h"

namespace dbsbm {

/// Whether the capper of a bet gave any result that stands after \a history by hand: not from a
/// score, and neither taken back nor replaced by somebody since. Statistics tell such bets apart.
/// \a history is oldest first.
bool isSelfGraded(const QList<StoredBetEvent> &history, CapperId capper);

} // namespace dbsbm
