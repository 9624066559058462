// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/CommandRouter.h"
#include "app/commands/choices.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dbsbm;

namespace {

constexpr int kSubcommand = 1;
// Types of commands (protocol item 102).
constexpr int kSlash = 1;
constexpr int kMessageMenu = 3;

/// Names, descriptions and values: what Discord counts towards 8000 characters.
qsizetype weight(const QJsonObject &node)
{
    qsizetype sum = node[u"name"].toString().size() + node[u"description"].toString().size()
        + node[u"value"].toString().size();
    for (const char16_t *list : {u"options", u"choices"}) {
        const QJsonArray items = node[QStringView(list)].toArray();
        for (const QJsonValue &item : items)
            sum += weight(item.toObject());
    }
    return sum;
}

} // namespace

/// The limits of protocol items 102 to 106.
class TestCommandDefinitions : public QObject
{
    Q_OBJECT

    void checkName(const QString &name)
    {
        static const QRegularExpression allowed(QStringLiteral("\\A[-_'\\p{L}\\p{N}]{1,32}\\z"),
                                                QRegularExpression::UseUnicodePropertiesOption);
        QVERIFY2(allowed.match(name).hasMatch(), qPrintable(name));
        QCOMPARE(name, name.toLower());
    }

    void checkChoices(const QJsonObject &option)
    {
        const QJsonArray choices = option[u"choices"].toArray();
        QVERIFY(choices.size() <= 25);
        QVERIFY(choices.isEmpty() || !option[u"autocomplete"].toBool());
        QSet<QString> values;
        for (const QJsonValue &choice : choices) {
            QVERIFY(!choice[u"name"].toString().isEmpty()
                    && choice[u"name"].toString().size() <= 100);
            QVERIFY(!choice[u"value"].toString().isEmpty()
                    && choice[u"value"].toString().size() <= 100);
            values.insert(choice[u"value"].toString());
        }
        QCOMPARE(values.size(), choices.size());
    }

    void checkOptions(const QJsonArray &options)
    {
        QVERIFY(options.size() <= 25);
        QSet<QString> names;
        bool optionalSeen = false;
        for (const QJsonValue &value : options) {
            const QJsonObject option = value.toObject();
            checkNode(option);
            names.insert(option[u"name"].toString());
            QVERIFY(option[u"type"].toInt() >= 1 && option[u"type"].toInt() <= 11);
            const bool required = option[u"required"].toBool();
            QVERIFY2(!required || !optionalSeen, "required options stand before optional ones");
            optionalSeen = optionalSeen || !required;
            QCOMPARE(option[u"type"] == kSubcommand, options.first()[u"type"] == kSubcommand);
            if (option.contains(u"max_length"))
                QVERIFY(option[u"max_length"].toInt() >= 1
                        && option[u"max_length"].toInt() <= 6000);
            checkChoices(option);
        }
        QCOMPARE(names.size(), options.size());
    }

    /// A menu's command has a name for people and nothing to say or choose.
    void checkMenu(const QJsonObject &node)
    {
        const QString name = node[u"name"].toString();
        QVERIFY(!name.isEmpty() && name.size() <= 32 && name == name.trimmed());
        QVERIFY(!node.contains(u"description"));
        QVERIFY(!node.contains(u"options"));
    }

    void checkNode(const QJsonObject &node)
    {
        checkName(node[u"name"].toString());
        const QString description = node[u"description"].toString();
        QVERIFY2(!description.isEmpty() && description.size() <= 100, qPrintable(description));
        checkOptions(node[u"options"].toArray());
    }

private Q_SLOTS:
    void obeyDiscordsLimits()
    {
        const QJsonArray commands = CommandRouter::definitions();
        QVERIFY(!commands.isEmpty() && commands.size() <= 100);
        QSet<QString> names;
        for (const QJsonValue &value : commands) {
            const QJsonObject command = value.toObject();
            if (command[u"type"].toInt() == kSlash)
                checkNode(command);
            else
                checkMenu(command);
            names.insert(command[u"name"].toString());
            QVERIFY(weight(command) <= 8000);
        }
        QCOMPARE(names.size(), commands.size());
    }

    void areForServersAndUnrestricted()
    {
        const QJsonArray commands = CommandRouter::definitions();
        for (const QJsonValue &command : commands) {
            QVERIFY(command.toObject().contains(u"default_member_permissions"));
            QVERIFY(command[u"default_member_permissions"].isNull());
            QCOMPARE(command[u"contexts"].toArray(), QJsonArray{0});
            QCOMPARE(command[u"integration_types"].toArray(), QJsonArray{0});
            QVERIFY(command[u"type"].toInt() >= kSlash && command[u"type"].toInt() <= kMessageMenu);
        }
    }

    void holdWhatWasPromised()
    {
        QStringList paths;
        const QJsonArray commands = CommandRouter::definitions();
        for (const QJsonValue &command : commands) {
            const QString name = command[u"name"].toString();
            const QJsonArray options = command[u"options"].toArray();
            if (options.isEmpty() || options.first()[u"type"] != kSubcommand)
                paths.append(name);
            else
                for (const QJsonValue &option : options)
                    paths.append(name + u' ' + option[u"name"].toString());
        }
        QCOMPARE(paths,
                 QStringList({QStringLiteral("bet line"),        QStringLiteral("bet prop"),
                              QStringLiteral("bet parlay"),      QStringLiteral("bet show"),
                              QStringLiteral("bet list"),        QStringLiteral("bet settle"),
                              QStringLiteral("bet void"),        QStringLiteral("bet correct"),
                              QStringLiteral("bet cancel"),      QStringLiteral("stats"),
                              QStringLiteral("leaderboard"),     QStringLiteral("games"),
                              QStringLiteral("capper add"),      QStringLiteral("capper remove"),
                              QStringLiteral("capper limit"),    QStringLiteral("capper list"),
                              QStringLiteral("profile"),         QStringLiteral("setup"),
                              QStringLiteral("status"),          QStringLiteral("help"),
                              QStringLiteral("Grade this slip"), QStringLiteral("Bet history"),
                              QStringLiteral("Capper stats")}));
    }
};

QTEST_APPLESS_MAIN(TestCommandDefinitions)
#include "tst_CommandDefinitions.moc"
