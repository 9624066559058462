// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PanelHarness.h"
#include "models/tables/BetTableModel.h"
#include "models/tables/OddsDisplays.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_OddsDisplays : public QObject
{
    Q_OBJECT

    static void show(PanelHarness &panel, const QString &formats)
    {
        const auto saved = panel.await(panel.guildSettings.set(
            PanelHarness::kGuild, {{u"odds_formats"_s, formats}}, Actor::panelOperator()));
        QVERIFY(saved && *saved);
    }

private Q_SLOTS:
    void followsTheSettingsOfTheServer()
    {
        PanelHarness panel;
        panel.setUpGuild();
        show(panel, u"decimal, american"_s);
        OddsDisplays odds(panel.guildSettings);
        QSignalSpy changed(&odds, &OddsDisplays::changed);
        QVERIFY(odds.of(PanelHarness::kGuild) == OddsFormat::American); // asked for now
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(odds.of(PanelHarness::kGuild) == OddsFormat::Decimal);
        show(panel, u"fractional"_s);
        QTRY_COMPARE(changed.size(), 2);
        QVERIFY(odds.of(PanelHarness::kGuild) == OddsFormat::Fractional);
    }

    void theTableShowsPricesInThatWay()
    {
        PanelHarness panel;
        panel.setUpGuild();
        panel.placeOpen();
        panel.post(
            panel.place({{}, {.pick = u"Bulls"_s, .odds = u"+150"_s, .game = u"Bulls @ Heat"_s}}));
        show(panel, u"decimal"_s);
        OddsDisplays odds(panel.guildSettings);
        BetTableModel model(panel.betting);
        model.setOddsDisplays(odds);
        model.setQuery({});
        QTRY_COMPARE(model.rowCount(), 2);
        const auto shown = [&](int row) {
            return model.index(row, BetTableModel::OddsColumn).data().toString();
        };
        QTRY_COMPARE(shown(1), u"1.9091"_s);
        QCOMPARE(shown(0), u"4.7727"_s); // 21/11 x 5/2
    }
};

QTEST_GUILESS_MAIN(tst_OddsDisplays)
#include "tst_OddsDisplays.moc"
