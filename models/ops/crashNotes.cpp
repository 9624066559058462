// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/crashNotes.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

namespace dbsbm {

namespace {

constexpr quint64 kNotes = 64;
constexpr size_t kNoteBytes = 240;

struct CrashNote
{
    std::atomic<quint64> ticket{0}; ///< the number of the note that is whole here, from 1
    size_t length = 0;
    char text[kNoteBytes] = {};
};

std::array<CrashNote, kNotes> g_notes;
std::atomic<quint64> g_noteCount{0};

} // namespace

void noteForCrash(const QString &scrubbed)
{
    QByteArray bytes = scrubbed.left(kNoteBytes).toUtf8().left(kNoteBytes);
    std::replace_if(
        bytes.begin(), bytes.end(), [](char letter) { return letter == '\n' || letter == '\r'; },
        ' ');
    const quint64 number = g_noteCount.fetch_add(1) + 1;
    CrashNote &note = g_notes[number % kNotes];
    note.ticket.store(0); // whoever reads now passes it over
    note.length = static_cast<size_t>(bytes.size());
    std::memcpy(note.text, bytes.constData(), note.length);
    note.ticket.store(number);
}

void visitCrashNotes(void (*line)(const char *text, size_t length, void *to), void *to)
{
    const quint64 last = g_noteCount.load();
    for (quint64 number = last > kNotes ? last - kNotes + 1 : 1; number <= last; ++number) {
        const CrashNote &note = g_notes[number % kNotes];
        if (note.ticket.load() == number)
            line(note.text, std::min(note.length, kNoteBytes), to);
    }
}

} // namespace dbsbm
