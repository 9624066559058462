// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/RestClient.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace dbsbm::discord {

/// Puts \a request on the wire: URL, headers, body, and \a token where it authorizes.
QNetworkReply *startRequest(QNetworkAccessManager &network, const QUrl &base,
                            const RestRequest &request, const Secret &token);
/// https, or http to this machine.
bool isAllowedBase(const QUrl &base);

} // namespace dbsbm::discord
