// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QLockFile>

namespace dbsbm {

/// The right to be the one bot on a data folder. Terminal commands and a second panel need none.
class BotRole
{
public:
    explicit BotRole(const QString &folder);
    /// CFG-008 with who holds it.
    Result<> take();
    void release() { m_lock.unlock(); }

private:
    QString m_folder;
    QLockFile m_lock;
};

} // namespace dbsbm
