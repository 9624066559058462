// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/AlertsDock.h"

#include "models/ops/alertBacktest.h"
#include "models/tables/formatting.h"
#include "ui/PanelServices.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kTestMs = 7LL * 86'400'000;
constexpr qsizetype kHistoryLines = 30;

QString whatText(const QString &what)
{
    using D = AlertsDock;
    if (what == u"fired")
        return D::tr("fired");
    if (what == u"resolved")
        return D::tr("over");
    if (what == u"acknowledged")
        return D::tr("acknowledged");
    return what == u"silenced" ? D::tr("silenced") : D::tr("heard again");
}

QString eventText(const AlertEvent &event)
{
    QStringList parts{localTimeText(event.atMs), whatText(event.what)};
    if (!event.who.isEmpty())
        parts << AlertsDock::tr("by %1").arg(event.who);
    if (!event.text.isEmpty())
        parts << event.text;
    return parts.join(u"  "_s);
}

QString testText(const AlertRule &rule, const AlertBacktest &result)
{
    using D = AlertsDock;
    QStringList lines{D::tr("In the last 7 days it would have fired %1 times and sent %2 notices "
                            "(%3 stored points).")
                          .arg(result.stretches.size())
                          .arg(result.notices)
                          .arg(result.points)};
    for (const AlertStretch &stretch : result.stretches)
        lines << D::tr("%1 to %2, worst %3")
                     .arg(localTimeText(stretch.fromMs),
                          stretch.untilMs == 0 ? D::tr("now") : localTimeText(stretch.untilMs),
                          alertValueText(rule, stretch.worst));
    return lines.join(u'\n');
}

} // namespace

AlertsDock::AlertsDock(const PanelServices &services, QWidget *parent)
    : Dock(u"alertsDock"_s, tr("Alerts"), services.clock, parent),
      m_desk(services.alerts),
      m_history(services.metricHistory),
      m_clock(services.clock),
      m_model(services.alerts.engine()),
      m_table(new TableView(tr("Alerts"), this)),
      m_faults(new QLabel(this))
{
    m_table->setObjectName(u"alertTable"_s);
    m_table->setModel(&m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidths({12, 18, 0, 10, 18, 20});
    m_table->setEmptyState(u"success"_s, tr("No rules"),
                           tr("Every rule is switched off in alerts.json; nothing is watched."));
    m_faults->setObjectName(u"alertFaults"_s);
    m_faults->setWordWrap(true);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faults);
    column->addWidget(m_table, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(left);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({780, 480});
    splitter->setChildrenCollapsible(false);
    body().addWidget(splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AlertsDock::updateDetail);
    connect(&m_model, &AlertTableModel::dataChanged, this, &AlertsDock::updateDetail);
    connect(&m_model, &AlertTableModel::modelReset, this, &AlertsDock::updateDetail);
    connect(&m_desk, &AlertDesk::faultsChanged, this, &AlertsDock::updateFaults);
    updateFaults();
    updateDetail();
}

QWidget *AlertsDock::buildDetail()
{
    auto *box = new QWidget(this);
    m_detail = new QPlainTextEdit(box);
    m_detail->setObjectName(u"alertDetail"_s);
    m_detail->setAccessibleName(tr("Detail of the selected rule"));
    m_detail->setReadOnly(true);
    m_detail->setPlaceholderText(tr("Select a rule to see what to do, and what happened before."));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->addWidget(m_detail, 1);
    layout->addWidget(buildActions());
    return box;
}

QWidget *AlertsDock::buildActions()
{
    auto *box = new QWidget(this);
    const auto button = [this, box](const QString &icon, const QString &text, const QString &name,
                                    void (AlertsDock::*does)()) {
        auto *made = new QPushButton(themedIcon(icon), text, box);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, does);
        return made;
    };
    m_comment = new QLineEdit(box);
    m_comment->setObjectName(u"alertComment"_s);
    m_comment->setMaxLength(500);
    m_comment->setPlaceholderText(tr("Comment, for the history"));
    m_comment->setAccessibleName(tr("Comment"));
    m_acknowledge =
        button(u"success"_s, tr("Ackno&wledge"), u"alertAcknowledge"_s, &AlertsDock::acknowledge);
    m_acknowledge->setToolTip(tr("It is not told again, until it is over and fires anew"));
    m_length = new QComboBox(box);
    m_length->setObjectName(u"alertLength"_s);
    m_length->setAccessibleName(tr("How long it is silent"));
    for (const auto &[text, length] :
         {std::pair(tr("for 1 hour"), 3'600), std::pair(tr("for 4 hours"), 14'400),
          std::pair(tr("for 1 day"), 86'400), std::pair(tr("for 1 week"), 604'800)})
        m_length->addItem(text, length);
    m_silence = button(u"pause"_s, tr("Si&lence"), u"alertSilence"_s, &AlertsDock::silence);
    m_unsilence =
        button(u"start"_s, tr("Hear a&gain"), u"alertUnsilence"_s, &AlertsDock::unsilence);
    m_test = button(u"chart"_s, tr("Bac&k-test"), u"alertTest"_s, &AlertsDock::test);
    m_test->setToolTip(tr("What the rule would have done in the last 7 days"));
    auto *first = new QHBoxLayout;
    first->addWidget(m_comment, 1);
    first->addWidget(m_acknowledge);
    auto *second = new QHBoxLayout;
    second->addWidget(m_test);
    second->addStretch();
    second->addWidget(m_length);
    second->addWidget(m_silence);
    second->addWidget(m_unsilence);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(first);
    layout->addLayout(second);
    return box;
}

const AlertTableModel::Row *AlertsDock::selected() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    return rows.isEmpty() ? nullptr : &m_model.rowAt(rows.first());
}

void AlertsDock::updateFaults()
{
    m_faults->setText(tr("alerts.json has faults; what is right in it is used:\n%1")
                          .arg(m_desk.faults().join(u'\n')));
    m_faults->setVisible(!m_desk.faults().isEmpty());
}

void AlertsDock::updateDetail()
{
    const AlertTableModel::Row *row = selected();
    const bool fires = row && row->alert && row->alert->firedAtMs != 0;
    m_acknowledge->setEnabled(fires && row->alert->acknowledgedAtMs == 0);
    m_silence->setEnabled(row != nullptr);
    m_length->setEnabled(row != nullptr);
    m_comment->setEnabled(row != nullptr);
    m_unsilence->setEnabled(row && row->silencedUntilMs != 0);
    m_test->setEnabled(row && m_history);
    const QString text = row ? detailText(*row) : QString();
    if (m_detail->toPlainText() != text)
        m_detail->setPlainText(text);
}

QString AlertsDock::detailText(const AlertTableModel::Row &row) const
{
    QStringList lines{row.rule.summary, {}};
    lines << tr("State: %1").arg(alertStateText(row));
    lines << tr("Looks at: %1").arg(row.rule.subject());
    lines << tr("Told when: %1").arg(row.rule.conditionText());
    if (row.alert && !row.alert->note.isEmpty())
        lines << row.alert->note;
    if (row.alert && row.alert->acknowledgedAtMs != 0)
        lines << tr("Acknowledged by %1, %2: %3")
                     .arg(row.alert->acknowledgedBy, localTimeText(row.alert->acknowledgedAtMs),
                          row.alert->comment);
    if (row.alert && !row.alert->hiddenBy.isEmpty())
        lines << tr("Told as: %1").arg(row.alert->hiddenBy);
    if (!row.rule.mend.isEmpty())
        lines << QString() << tr("What to do: %1").arg(row.rule.mend);
    if (m_testedRule == row.rule.name)
        lines << QString() << m_tested;
    QStringList before;
    const QList<AlertEvent> events = m_desk.engine().history();
    for (const AlertEvent &event : events) {
        if (event.rule == row.rule.name && before.size() < kHistoryLines)
            before << eventText(event);
    }
    lines << QString() << (before.isEmpty() ? tr("Nothing happened before.") : tr("Before:"))
          << before;
    return lines.join(u'\n');
}

void AlertsDock::acknowledge()
{
    const AlertTableModel::Row *row = selected();
    if (!row || !row->alert)
        return;
    apply({AlertCommand::Kind::Acknowledge, row->alert->id, {}, {}, tr("panel"), m_comment->text()},
          tr("Acknowledged; it is not told again."));
}

void AlertsDock::silence()
{
    const AlertTableModel::Row *row = selected();
    if (!row)
        return;
    apply({AlertCommand::Kind::Silence, 0, row->rule.name,
           std::chrono::seconds(m_length->currentData().toInt()), tr("panel"), m_comment->text()},
          tr("The rule is silent %1.").arg(m_length->currentText()));
}

void AlertsDock::unsilence()
{
    if (const AlertTableModel::Row *row = selected())
        apply(
            {AlertCommand::Kind::Unsilence, 0, row->rule.name, {}, tr("panel"), m_comment->text()},
            tr("The rule is heard again."));
}

void AlertsDock::apply(const AlertCommand &command, const QString &done)
{
    m_desk.apply(command).then(this, [this, done](const Result<> &applied) {
        if (!applied) {
            messages().showError(applied.error());
            return;
        }
        m_comment->clear();
        messages().showMessage(Tone::Good, done);
    });
}

void AlertsDock::test()
{
    const AlertTableModel::Row *row = selected();
    if (!row || !m_history)
        return;
    const qint64 now = m_clock.nowMs();
    backtest(*m_history, row->rule, {now - kTestMs, now}, this)
        .then(this, [this, rule = row->rule](const Result<AlertBacktest> &result) {
            if (!result) {
                messages().showError(result.error());
                return;
            }
            m_testedRule = rule.name;
            m_tested = testText(rule, *result);
            updateDetail();
        });
}

void AlertsDock::showNotice(const AlertNotice &notice)
{
    const bool over = notice.kind == AlertNotice::Kind::Resolved;
    messages().showMessage(over ? Tone::Good : severityTone(notice.alert.severity), notice.title());
}

} // namespace dbsbm
