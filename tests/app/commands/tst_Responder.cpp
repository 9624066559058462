// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/Responder.h"
#include "models/core/ErrorCodes.h"
#include "network/discord/protocol/modals.h"
#include "tests/support/RecordingInteractionApi.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using dbsbm::test::SentAnswer;
using Kind = SentAnswer::Kind;

class TestResponder : public QObject
{
    Q_OBJECT

    Interaction m_interaction = [] {
        Interaction interaction;
        interaction.id = InteractionId{730'000'000'000'000'000};
        interaction.application = ApplicationId{740'000'000'000'000'000};
        interaction.token = QStringLiteral("token");
        return interaction;
    }();
    test::RecordingInteractionApi m_api;

    static Reply replyOf(Reply::Kind kind)
    {
        Reply reply = Reply::ephemeral(QStringLiteral("text"));
        reply.kind = kind;
        if (kind == Reply::Kind::Modal) {
            const TextField field{.customId = QStringLiteral("text"),
                                  .label = QStringLiteral("Text")};
            reply.modal = discord::modal(QStringLiteral("form"), QStringLiteral("A form"),
                                         {textField(field)});
        }
        return reply;
    }

    /// What was sent, as "callback 4 ephemeral, edit".
    QString trace() const
    {
        QStringList parts;
        for (const SentAnswer &answer : m_api.sent) {
            QString part;
            switch (answer.kind) {
            case Kind::Callback: part = QStringLiteral("callback %1").arg(int(answer.type)); break;
            case Kind::Modal: part = QStringLiteral("modal"); break;
            case Kind::Edit: part = QStringLiteral("edit"); break;
            case Kind::Delete: part = QStringLiteral("delete"); break;
            case Kind::FollowUp: part = QStringLiteral("follow"); break;
            case Kind::Autocomplete: part = QStringLiteral("autocomplete"); break;
            }
            parts.append(answer.message.ephemeral ? QString(part + QStringLiteral(" ephemeral"))
                                                  : part);
        }
        return parts.join(QStringLiteral(", "));
    }

private Q_SLOTS:
    void init() { m_api.sent.clear(); }

    void answersAtOnce_data()
    {
        QTest::addColumn<Reply::Kind>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ephemeral")
            << Reply::Kind::Ephemeral << QStringLiteral("callback 4 ephemeral");
        QTest::newRow("public") << Reply::Kind::Public << QStringLiteral("callback 4");
        QTest::newRow("update") << Reply::Kind::Update << QStringLiteral("callback 7");
        QTest::newRow("modal") << Reply::Kind::Modal << QStringLiteral("modal");
    }

    void answersAtOnce()
    {
        QFETCH(Reply::Kind, kind);
        Responder responder(m_interaction, m_api, *this);
        responder.answer(replyOf(kind)).then(this, [](const Result<> &sent) { QVERIFY(sent); });
        QTEST(trace(), "expected");
        responder.defer(DeferMode::Ephemeral); // too late to defer: nothing happens
        QTEST(trace(), "expected");
    }

    void answersAfterADefer_data()
    {
        QTest::addColumn<DeferMode>("mode");
        QTest::addColumn<Reply::Kind>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ephemeral") << DeferMode::Ephemeral << Reply::Kind::Ephemeral
                                   << QStringLiteral("callback 5 ephemeral, edit");
        QTest::newRow("public") << DeferMode::Public << Reply::Kind::Public
                                << QStringLiteral("callback 5, edit");
        QTest::newRow("public, refused") << DeferMode::Public << Reply::Kind::Ephemeral
                                         << QStringLiteral("callback 5, delete, follow ephemeral");
        QTest::newRow("update") << DeferMode::Update << Reply::Kind::Update
                                << QStringLiteral("callback 6, edit");
        QTest::newRow("update, refused") << DeferMode::Update << Reply::Kind::Ephemeral
                                         << QStringLiteral("callback 6, follow ephemeral");
    }

    void answersAfterADefer()
    {
        QFETCH(DeferMode, mode);
        QFETCH(Reply::Kind, kind);
        Responder responder(m_interaction, m_api, *this);
        responder.defer(mode);
        bool sent = false;
        responder.answer(replyOf(kind)).then(this, [&sent](const Result<> &result) {
            sent = result.has_value();
        });
        QVERIFY(sent);
        QTEST(trace(), "expected");
    }

    void waitsForTheDeferToArrive()
    {
        Responder responder(m_interaction, m_api, *this);
        m_api.hold();
        responder.defer(DeferMode::Ephemeral);
        bool sent = false;
        responder.answer(replyOf(Reply::Kind::Ephemeral)).then(this, [&sent](const Result<> &) {
            sent = true;
        });
        QCOMPARE(trace(), QStringLiteral("callback 5 ephemeral"));
        QVERIFY(!sent);
        m_api.release();
        QVERIFY(sent);
        QCOMPARE(trace(), QStringLiteral("callback 5 ephemeral, edit"));
    }

    void sendsNothingAfterALostDefer()
    {
        Responder responder(m_interaction, m_api, *this);
        m_api.failNext(404, 10062);
        responder.defer(DeferMode::Public);
        bool lost = false;
        responder.answer(replyOf(Reply::Kind::Public)).then(this, [&lost](const Result<> &result) {
            lost = !result && isLostInteraction(result.error());
        });
        QVERIFY(lost);
        QCOMPARE(trace(), QStringLiteral("callback 5"));
    }

    void neverDefersWhereItMustNot()
    {
        Responder responder(m_interaction, m_api, *this);
        responder.defer(DeferMode::Never);
        QVERIFY(m_api.sent.isEmpty());
    }

    void knowsLostInteractions()
    {
        const auto error = [](int code) {
            return Error(codes::kApiRefused, ApiFault{QStringLiteral("discord"), 400, code},
                         QString());
        };
        QVERIFY(isLostInteraction(error(10062)));
        QVERIFY(isLostInteraction(error(40060)));
        QVERIFY(!isLostInteraction(error(50035)));
        QVERIFY(!isLostInteraction(Error(codes::kInternal, InternalFault{}, QString())));
    }
};

QTEST_GUILESS_MAIN(TestResponder)
#include "tst_Responder.moc"
