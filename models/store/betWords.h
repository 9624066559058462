// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/store/DatabaseOptions.h"

namespace dbsbm {

/// The words under which a bet is found: its guild, capper and number, and those of its leagues,
/// games, picks, lines, players and their stats.
QString betWords(const Bet &bet);

/// One wish of a search: any of these words, each being the beginning of one.
using AnyWord = QStringList;

/// What the guild, the capper and a typed text ask for; every element has to be met. A text
/// without a letter or digit asks for nothing. \a cappersNamed gives the cappers in whose name a
/// typed word begins a word.
struct WordSearch
{
    GuildId guild;   ///< invalid = all
    CapperId capper; ///< invalid = all
    QList<AnyWord> typed;
};

/// The words of a typed text, lower case, at most eight; "#1042" is "no1042".
QStringList typedWords(const QString &text);
/// The word that stands for a capper in betWords().
QString capperWord(CapperId capper);

/// The search in the language of SQLite's FTS5 (sqlite.org/fts5.html, section 3).
QString toFts5(const WordSearch &search);
/// The search as a tsquery of PostgreSQL (manual 8.11.2).
QString toTsquery(const WordSearch &search);
/// The words of a text as PostgreSQL keeps them: lower case, without accents, a blank between two.
/// FTS5 splits by itself.
QString splitWords(const QString &text);

/// What the engines search with, as a statement's part: takes :id and :words of betWords().
QString insertWordsText(Engine engine);
QString storedWords(Engine engine, const Bet &bet);
QString searchWords(Engine engine, const WordSearch &search);

} // namespace dbsbm
