// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/PostService.h"
#include "network/discord/protocol/builders.h"

namespace dbsbm {

struct RenderedSlip;

// Messages of the bot itself that are no slips. None of them pings anybody.

/// The first line of the message: of its subject alone, so that a post of which nobody knows
/// whether it arrived can be found again.
QString postHeading(const PostView &view);
/// \a image is empty for posts without a card. \a guild is named in what a root asks for.
discord::OutgoingMessage postMessage(const PostView &view, const RenderedSlip &image,
                                     GuildId guild);

/// Whether a picture could not be drawn a second time, after an attempt that \a lastError ended:
/// then the words go without it.
bool goesInWords(const Error &error, const QString &lastError);

/// What went wrong with a post, what it was and what will help.
QString postFault(const PostRow &row, const Error &error);

} // namespace dbsbm
