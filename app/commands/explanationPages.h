// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace dbsbm {

/// Most characters of an explanation on its first page, beside the bet and its latest events (6000
/// in all embeds of a message), and on each that follows (4096 in one).
inline constexpr qsizetype kFirstExplanationPage = 1200;
inline constexpr qsizetype kExplanationPage = 3800;

/// The lines of an explanation as Markdown text, spread over pages so that nothing is lost. A line
/// is kept whole where a page holds it; a longer one goes on in the next line. None without lines.
QStringList explanationPages(const QStringList &lines);

} // namespace dbsbm
