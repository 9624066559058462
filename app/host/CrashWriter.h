// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace dbsbm {

/// Text to a file descriptor with nothing but write(2), for use inside a signal handler.
class CrashWriter
{
public:
    explicit CrashWriter(int fd) : m_fd(fd) {}
    ~CrashWriter() { flush(); }
    CrashWriter(const CrashWriter &) = delete;
    CrashWriter &operator=(const CrashWriter &) = delete;

    CrashWriter &text(const char *text);
    CrashWriter &bytes(const char *text, size_t length);
    CrashWriter &number(uint64_t value, int digits = 1); ///< filled with zeros from the left
    CrashWriter &hex(uint64_t value);                    ///< with 0x
    void flush();

private:
    int m_fd;
    size_t m_used = 0;
    char m_buffer[512];
};

/// "2026-11-28T20:45:01Z" of seconds since 1970, or the form without punctuation; \a to takes 21
/// bytes. gmtime() may lock.
void writeUtc(int64_t seconds, bool punctuated, char *to);

/// What is mapped where in this process, read anew without allocating: libraries come and go.
class CrashMaps
{
public:
    /// Reads /proc/self/maps; without it every module is unknown.
    void load();
    struct Place
    {
        const char *module = nullptr; ///< the file's name without its folder, not ended by zero
        size_t length = 0;
        uint64_t offset = 0; ///< from where the module begins, as addr2line takes it
    };
    Place find(uint64_t address) const;

private:
    static constexpr size_t kBytes = 512 * 1024;
    static char s_text[kBytes];
    size_t m_length = 0;
};

} // namespace dbsbm
