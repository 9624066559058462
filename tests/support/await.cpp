// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/await.h"

#include <QAbstractEventDispatcher>
#include <QEventLoop>
#include <QTimer>

#include <utility>

namespace dbsbm::test {

bool spinUntil(const std::function<bool()> &wanted, std::chrono::milliseconds patience)
{
    if (wanted())
        return true;
    bool done = false;
    bool asking = false; // it may wait for something itself
    QEventLoop loop;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock,
                     &loop, [&] {
                         if (done || std::exchange(asking, true))
                             return;
                         done = wanted();
                         asking = false;
                         if (done)
                             loop.quit();
                     });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    return done || wanted();
}

} // namespace dbsbm::test
