// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/CrashWriter.h"

#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace dbsbm {

namespace {

/// The hexadecimal number at \a at, which is moved behind it.
uint64_t readHex(const char *&at)
{
    uint64_t value = 0;
    for (;; ++at) {
        if (*at >= '0' && *at <= '9')
            value = value * 16 + uint64_t(*at - '0');
        else if (*at >= 'a' && *at <= 'f')
            value = value * 16 + uint64_t(*at - 'a' + 10);
        else
            return value;
    }
}

void putDigits(char *&at, int64_t value, int digits)
{
    for (int i = digits - 1; i >= 0; --i) {
        at[i] = char('0' + value % 10);
        value /= 10;
    }
    at += digits;
}

/// The path in a line of maps: the sixth word, to the end of the line.
const char *pathIn(const char *line, const char *end)
{
    for (int words = 0; words < 5; ++words) {
        while (line < end && *line != ' ')
            ++line;
        while (line < end && *line == ' ')
            ++line;
    }
    return line;
}

} // namespace

CrashWriter &CrashWriter::text(const char *text)
{
    return bytes(text, std::strlen(text));
}

CrashWriter &CrashWriter::bytes(const char *text, size_t length)
{
    for (size_t i = 0; i < length; ++i) {
        if (m_used == sizeof(m_buffer))
            flush();
        m_buffer[m_used++] = text[i];
    }
    return *this;
}

CrashWriter &CrashWriter::number(uint64_t value, int digits)
{
    char text[24];
    int used = 0;
    do {
        text[sizeof(text) - size_t(++used)] = char('0' + value % 10);
        value /= 10;
    } while (value > 0 || used < digits);
    return bytes(text + sizeof(text) - size_t(used), size_t(used));
}

CrashWriter &CrashWriter::hex(uint64_t value)
{
    char text[16];
    int used = 0;
    do {
        text[sizeof(text) - size_t(++used)] = "0123456789abcdef"[value % 16];
        value /= 16;
    } while (value > 0);
    return bytes("0x", 2).bytes(text + sizeof(text) - size_t(used), size_t(used));
}

void CrashWriter::flush()
{
    size_t done = 0;
    while (done < m_used) {
        const ssize_t written = ::write(m_fd, m_buffer + done, m_used - done);
        if (written <= 0)
            break;
        done += size_t(written);
    }
    m_used = 0;
}

void writeUtc(int64_t seconds, bool punctuated, char *to)
{
    // Days to a date by Howard Hinnant's civil_from_days (public domain).
    const int64_t ofDay = seconds % 86'400;
    const int64_t days = seconds / 86'400 + 719'468;
    const int64_t era = days / 146'097;
    const int64_t dayOfEra = days % 146'097;
    const int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    const auto mark = [&to, punctuated](char letter) {
        if (punctuated)
            *to++ = letter;
    };
    putDigits(to, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
    mark('-');
    putDigits(to, month, 2);
    mark('-');
    putDigits(to, dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
    *to++ = 'T';
    putDigits(to, ofDay / 3'600, 2);
    mark(':');
    putDigits(to, ofDay / 60 % 60, 2);
    mark(':');
    putDigits(to, ofDay % 60, 2);
    *to++ = 'Z';
    *to = '\0';
}

char CrashMaps::s_text[kBytes];

void CrashMaps::load()
{
    m_length = 0;
    const int fd = ::open("/proc/self/maps", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    while (m_length < kBytes - 1) {
        const ssize_t got = ::read(fd, s_text + m_length, kBytes - 1 - m_length);
        if (got <= 0)
            break;
        m_length += size_t(got);
    }
    ::close(fd);
    s_text[m_length] = '\0';
}

CrashMaps::Place CrashMaps::find(uint64_t address) const
{
    const char *known = nullptr; // the path of the lines before, and where the first of them begins
    size_t knownLength = 0;
    uint64_t base = 0;
    const char *const textEnd = s_text + m_length;
    for (const char *line = s_text; line < textEnd;) {
        const char *end = line;
        while (end < textEnd && *end != '\n')
            ++end;
        const char *at = line;
        const uint64_t begin = readHex(at);
        ++at;
        const uint64_t last = readHex(at);
        const char *path = pathIn(line, end);
        const auto length = size_t(end - path);
        if (!known || length != knownLength || std::memcmp(path, known, length) != 0)
            base = begin;
        known = path;
        knownLength = length;
        if (address >= begin && address < last) {
            const char *name = end;
            while (name > path && name[-1] != '/')
                --name;
            return {name, size_t(end - name), address - base};
        }
        line = end + 1;
    }
    return {};
}

} // namespace dbsbm
