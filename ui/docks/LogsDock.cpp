// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/LogsDock.h"

#include "ui/PanelServices.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

LogsDock::LogsDock(const PanelServices &services, QWidget *parent)
    : Dock(u"logsDock"_s, tr("Logs"), services.clock, parent),
      m_sink(services.logs),
      m_model(services.logs, services.clock),
      m_filter(m_model),
      m_table(new TableView(tr("Log"), this)),
      m_level(new QComboBox(this)),
      m_category(new QComboBox(this)),
      m_text(new QLineEdit(this))
{
    m_table->setObjectName(u"logTable"_s);
    m_table->setModel(&m_filter);
    m_table->setColumnWidths({20, 14, 24, 0});
    buildFilters();
    buildSwitches();
    body().addWidget(m_table, 1);
    connectParts();
    updateCategories();
    updateEmptyState();
    m_table->scrollToBottom();
    onFault();
}

void LogsDock::buildFilters()
{
    m_level->setObjectName(u"logLevel"_s);
    m_level->setAccessibleName(tr("Least level"));
    for (const auto level : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
        m_level->addItem(level == QtDebugMsg
                             ? tr("All levels")
                             : tr("%1 and above").arg(LogTableModel::levelText(level)),
                         int(level));
    m_category->setObjectName(u"logCategory"_s);
    m_category->setAccessibleName(tr("Area"));
    m_category->setMinimumContentsLength(16);
    m_text->setObjectName(u"logText"_s);
    m_text->setAccessibleName(tr("Text in the message"));
    m_text->setPlaceholderText(tr("Filter by text"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(200);
    m_text->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
}

QToolButton *LogsDock::addSwitch(const QString &name, const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void LogsDock::buildSwitches()
{
    m_follow = addSwitch(u"logFollow"_s, u"follow"_s, tr("Follow"));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Keep the newest line in sight"));
    m_pause = addSwitch(u"logPause"_s, u"pause"_s, tr("Pause"));
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Hold new lines back until you go on; none is lost to the log file"));
    m_copy = addSwitch(u"logCopy"_s, u"copy"_s, tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected lines, or all shown lines"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_level);
    line->addWidget(m_category);
    line->addWidget(m_text, 1);
    for (QToolButton *button : {m_follow, m_pause, m_copy})
        line->addWidget(button);
    body().addLayout(line);
}

void LogsDock::connectParts()
{
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setLeastLevel(QtMsgType(m_level->currentData().toInt()));
        updateEmptyState();
    });
    connect(m_category, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setCategory(m_category->currentData().toString());
        updateEmptyState();
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setText(text.trimmed());
        updateEmptyState();
    });
    connect(&m_model, &LogTableModel::categoriesChanged, this, &LogsDock::updateCategories);
    connect(&m_model, &LogTableModel::waitingChanged, this, &LogsDock::updatePause);
    connect(&m_model, &LogTableModel::rowsInserted, this, [this] {
        if (m_follow->isChecked())
            m_table->scrollToBottom();
        onFault();
    });
    connect(m_follow, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_table->scrollToBottom();
    });
    connect(m_pause, &QToolButton::toggled, &m_model, &LogTableModel::setPaused);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        const bool all = m_table->selectedRowNumbers().isEmpty();
        if (all)
            m_table->selectAll();
        m_table->copySelection();
        if (all)
            m_table->clearSelection();
    });
}

void LogsDock::updateCategories()
{
    const QString chosen = m_category->currentData().toString();
    const QSignalBlocker blocker(m_category);
    m_category->clear();
    m_category->addItem(tr("All areas"), QString());
    for (const QString &category : m_model.categories())
        m_category->addItem(category, category);
    m_category->setCurrentIndex(qMax(0, m_category->findData(chosen)));
}

void LogsDock::updatePause()
{
    m_pause->setText(m_model.isPaused() ? tr("Go on (%1)").arg(m_model.waiting()) : tr("Pause"));
    m_pause->setIcon(themedIcon(m_model.isPaused() ? u"start"_s : u"pause"_s));
}

void LogsDock::updateEmptyState()
{
    if (m_model.rowCount() > 0)
        m_table->setEmptyState(u"search"_s, tr("No line matches"),
                               tr("Choose a lower level, another area or another text."));
    else
        m_table->setEmptyState(u"log"_s, tr("Nothing logged yet"),
                               tr("Lines appear here as the program writes them."));
}

void LogsDock::onFault()
{
    const QString fault = m_sink.writeFault();
    if (!fault.isEmpty())
        messages().showMessage(Tone::Warning, fault);
}

} // namespace dbsbm
