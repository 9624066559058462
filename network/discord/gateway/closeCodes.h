// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

namespace dbsbm::discord {

/// Sent when the line is dropped to be resumed: 1000 and 1001 would end the session (item 31).
inline constexpr int kCloseToResume = 4200;

enum class AfterClose {
    Resume,
    ResumeAfterPause, ///< 4008: too many sends
    Identify,         ///< the session is gone
    Fatal             ///< never reconnect
};

/// What to do after a close with this code; 0 means the line broke without one (protocol item 33).
AfterClose afterClose(int code);

/// The error of a fatal code: AUT-002, AUT-003 (naming the \a intents asked for) or API-009.
Error fatalCloseError(int code, quint32 intents);

} // namespace dbsbm::discord
