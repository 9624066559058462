// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCatalogue.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/sourceFile.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dbsbm;

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "kApiTimeout" -> "API-002", as declared.
QList<std::pair<QString, QString>> declared()
{
    static const QRegularExpression form(QStringLiteral("ErrorCode (k\\w+)\\{\"([^\"]+)\""));
    QList<std::pair<QString, QString>> found;
    auto it = form.globalMatch(textOf(test::sourceFile(u"models/core/ErrorCodes.h")));
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        found.append({match.captured(1), match.captured(2)});
    }
    return found;
}

/// Every product source with its text; without the catalogue itself.
QMap<QString, QString> sources()
{
    QMap<QString, QString> found;
    for (const char16_t *folder : {u"app", u"models", u"network", u"ui"}) {
        QDirIterator files(test::sourceFile(folder),
                           {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.endsWith(u"/ErrorCodes.h") && !path.endsWith(u"/ErrorCatalogue.cpp"))
                found.insert(path, textOf(path));
        }
    }
    return found;
}

} // namespace

class tst_ErrorCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const auto &[name, code] : declared())
            m_codes.insert(name, code);
        m_sources = sources();
        QVERIFY(m_codes.size() > 60);
        QVERIFY(m_sources.size() > 300);
    }

    void tellsEveryCodeOnceInOrder()
    {
        QStringList listed;
        for (const ErrorCodeNote &note : errorCatalogue())
            listed << QString::fromLatin1(note.code->code);
        QStringList wanted;
        for (const auto &[name, code] : declared())
            wanted << code;
        QCOMPARE(listed, wanted);
    }

    void meaningAndMendAreSentences()
    {
        QSet<QString> said;
        for (const ErrorCodeNote &note : errorCatalogue()) {
            for (const char *text : {note.meaning, note.mend}) {
                const QString sentence = QString::fromUtf8(text);
                QVERIFY2(sentence.size() > 8 && sentence.endsWith(u'.'), note.code->code);
                QVERIFY2(sentence.at(0).isUpper(), note.code->code);
                QVERIFY2(!sentence.contains(u'|') && !sentence.contains(u'\n'), note.code->code);
            }
            const QString meaning = QString::fromUtf8(note.meaning);
            QVERIFY2(!said.contains(meaning), note.code->code);
            said.insert(meaning);
        }
    }

    /// A code that nothing makes is a promise nobody keeps.
    void everyCodeIsUsed()
    {
        for (const auto &[name, code] : declared()) {
            const bool used =
                std::any_of(m_sources.cbegin(), m_sources.cend(),
                            [word = QString(u"codes::" + name)](const QString &text) {
                                return text.contains(QRegularExpression(word + u"\\b"));
                            });
            QVERIFY2(used, qPrintable(name));
        }
    }

    /// The family is closed: a code is of one kind, wherever it is made.
    void everyFaultIsOfTheKindOfItsCode()
    {
        static const QRegularExpression made(
            QStringLiteral("codes::(k\\w+)\\s*,\\s*(\\w+)Fault\\s*\\{"));
        int checked = 0;
        QStringList wrong;
        for (auto it = m_sources.cbegin(); it != m_sources.cend(); ++it) {
            auto match = made.globalMatch(it.value());
            while (match.hasNext()) {
                const QRegularExpressionMatch found = match.next();
                const ErrorCodeNote *note = findErrorCode(m_codes.value(found.captured(1)));
                QVERIFY2(note, qPrintable(found.captured(0)));
                ++checked;
                if (found.captured(2) != QLatin1String(note->kind))
                    wrong << it.key() + u": " + found.captured(0) + u" is of the kind "
                            + QLatin1String(note->kind);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY(checked > 150);
    }

    void kindsAreThoseOfTheFamily()
    {
        const QList<Fault> faults{DatabaseFault{},          ApiFault{},
                                  RateLimitFault{},         ValidationFault{},
                                  AuthenticationFault{},    ConfigurationFault{},
                                  InsufficientUnitsFault{}, BettingFault{},
                                  ImageGenerationFault{},   InternalFault{}};
        QSet<QString> family;
        for (const Fault &fault : faults)
            family.insert(Error(codes::kInternal, fault, QString()).kind());
        QSet<QString> told;
        for (const ErrorCodeNote &note : errorCatalogue())
            told.insert(QString::fromLatin1(note.kind));
        QCOMPARE(told, family);
    }

    void findsInAnyCase()
    {
        QVERIFY(findErrorCode(QStringLiteral("api-004")));
        QCOMPARE(findErrorCode(QStringLiteral("api-004"))->code, &codes::kApiServerFault);
        QVERIFY(!findErrorCode(QStringLiteral("API-999")));
        QVERIFY(!findErrorCode(QString()));
    }

    /// Set DBSBM_UPDATE_DOCS=1 to write the page anew.
    void docsAreUpToDate()
    {
        QFile file(test::sourceFile(u"docs/errors.md"));
        const QByteArray expected = errorCatalogueMarkdown();
        if (qEnvironmentVariableIsSet("DBSBM_UPDATE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(expected), expected.size());
            file.close();
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll() == expected,
                 "run tst_ErrorCatalogue with DBSBM_UPDATE_DOCS=1 and commit docs/errors.md");
        for (const ErrorCodeNote &note : errorCatalogue())
            QCOMPARE(expected.count(QByteArray(QByteArray("| `") + note.code->code + "` |")), 1);
    }

private:
    QMap<QString, QString> m_codes; ///< name -> code
    QMap<QString, QString> m_sources;
};

QTEST_GUILESS_MAIN(tst_ErrorCatalogue)
#include "tst_ErrorCatalogue.moc"
