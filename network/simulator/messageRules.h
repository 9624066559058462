// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/restCall.h"

namespace dbsbm::simulator {

inline constexpr int kFlagEphemeral = 1 << 6;
inline constexpr int kFlagLoading = 1 << 7;
inline constexpr int kFlagComponentsV2 = 1 << 15;
inline constexpr qsizetype kMaxFileBytes = 10 * 1024 * 1024;

/// Why Discord would refuse \a body as a message, or nothing (protocol sections 10, 11, 13).
/// \a creating: an empty message is refused with 50006.
std::optional<RestReply> messageFault(const QJsonObject &body, const QList<MultipartPart> &files,
                                      bool creating);

/// Every component below \a components, containers and accessories included, in order.
QList<QJsonObject> flattenComponents(const QJsonArray &components);

} // namespace dbsbm::simulator
