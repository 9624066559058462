// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// Keeps a line for the report of a crash, in memory that was there from the start: the latest 64,
/// 240 bytes of each. \a scrubbed must hold no secret any more. Any thread, without waiting.
void noteForCrash(const QString &scrubbed);

/// Calls \a line with each note, oldest first; a note that is just being written is left out. Only
/// async-signal-safe calls, so that a handler of a crash may ask.
void visitCrashNotes(void (*line)(const char *text, size_t length, void *to), void *to);

} // namespace dbsbm
