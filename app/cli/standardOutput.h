// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace dbsbm {

/// Writes \a bytes to standard output at once. A write that fails is kept for codeAfterOutput().
void writeOut(const QByteArray &bytes);

/// The exit code of a program that would end with \a code. When not all of its output could be
/// written, it says so and fails: who reads half an output must not take it for the whole. A
/// command that failed already keeps its code. A reader that went away has read what it wanted.
int codeAfterOutput(int code);

} // namespace dbsbm
