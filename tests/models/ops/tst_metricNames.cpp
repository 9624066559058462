// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/metricNames.h"

#include "tests/support/sourceFile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace dbsbm;

namespace {

QString contentOf(QStringView path)
{
    QFile file(test::sourceFile(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The table of docs/operations.md.
QString documentation()
{
    QString text = QStringLiteral("| Name | Kind | Labels | Meaning |\n|---|---|---|---|\n");
    for (const MetricDescription &row : metricCatalogue()) {
        const QString labels = QLatin1String(row.labels);
        text += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                    .arg(row.name, QLatin1String(toName(row.type)),
                         labels.isEmpty() ? QStringLiteral("-") : labels, QLatin1String(row.help));
    }
    return text;
}

} // namespace

class tst_metricNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNameIsExplained()
    {
        const QString source = contentOf(u"models/ops/metricNames.h");
        static const QRegularExpression declared(QStringLiteral("\\bk\\w+\\[\\] = u\"(\\w+)\""));
        QSet<QString> names;
        for (auto it = declared.globalMatch(source); it.hasNext();)
            names.insert(it.next().captured(1));
        QVERIFY(names.size() > 30);
        QSet<QString> explained;
        for (const MetricDescription &row : metricCatalogue()) {
            QVERIFY2(!explained.contains(row.name.toString()), qPrintable(row.name.toString()));
            explained.insert(row.name.toString());
            QVERIFY(QLatin1String(row.help).endsWith(u'.'));
            QCOMPARE(findMetric(row.name)->help, row.help);
        }
        QCOMPARE(explained, names);
        QVERIFY(!findMetric(u"dbsbm_nothing"));
    }

    /// Prometheus' conventions: a prefix, base units, _total for what only grows.
    void namesFollowTheConvention()
    {
        static const QRegularExpression form(QStringLiteral("^dbsbm_[a-z0-9_]*[a-z0-9]$"));
        for (const MetricDescription &row : metricCatalogue()) {
            QVERIFY2(form.match(row.name.toString()).hasMatch(), qPrintable(row.name.toString()));
            QCOMPARE(row.name.endsWith(u"_total"), row.type == MetricType::Counter);
            if (row.type == MetricType::Histogram)
                QVERIFY(row.name.endsWith(u"_seconds"));
        }
    }

    void theDocumentationSaysTheSame()
    {
        const QString path = QStringLiteral("docs/operations.md");
        QString text = contentOf(path);
        static const QRegularExpression table(
            QStringLiteral("\\| Name \\| Kind \\| Labels \\| Meaning \\|\n(\\|.*\n)+"));
        const auto found = table.match(text);
        if (qEnvironmentVariableIsSet("DBSBM_UPDATE_DOCS")) {
            QFile file(test::sourceFile(path));
            QVERIFY(found.hasMatch() && file.open(QIODevice::WriteOnly));
            file.write(text.replace(found.capturedStart(), found.capturedLength(), documentation())
                           .toUtf8());
            return;
        }
        QVERIFY2(found.captured() == documentation(),
                 "run tst_metricNames with DBSBM_UPDATE_DOCS=1 and commit docs/operations.md");
    }
};

QTEST_GUILESS_MAIN(tst_metricNames)
#include "tst_metricNames.moc"
