// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/secretSeal.h"
#include "models/core/ErrorCodes.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_secretSeal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithItsPassphraseAlone()
    {
        const QMap<QString, Secret> secrets{{u"discord_token"_s, Secret("to\0ken"_ba)},
                                            {u"database_password"_s, Secret("pä"_ba)}};
        const auto sealed = sealSecrets(secrets, Secret("correct horse"_ba));
        QVERIFY(sealed);
        QVERIFY(!sealed->contains("token"));
        const auto opened = unsealSecrets(*sealed, Secret("correct horse"_ba));
        QVERIFY(opened);
        QCOMPARE(opened->value(u"discord_token"_s).reveal(), "to\0ken"_ba);
        QCOMPARE(opened->value(u"database_password"_s).reveal(), "pä"_ba);
        const auto wrong = unsealSecrets(*sealed, Secret("correct hors"_ba));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code(), u"AUT-005"_s);
    }

    void aFlippedByteOrACutEndOpensNothing()
    {
        const auto sealed = sealSecrets({{u"a"_s, Secret("b"_ba)}}, Secret("x"_ba));
        QVERIFY(sealed);
        // In head, salt, nonce, text and tag; each try costs as much as a guess does.
        for (const qsizetype at :
             {qsizetype(0), qsizetype(9), qsizetype(30), sealed->size() - 20, sealed->size() - 1}) {
            QByteArray changed = *sealed;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(!unsealSecrets(changed, Secret("x"_ba)));
        }
        QVERIFY(!unsealSecrets(sealed->left(40), Secret("x"_ba)));
        QVERIFY(!unsealSecrets({}, Secret("x"_ba)));
    }

    void theSameSecretsNeverLookTheSame()
    {
        const QMap<QString, Secret> secrets{{u"a"_s, Secret("b"_ba)}};
        QVERIFY(*sealSecrets(secrets, Secret("x"_ba)) != *sealSecrets(secrets, Secret("x"_ba)));
    }
};

QTEST_GUILESS_MAIN(tst_secretSeal)
#include "tst_secretSeal.moc"
