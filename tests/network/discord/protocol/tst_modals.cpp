// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/modals.h"

#include "network/discord/protocol/builders.h"

#include <QTest>

using namespace dbsbm::discord;
using namespace Qt::StringLiterals;

class TestModals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsDiscordsLimits()
    {
        QJsonArray fields;
        for (int i = 0; i < 7; ++i) {
            fields.append(textField({.customId = u"f%1"_s.arg(i),
                                     .label = QString(60, u'l'),
                                     .placeholder = QString(200, u'p'),
                                     .value = QString(50, u'v'),
                                     .maxLength = 20}));
        }
        const QJsonObject form = modal(u"parlay:1:line"_s, QString(60, u't'), fields);
        QCOMPARE(form[u"title"].toString().size(), 45);
        QCOMPARE(form[u"components"].toArray().size(), kMaxModalFields);
        const QJsonValue label = form[u"components"][0];
        QCOMPARE(label[u"type"].toInt(), 18);
        QCOMPARE(label[u"label"].toString().size(), 45);
        const QJsonValue input = label[u"component"];
        QCOMPARE(input[u"type"].toInt(), 4);
        QCOMPARE(input[u"style"].toInt(), 1);
        QCOMPARE(input[u"placeholder"].toString().size(), 100);
        QCOMPARE(input[u"value"].toString().size(), 20);
        QCOMPARE(input[u"required"].toBool(), true);
    }

    void leavesEmptyTextsOut()
    {
        const QJsonValue input = textField({.customId = u"note"_s,
                                            .label = u"Note"_s,
                                            .required = false,
                                            .paragraph = true})[u"component"];
        QVERIFY(input[u"placeholder"].isUndefined());
        QVERIFY(input[u"value"].isUndefined());
        QCOMPARE(input[u"required"].toBool(true), false);
        QCOMPARE(input[u"style"].toInt(), 2);
    }

    void aSelectCanBeLeftOpen()
    {
        const QJsonObject select = stringSelect(u"mode"_s, {{u"Risk"_s, u"risk"_s}}, {});
        const QJsonValue optional = selectField(u"Mode"_s, select, false)[u"component"];
        QCOMPARE(optional[u"required"].toBool(true), false);
        QCOMPARE(optional[u"min_values"].toInt(-1), 0);
        const QJsonValue wanted = selectField(u"Mode"_s, select, true)[u"component"];
        QCOMPARE(wanted[u"required"].toBool(), true);
        QVERIFY(wanted[u"min_values"].isUndefined());
    }
};

QTEST_APPLESS_MAIN(TestModals)
#include "tst_modals.moc"
