// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Language.h"

#include <future>
#include <utility>

namespace dbsbm {

/// Works on what was read last while its caller reads on: one piece at a time, in their order, on
/// another thread, in the caller's language. What a piece uses belongs to it until the next one
/// begins; the end of this object waits for the last.
class BesideReading
{
public:
    BesideReading() = default;
    Q_DISABLE_COPY_MOVE(BesideReading)
    ~BesideReading() { wait(); }

    template<typename Work>
    void run(Work work)
    {
        wait();
        m_running = std::async(std::launch::async,
                               [language = LanguageScope::current(), work = std::move(work)] {
                                   const LanguageScope scope(language);
                                   work();
                               });
    }
    void wait()
    {
        if (m_running.valid())
            m_running.get();
    }

private:
    std::future<void> m_running;
};

} // namespace dbsbm
