// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/BotHarness.h"

#include "models/slips/SlipRenderer.h"

namespace dbsbm::test {

using namespace discord;

BotHarness::Services::Services(BotHarness &harness, const QString &path)
    : database({.path = path}, harness.clock),
      betting(database, harness.clock),
      cappers(database, harness.clock),
      settings(database, harness.clock),
      outbox(database, harness.clock, betting),
      slips(harness.metrics, false),
      stats(database, harness.clock),
      flows(database, harness.clock),
      fixtures(database, harness.clock),
      scores(database, harness.clock, betting),
      verifier(database, harness.clock),
      attachments(harness.cdn.url(), harness.clock),
      router({betting, cappers, settings, outbox, slips, stats, flows, fixtures, scores,
              harness.limiter, harness.metrics, harness.errors, harness.clock, harness.api,
              attachments, harness.bot, verifier, [&harness] { return harness.newestBackup; }})
{}

BotHarness::BotHarness()
{
    [] { QVERIFY(loadSlipFonts()); }();
    openServices();
}

void BotHarness::openServices()
{
    m_services = std::make_unique<Services>(*this, m_folder.filePath(QStringLiteral("record.db")));
    const Result<> opened = await(database().open());
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail()));
}

void BotHarness::restart()
{
    m_services.reset();
    openServices();
}

BotHarness::~BotHarness() = default;

Person BotHarness::admin()
{
    return {UserId{801}, QStringLiteral("Ada"), permission::kManageGuild, {}};
}

Person BotHarness::capper()
{
    return {UserId{802}, QStringLiteral("Cato"), 0, {}};
}

Person BotHarness::otherCapper()
{
    return {UserId{803}, QStringLiteral("Cleo"), 0, {}};
}

Person BotHarness::moderator()
{
    return {UserId{804}, QStringLiteral("Moira"), permission::kManageMessages, {}};
}

Person BotHarness::member()
{
    return {UserId{805}, QStringLiteral("Max"), 0, {}};
}

Interaction BotHarness::base(const Person &person, InteractionType type)
{
    Interaction interaction;
    interaction.id = InteractionId{snowflakeAt(clock.nowMs()) + ++m_serial};
    interaction.application = ApplicationId{1};
    interaction.type = type;
    interaction.token = QStringLiteral("token");
    interaction.guild = kGuild;
    interaction.channel = kChannel;
    interaction.member.user.id = person.user;
    interaction.member.user.username = person.name;
    interaction.member.roles = person.roles;
    interaction.member.permissions = person.permissions;
    return interaction;
}

Interaction BotHarness::commandOf(const Person &person, const QString &path,
                                  const QVariantMap &options)
{
    Interaction interaction = base(person, InteractionType::Command);
    interaction.path = path.split(u' ');
    interaction.command = interaction.path.first();
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        interaction.options.append({it.key(), 3, it.value(), false});
    for (const Person &known : {admin(), capper(), otherCapper(), moderator(), member()}) {
        User user;
        user.id = known.user;
        user.username = known.name;
        interaction.resolvedUsers.insert(known.user.toString(), {user, {}});
    }
    return interaction;
}

Interaction BotHarness::menuOf(const Person &person, CommandKind kind, const QString &name,
                               quint64 target)
{
    Interaction interaction = commandOf(person, name);
    interaction.kind = kind;
    interaction.command = name;
    interaction.path = {name};
    interaction.target = target;
    return interaction;
}

Interaction BotHarness::pressOf(const Person &person, const QString &customId,
                                const QStringList &values)
{
    Interaction interaction = base(person, InteractionType::Component);
    interaction.customId = customId;
    interaction.message = m_messages.value(customId);
    interaction.values = values;
    return interaction;
}

void BotHarness::waitUntilIdle()
{
    QVERIFY(spinUntil([this] { return router().inFlight() == 0; }));
}

SentAnswer BotHarness::inject(const Interaction &interaction)
{
    router().handle(interaction);
    waitUntilIdle();
    const QList<SentAnswer> answers = api.sentFor(interaction.id);
    const SentAnswer answer = answers.value(answers.size() - 1);
    for (const QString &customId : answer.customIds())
        m_messages.insert(customId, MessageId{snowflakeAt(clock.nowMs()) + ++m_serial});
    return answer;
}

SentAnswer BotHarness::command(const Person &person, const QString &path,
                               const QVariantMap &options)
{
    return inject(commandOf(person, path, options));
}

SentAnswer BotHarness::press(const Person &person, const QString &customId,
                             const QStringList &values)
{
    return inject(pressOf(person, customId, values));
}

SentAnswer BotHarness::submit(const Person &person, const SentAnswer &answer,
                              const QHash<QString, QString> &fields)
{
    Interaction interaction = base(person, InteractionType::ModalSubmit);
    interaction.customId = answer.modal[u"custom_id"].toString();
    interaction.message = m_messages.value(interaction.customId);
    const QJsonArray labels = answer.modal[u"components"].toArray();
    for (const QJsonValue &label : labels)
        interaction.fields.insert(label[u"component"][u"custom_id"].toString(),
                                  label[u"component"][u"value"].toString());
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        [&] { QVERIFY2(interaction.fields.contains(it.key()), qPrintable(it.key())); }();
        interaction.fields.insert(it.key(), it.value());
    }
    return inject(interaction);
}

void BotHarness::setUpGuild()
{
    const QMap<QString, QString> values{{QStringLiteral("slip_channel"), kChannel.toString()},
                                        {QStringLiteral("admin_role"), kAdminRole.toString()},
                                        {QStringLiteral("member_role"), kMemberRole.toString()}};
    const auto saved = await(settings().set(kGuild, values, Actor::panelOperator()));
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().userText()));
}

void BotHarness::addCapper(const Person &person)
{
    const auto added = await(cappers().add(
        kGuild, person.user, person.name,
        QStringLiteral("https://cdn.discordapp.com/embed/avatars/0.png"), Actor::panelOperator()));
    QVERIFY2(added, qPrintable(added ? QString() : added.error().userText()));
}

QVariantMap BotHarness::betOptions()
{
    return {{QStringLiteral("league"), QStringLiteral("NBA")},
            {QStringLiteral("game"), QStringLiteral("Lakers @ Celtics")},
            {QStringLiteral("market"), QStringLiteral("moneyline")},
            {QStringLiteral("pick"), QStringLiteral("Celtics")},
            {QStringLiteral("odds"), QStringLiteral("-110")},
            {QStringLiteral("units"), QStringLiteral("1")}};
}

QVariantMap BotHarness::propOptions()
{
    return {{QStringLiteral("league"), QStringLiteral("NBA")},
            {QStringLiteral("player"), QStringLiteral("LeBron James")},
            {QStringLiteral("market"), QStringLiteral("Points")},
            {QStringLiteral("side"), QStringLiteral("over")},
            {QStringLiteral("line"), QStringLiteral("25.5")},
            {QStringLiteral("odds"), QStringLiteral("+120")},
            {QStringLiteral("units"), QStringLiteral("1.5")}};
}

QString BotHarness::draftOf(const Person &person)
{
    return command(person, QStringLiteral("bet line"), betOptions()).customIds().value(0);
}

void BotHarness::deliverAll()
{
    const auto rows = await(outbox().due(100));
    QVERIFY(rows);
    for (const OutboxRow &row : *rows) {
        const WebhookId webhook{900};
        QVERIFY(await(outbox().beginAttempt(row.id, row.attempts, webhook, kChannel)));
        const MessageId message =
            row.bet.message.isValid() ? row.bet.message : MessageId{10'000 + row.id.value};
        QVERIFY(await(outbox().delivered(row.id, {kChannel, message, webhook, clock.nowMs()})));
    }
}

Bet BotHarness::openBet(const Person &person)
{
    press(person, draftOf(person));
    deliverAll();
    return bets().value(0);
}

Bet BotHarness::bet(BetId id)
{
    return await(betting().bet(kGuild, id)).value();
}

QList<Bet> BotHarness::bets()
{
    BetQuery query;
    query.guild = kGuild;
    return await(betting().bets(query)).value().bets;
}

} // namespace dbsbm::test
