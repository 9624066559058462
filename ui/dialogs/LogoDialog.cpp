// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/LogoDialog.h"

#include "ui/PanelServices.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

LogoDialog::LogoDialog(const PanelServices &services, QWidget *parent)
    : WorkDialog({u"logoDialog"_s, tr("Logos on slips"),
                  tr("Logos are trademarks, so none come with the program. Import a folder of your "
                     "own that holds a folder for each league, and in it a picture for each team, "
                     "named as bets name it.")},
                 services.clock, parent),
      m_logos(services.logos),
      m_import(addStart(tr("&Import"), u"logoImport"_s)),
      m_addAlias(addStart(tr("&Add alias"), u"logoAddAlias"_s)),
      m_remove(addStart(tr("&Remove"), u"logoRemove"_s)),
      m_folder(new QLineEdit(this)),
      m_league(new QComboBox(this)),
      m_alias(new QLineEdit(this)),
      m_team(new QComboBox(this)),
      m_alike(new QLabel(this)),
      m_table(new TableView(tr("Logos and aliases"), this))
{
    buildImport();
    buildAlias();
    buildTable();
    connectParts();
    resize(760, 620);
    showLogos();
}

void LogoDialog::buildImport()
{
    auto *field = new QWidget(this);
    auto *line = new QHBoxLayout(field);
    line->setContentsMargins(0, 0, 0, 0);
    m_folder->setObjectName(u"logoFolder"_s);
    m_folder->setAccessibleName(tr("Folder to import"));
    m_folder->setPlaceholderText(tr("NBA/Boston Celtics.png and the like"));
    auto *browse = new QPushButton(tr("B&rowse…"), field);
    browse->setObjectName(u"logoBrowse"_s);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &LogoDialog::chooseFolder);
    line->addWidget(m_folder, 1);
    line->addWidget(browse);
    addRow(tr("&Folder to import"), field)->setBuddy(m_folder);
}

void LogoDialog::buildAlias()
{
    m_league->setObjectName(u"logoLeague"_s);
    m_alias->setObjectName(u"logoAlias"_s);
    m_alias->setMaxLength(kMaxLogoName);
    m_alias->setPlaceholderText(tr("A further name of a side, such as BOS"));
    m_team->setObjectName(u"logoTeam"_s);
    m_team->setPlaceholderText(tr("Choose whose logo it shows"));
    for (QComboBox *box : {m_league, m_team}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(20);
    }
    m_alike->setObjectName(u"logoAlike"_s);
    m_alike->setTextFormat(Qt::PlainText);
    m_alike->setWordWrap(true);
    addRow(tr("&League of the alias"), m_league);
    addRow(tr("&Name on slips"), m_alias);
    addRow(tr("Logo &of"), m_team);
    body().addWidget(m_alike);
}

void LogoDialog::buildTable()
{
    m_table->setObjectName(u"logoTable"_s);
    m_table->setModel(&m_model);
    m_table->setColumnWidths({18, 24, 36, 0});
    m_table->setMinimumHeight(160);
    m_table->setEmptyState(u"import"_s, tr("No logos yet"),
                           tr("Coloured discs with letters stand on slips until you import some."));
    body().addWidget(m_table, 1);
}

void LogoDialog::connectParts()
{
    connect(m_import, &QPushButton::clicked, this, &LogoDialog::import);
    connect(m_addAlias, &QPushButton::clicked, this, &LogoDialog::addAlias);
    connect(m_remove, &QPushButton::clicked, this, &LogoDialog::removeSelected);
    connect(m_folder, &QLineEdit::textChanged, this, &LogoDialog::updateButtons);
    connect(m_alias, &QLineEdit::textChanged, this, &LogoDialog::showTeams);
    connect(m_league, &QComboBox::currentIndexChanged, this, &LogoDialog::showTeams);
    connect(m_team, &QComboBox::currentIndexChanged, this, &LogoDialog::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LogoDialog::updateButtons);
    connect(&m_model, &LogoTableModel::modelReset, this, &LogoDialog::updateButtons);
    connect(&m_logos, &LogoService::logosChanged, this, &LogoDialog::showLogos);
    connect(&m_logos, &LogoService::progressed, this, [this](int done, int total) {
        if (isBusy())
            showProgress(done, total);
    });
}

void LogoDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the logos"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void LogoDialog::showLogos()
{
    m_model.setLogos(m_logos.index());
    const QString chosen = m_league->currentText();
    m_league->clear();
    for (const auto &[key, league] : m_logos.index().leagues())
        m_league->addItem(league.shown);
    m_league->setCurrentIndex(std::max(0, m_league->findText(chosen)));
    showTeams();
}

/// The likest names stand first. Nothing is chosen: a wrong logo is worse than none.
void LogoDialog::showTeams()
{
    const QString league = m_league->currentText();
    const QStringList alike = m_logos.index().suggest(league, m_alias->text());
    const QString chosen = m_team->currentText();
    m_team->clear();
    m_team->addItems(alike);
    const auto found = m_logos.index().leagues().find(LogoIndex::normalised(league));
    if (found != m_logos.index().leagues().end()) {
        for (const auto &[key, logo] : found->second.logos) {
            if (!alike.contains(logo.shown))
                m_team->addItem(logo.shown);
        }
    }
    m_team->setCurrentIndex(chosen.isEmpty() ? -1 : m_team->findText(chosen));
    m_alike->setText(alike.isEmpty() ? QString()
                                     : tr("Names like that: %1.").arg(alike.join(u", "_s)));
    m_alike->setVisible(!alike.isEmpty());
    updateButtons();
}

const LogoTableModel::Row *LogoDialog::selected() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    if (rows.size() != 1 || rows.first() >= m_model.rowCount())
        return nullptr;
    const LogoTableModel::Row &row = m_model.row(rows.first());
    return row.kind == LogoTableModel::RowKind::Refusal ? nullptr : &row;
}

void LogoDialog::updateButtons()
{
    m_import->setEnabled(!isBusy() && !m_folder->text().trimmed().isEmpty());
    m_addAlias->setEnabled(!isBusy() && !m_alias->text().trimmed().isEmpty()
                           && m_team->currentIndex() >= 0);
    m_remove->setEnabled(!isBusy() && selected());
}

void LogoDialog::import()
{
    setBusy(true);
    m_logos.importFolder(m_folder->text().trimmed())
        .then(this, [this](const Result<LogoReport> &report) {
            setBusy(false);
            if (!report) {
                messages().showError(report.error());
                return;
            }
            m_model.setRefusals(report->refusals);
            messages().showMessage(report->refusals.isEmpty() ? Tone::Good : Tone::Warning,
                                   tr("Logos taken: %1; files not taken: %2. They are on slips "
                                      "from now on.")
                                       .arg(report->taken)
                                       .arg(report->refusals.size()));
        });
}

void LogoDialog::cancelWork()
{
    m_logos.cancel();
}

void LogoDialog::addAlias()
{
    const QString alias = m_alias->text().trimmed();
    tell(m_logos.addAlias(m_league->currentText(), alias, m_team->currentText()),
         tr("%1 shows the logo of %2 now.").arg(alias, m_team->currentText()));
}

void LogoDialog::removeSelected()
{
    const LogoTableModel::Row *row = selected();
    if (!row)
        return;
    if (row->kind == LogoTableModel::RowKind::Alias)
        tell(m_logos.removeAlias(row->league, row->name),
             tr("%1 is no alias any more.").arg(row->name));
    else
        tell(m_logos.remove(row->league, row->name),
             tr("The logo of %1 is removed, with its aliases. Import it to have it back.")
                 .arg(row->name));
}

void LogoDialog::tell(Task<Result<>> change, const QString &sentence)
{
    setBusy(true);
    change.then(this, [this, sentence](const Result<> &changed) {
        setBusy(false);
        if (changed)
            messages().showMessage(Tone::Good, sentence);
        else
            messages().showError(changed.error());
    });
}

} // namespace dbsbm
