// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QTest>

#include <memory>

using namespace dbsbm;

class tst_Task : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readyRunsAtOnce()
    {
        int got = 0;
        Task<int>::ready(7).then(this, [&got](int value) { got = value; });
        QCOMPARE(got, 7);
    }

    void continuationRunsWhenResolved()
    {
        Promise<QString> promise;
        QString got;
        promise.task().then(this, [&got](const QString &value) { got = value; });
        QVERIFY(got.isEmpty());
        promise.resolve(QStringLiteral("now"));
        QCOMPARE(got, QStringLiteral("now"));
    }

    void firstResolveCounts()
    {
        Promise<int> promise;
        QList<int> got;
        promise.task().then(this, [&got](int value) { got.append(value); });
        const Promise<int> copy = promise;
        copy.resolve(1);
        promise.resolve(2);
        QCOMPARE(got, QList<int>{1});
    }

    void deadContextHearsNothing()
    {
        Promise<int> promise;
        bool ran = false;
        {
            QObject context;
            promise.task().then(&context, [&ran](int) { ran = true; });
        }
        promise.resolve(1);
        QVERIFY(!ran);
    }

    void valuesAreMapped()
    {
        Promise<int> promise;
        QString got;
        promise.task()
            .then(this, [](int value) { return QString::number(value * 2); })
            .then(this, [&got](const QString &text) { got = text; });
        promise.resolve(21);
        QCOMPARE(got, QStringLiteral("42"));
    }

    void innerTasksAreFlattened()
    {
        Promise<int> outer;
        Promise<QString> inner;
        QString got;
        outer.task()
            .then(this, [&inner](int) { return inner.task(); })
            .then(this, [&got](const QString &text) { got = text; });
        outer.resolve(1);
        QVERIFY(got.isEmpty());
        inner.resolve(QStringLiteral("inner"));
        QCOMPARE(got, QStringLiteral("inner"));
    }

    void contextMayDieBetweenOuterAndInner()
    {
        Promise<int> outer;
        Promise<int> inner;
        bool ran = false;
        {
            QObject context;
            outer.task()
                .then(&context, [&inner](int) { return inner.task(); })
                .then(&context, [&ran](int) { ran = true; });
            outer.resolve(1);
        }
        inner.resolve(2);
        QVERIFY(!ran);
    }

    void errorsTravelAsValues()
    {
        Promise<Result<int>> promise;
        QString code;
        promise.task().then(this, [&code](const Result<int> &result) {
            if (!result)
                code = result.error().code();
        });
        promise.resolve(fail(codes::kInternal, InternalFault{}, QStringLiteral("Try again.")));
        QCOMPARE(code, QStringLiteral("INT-004"));
    }

    void continuationMayDestroyTheContext()
    {
        Promise<int> promise;
        auto context = std::make_unique<QObject>();
        int got = 0;
        promise.task().then(context.get(), [&](int value) {
            context.reset();
            got = value;
        });
        promise.resolve(3);
        QCOMPARE(got, 3);
    }

    void continuationIsReleasedAfterwards()
    {
        Promise<int> promise;
        auto token = std::make_shared<int>(1);
        const std::weak_ptr<int> watch = token;
        promise.task().then(this, [kept = std::move(token)](int) { QCOMPARE(*kept, 1); });
        QVERIFY(!watch.expired());
        promise.resolve(1);
        QVERIFY(watch.expired());
    }
};

QTEST_GUILESS_MAIN(tst_Task)
#include "tst_Task.moc"
