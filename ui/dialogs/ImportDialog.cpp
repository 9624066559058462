// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportDialog.h"

#include "ui/PanelServices.h"
#include "ui/dialogs/ImportBatches.h"
#include "ui/dialogs/ImportMapping.h"
#include "ui/dialogs/ImportSourceBox.h"
#include "ui/widgets/GuildBox.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"

#include <QCheckBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QStringList zoneNames()
{
    QStringList names;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        names << QString::fromLatin1(id);
    return names;
}

QString summaryOf(const ImportReport &report)
{
    const auto number = [](qint64 count) { return QString::number(count); };
    const QString what =
        ImportDialog::tr("Bets %1 (%2 settled), cappers %3, settings %4, balances %5; net %6 u. "
                         "Taken earlier %7, not taken %8, different %9.")
            .arg(number(report.bets), number(report.settled), number(report.cappers),
                 number(report.settings), number(report.balances), report.net.toSignedDisplay(),
                 number(report.known), number(report.refused.size()),
                 number(report.differences.size()));
    if (report.dryRun)
        return ImportDialog::tr("This would be taken over. %1").arg(what);
    return report.batch.isValid() ? ImportDialog::tr("This was taken over. %1").arg(what)
                                  : ImportDialog::tr("Nothing was new. %1").arg(what);
}

bool hasNews(const ImportReport &report)
{
    return report.bets + report.cappers + report.settings + report.balances > 0;
}

} // namespace

ImportDialog::ImportDialog(const PanelServices &services, QWidget *parent)
    : WorkDialog({u"importDialog"_s, tr("Import an old record"),
                  tr("Takes over bets, cappers and settings of an old bot. A dry run shows what "
                     "would be taken and changes nothing; importing twice adds nothing twice.")},
                 services.clock, parent),
      m_imports(services.imports),
      m_dryRun(addStart(tr("&Dry run"), u"importDryRun"_s)),
      m_import(addStart(tr("I&mport"), u"importStart"_s)),
      m_guild(new GuildBox(services, {}, this)),
      m_source(new ImportSourceBox(services.settings, this)),
      m_zone(new QLineEdit(this)),
      m_settings(new QCheckBox(tr("Take over settings that this server &has not set"), this)),
      m_balances(new QCheckBox(tr("Book old results whose bets are &gone as adjustments"), this)),
      m_mapping(new ImportMapping(services.cappers, this)),
      m_summary(new QLabel(this)),
      m_table(new TableView(tr("Report of the import"), this)),
      m_batches(new ImportBatches(services.imports, this))
{
    buildForm();
    buildReport();
    connectParts();
    resize(900, 720);
    forgetReport();
    m_mapping->setGuild(m_guild->guild());
    m_batches->setGuild(m_guild->guild());
}

void ImportDialog::buildForm()
{
    addRow(tr("Into the &server"), m_guild);
    m_zone->setObjectName(u"importZone"_s);
    m_zone->setMaxLength(60);
    m_zone->setPlaceholderText(tr("That of the server"));
    auto *completer = new QCompleter(zoneNames(), m_zone);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_zone->setCompleter(completer);
    addRow(tr("Time &zone of old times"), m_zone);
    m_settings->setObjectName(u"importSettings"_s);
    m_settings->setChecked(true);
    m_balances->setObjectName(u"importBalances"_s);
    body().addWidget(m_source);
    body().addWidget(m_settings);
    body().addWidget(m_balances);
    body().addWidget(m_mapping);
}

void ImportDialog::buildReport()
{
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_table->setObjectName(u"importReport"_s);
    m_table->setModel(&m_report);
    m_table->setColumnWidths({14, 18, 16, 18, 18, 0});
    m_table->setMinimumHeight(120);
    body().addWidget(m_summary);
    body().addWidget(m_table, 1);
    body().addWidget(m_batches);
}

void ImportDialog::connectParts()
{
    connect(m_dryRun, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_source, &ImportSourceBox::changed, this, &ImportDialog::forgetRecord);
    connect(m_mapping, &ImportMapping::changed, this, &ImportDialog::forgetReport);
    connect(m_zone, &QLineEdit::textChanged, this, &ImportDialog::forgetReport);
    for (const QCheckBox *box : {m_settings, m_balances})
        connect(box, &QCheckBox::toggled, this, &ImportDialog::forgetReport);
    connect(m_guild, &QComboBox::currentIndexChanged, this, [this] {
        forgetReport();
        m_mapping->setGuild(m_guild->guild());
        m_batches->setGuild(m_guild->guild());
    });
    const auto tell = [this](const Error &error) { messages().showError(error); };
    connect(m_guild, &GuildBox::failed, this, tell);
    connect(m_batches, &ImportBatches::failed, this, tell);
    connect(m_mapping, &ImportMapping::failed, this, tell);
    connect(m_batches, &ImportBatches::undoRequested, this, &ImportDialog::undo);
    connect(&m_imports, &ImportService::progressed, this, [this](qint64 done, qint64 total) {
        if (isBusy())
            showProgress(done, total);
    });
}

void ImportDialog::forgetReport()
{
    m_reported = false;
    m_report.clear();
    m_summary->hide();
    m_table->setEmptyState(
        u"import"_s, tr("No dry run yet"),
        tr("Say where the old record is, then try it without changing anything."));
    updateButtons();
}

void ImportDialog::forgetRecord()
{
    m_mapping->clear();
    forgetReport();
}

void ImportDialog::updateButtons()
{
    const bool ready = !isBusy() && m_guild->guild().isValid() && m_source->isComplete();
    m_dryRun->setEnabled(ready);
    m_import->setEnabled(ready && m_reported);
}

ImportWish ImportDialog::wish() const
{
    ImportWish wish;
    wish.guild = m_guild->guild();
    wish.actor = Actor::panelOperator();
    wish.timeZone = m_zone->text().trimmed();
    wish.settings = m_settings->isChecked();
    wish.openingBalances = m_balances->isChecked();
    wish.cappers = m_mapping->mapping();
    return wish;
}

void ImportDialog::run(bool dryRun)
{
    ImportWish asked = wish();
    asked.dryRun = dryRun;
    setBusy(true);
    start(asked).then(this, [this](const Result<ImportReport> &report) { finish(report); });
}

Task<Result<ImportReport>> ImportDialog::start(const ImportWish &wish)
{
    const ImportSourceBox::Source source = m_source->source();
    const auto *folder = std::get_if<LegacyFolder>(&source);
    return folder ? m_imports.importCsv(*folder, wish)
                  : m_imports.importMysql(std::get<LegacyAddress>(source), wish);
}

void ImportDialog::finish(const Result<ImportReport> &report)
{
    m_reported = report && report->dryRun && hasNews(*report);
    setBusy(false);
    if (!report) {
        messages().showError(report.error());
        return;
    }
    m_report.setReport(*report);
    m_mapping->setPeople(report->people);
    m_summary->setText(summaryOf(*report));
    m_summary->show();
    m_table->setEmptyState(u"success"_s, tr("Every row can be taken as it is"),
                           tr("No row was refused, and no old number is another one now."));
    if (report->dryRun)
        return;
    m_batches->reload();
    if (report->batch.isValid())
        messages().showMessage(
            Tone::Good,
            tr("Import %1 is done. It can be taken back below.").arg(report->batch.toString()));
}

void ImportDialog::undo(BatchId batch)
{
    setBusy(true);
    m_imports.undo(batch, Actor::panelOperator())
        .then(this, [this, batch](const Result<ImportUndone> &undone) {
            setBusy(false);
            m_batches->reload();
            if (!undone) {
                messages().showError(undone.error());
                return;
            }
            forgetReport();
            messages().showMessage(
                Tone::Good,
                tr("Import %1 was taken back: bets %2, balances %3, settings %4, cappers %5.")
                    .arg(batch.toString())
                    .arg(undone->bets)
                    .arg(undone->balances)
                    .arg(undone->settings)
                    .arg(undone->cappers));
        });
}

void ImportDialog::cancelWork()
{
    m_imports.cancel();
}

} // namespace dbsbm
