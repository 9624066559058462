// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ExportDialog.h"

#include "models/betting/StatsPeriod.h"
#include "ui/PanelServices.h"
#include "ui/dialogs/saveFile.h"
#include "ui/widgets/GuildBox.h"
#include "ui/widgets/MessageBar.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeZone>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kChosenDays("days");

QDateEdit *dayEdit(const QString &name, const QString &title, QDate day, QWidget *parent)
{
    auto *edit = new QDateEdit(day, parent);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    return edit;
}

} // namespace

ExportDialog::ExportDialog(const PanelServices &services, QWidget *parent)
    : WorkDialog({u"exportDialog"_s, tr("Export"),
                  tr("Writes one server's rows to a file. It names people by the names they show, "
                     "never by their Discord id.")},
                 services.clock, parent),
      m_start(addStart(tr("&Export…"), u"exportStart"_s)),
      m_exports(services.exports),
      m_today(QDateTime::fromMSecsSinceEpoch(services.clock.nowMs()).date()),
      m_what(new QComboBox(this)),
      m_guild(new GuildBox(services, {}, this)),
      m_format(new QComboBox(this)),
      m_period(new QComboBox(this)),
      m_first(dayEdit(u"exportFirst"_s, tr("First day"), m_today, this)),
      m_last(dayEdit(u"exportLast"_s, tr("Last day"), m_today, this))
{
    buildForm();
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_guild, &QComboBox::currentIndexChanged, this, &ExportDialog::updateButtons);
    connect(m_guild, &GuildBox::failed, this,
            [this](const Error &error) { messages().showError(error); });
    m_what->setFocus();
    updateButtons();
}

void ExportDialog::buildForm()
{
    m_what->setObjectName(u"exportWhat"_s);
    m_what->addItem(tr("Bets"), u"bets"_s);
    m_what->addItem(tr("Ledger: every posting"), u"ledger"_s);
    m_what->addItem(tr("Statistics by period, capper and market"), u"stats"_s);
    m_format->setObjectName(u"exportFormat"_s);
    m_format->addItem(tr("Spreadsheet (CSV)"), u"csv"_s);
    m_format->addItem(tr("JSON"), u"json"_s);
    addRow(tr("&What"), m_what);
    addRow(tr("&Server"), m_guild);
    addRow(tr("&Format"), m_format);
    buildDays();
}

void ExportDialog::buildDays()
{
    m_period->setObjectName(u"exportPeriod"_s);
    m_period->addItem(tr("From the beginning"), toName(StatsPeriod::All));
    m_period->addItem(tr("This month"), toName(StatsPeriod::Month));
    m_period->addItem(tr("This year"), toName(StatsPeriod::Year));
    m_period->addItem(tr("The last 30 days"), toName(StatsPeriod::Rolling30));
    m_period->addItem(tr("The last 90 days"), toName(StatsPeriod::Rolling90));
    m_period->addItem(tr("Certain days"), kChosenDays);
    auto *days = new QWidget(this);
    days->setObjectName(u"exportDays"_s);
    auto *line = new QHBoxLayout(days);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_first, 1);
    line->addWidget(new QLabel(tr("to"), days));
    line->addWidget(m_last, 1);
    addRow(tr("&Period"), m_period);
    addRow(tr("&Days"), days)->setBuddy(m_first);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ExportDialog::choosePeriod);
    connect(m_first, &QDateEdit::dateChanged, m_last, &QDateEdit::setMinimumDate);
    choosePeriod();
}

void ExportDialog::choosePeriod()
{
    const QString name = m_period->currentData().toString();
    setRowVisible(m_first->parentWidget(), name != toName(StatsPeriod::All));
    const auto period = statsPeriodFromName(name);
    m_first->setEnabled(!period);
    m_last->setEnabled(!period);
    if (!period || *period == StatsPeriod::All)
        return;
    const qint64 noonMs = m_today.startOfDay(Qt::UTC).addSecs(12 * 3600).toMSecsSinceEpoch();
    const StatsSpan span = spanOf(*period, noonMs, QTimeZone::utc());
    m_last->clearMinimumDate();
    m_first->setDate(span.first);
    m_last->setDate(span.end.addDays(-1));
}

void ExportDialog::updateButtons()
{
    m_start->setEnabled(!isBusy() && m_guild->guild().isValid());
}

ExportWish ExportDialog::wish() const
{
    ExportWish wish;
    wish.what = exportWhatFromName(m_what->currentData().toString()).value_or(ExportWhat::Bets);
    wish.guild = m_guild->guild();
    wish.format =
        m_format->currentData().toString() == u"csv" ? ExportFormat::Csv : ExportFormat::Json;
    if (m_period->currentData().toString() != toName(StatsPeriod::All)) {
        wish.first = m_first->date();
        wish.last = m_last->date();
    }
    return wish;
}

void ExportDialog::chooseFile()
{
    const bool csv = wish().format == ExportFormat::Csv;
    const QString name = m_what->currentData().toString() + (csv ? u".csv"_s : u".json"_s);
    chooseSaveFile(this,
                   {.title = tr("Export"),
                    .name = name,
                    .filter = csv ? tr("Spreadsheet (*.csv)") : tr("JSON (*.json)")},
                   [this](const QString &path) { exportTo(path); });
}

void ExportDialog::exportTo(const QString &path)
{
    ExportWish asked = wish();
    asked.path = path;
    setBusy(true);
    m_exports.run(asked).then(this, [this, path](const Result<qint64> &rows) {
        setBusy(false);
        if (!rows)
            messages().showError(rows.error());
        else
            messages().showMessage(Tone::Good,
                                   tr("%n row(s) were written to %1.", nullptr, int(*rows))
                                       .arg(QDir::toNativeSeparators(path)));
    });
}

void ExportDialog::cancelWork()
{
    m_exports.cancel();
}

} // namespace dbsbm
