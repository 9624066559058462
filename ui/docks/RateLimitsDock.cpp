// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/RateLimitsDock.h"

#include "ui/PanelServices.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/TableView.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/guildNames.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Invalid requests in 10 minutes after which Discord bans the address (protocol, rate limits).
constexpr int kInvalidLimit = 10'000;

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

RateLimitsDock::RateLimitsDock(const PanelServices &services, QWidget *parent)
    : Dock(u"rateLimitsDock"_s, tr("Rate limits"), services.clock, parent),
      m_bot(services.bot),
      m_limiter(services.rateLimiter),
      m_directory(services.directory),
      m_limits(services.rateLimiter),
      m_uses(services.rateLimiter),
      m_timer(services.clock)
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    auto *members = new QSplitter(Qt::Vertical, splitter);
    members->addWidget(buildMembers());
    members->addWidget(buildUses());
    members->setStretchFactor(0, 3);
    members->setStretchFactor(1, 2);
    members->setChildrenCollapsible(false);
    splitter->addWidget(members);
    splitter->addWidget(buildDiscord());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    body().addWidget(splitter, 1);
    connect(&m_directory, &GuildDirectory::guildsChanged, this, &RateLimitsDock::updateGuilds);
    updateGuilds();
    tick();
}

QWidget *RateLimitsDock::buildMembers()
{
    auto *box = new QWidget(this);
    m_members = new TableView(tr("Limits on members"), box);
    m_members->setObjectName(u"limitTable"_s);
    m_members->setModel(&m_limits);
    m_members->setColumnWidths({0, 20, 8, 10, 10, 10, 12, 10, 10, 14});
    auto *reset = new QPushButton(themedIcon(u"undo"_s), tr("Reset cou&nters"), box);
    reset->setObjectName(u"limitReset"_s);
    reset->setToolTip(
        tr("Set allowed and refused to zero; what members used of their limits stays"));
    connect(reset, &QPushButton::clicked, this, &RateLimitsDock::reset);
    auto *line = new QHBoxLayout;
    line->addWidget(heading(tr("Limits on members"), box), 1);
    line->addWidget(button(box,
                           {u"clear"_s, tr("&Forget action"), u"limitForgetAction"_s,
                            tr("Let all members begin anew with the selected actions")},
                           &RateLimitsDock::forgetActions));
    line->addWidget(reset);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 4, 0);
    layout->addLayout(line);
    layout->addWidget(m_members, 1);
    return box;
}

QPushButton *RateLimitsDock::button(QWidget *parent, const Look &look,
                                    void (RateLimitsDock::*work)())
{
    auto *button = new QPushButton(themedIcon(look.icon), look.text, parent);
    button->setObjectName(look.name);
    button->setToolTip(look.help);
    connect(button, &QPushButton::clicked, this, work);
    return button;
}

QWidget *RateLimitsDock::buildUses()
{
    auto *box = new QWidget(this);
    m_useTable = new TableView(tr("Used now"), box);
    m_useTable->setObjectName(u"useTable"_s);
    m_useTable->setModel(&m_uses);
    m_useTable->setColumnWidths({0, 20, 20, 12, 14});
    m_useTable->setEmptyState(u"limits"_s, tr("Nothing is used now"),
                              tr("Members appear while something they did is inside its window."));
    auto *line = new QHBoxLayout;
    line->addWidget(heading(tr("Used now"), box), 1);
    line->addWidget(button(box,
                           {u"clear"_s, tr("For&get member"), u"limitForgetMember"_s,
                            tr("Let the selected members begin anew")},
                           &RateLimitsDock::forgetMembers));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 4, 0);
    layout->addLayout(line);
    layout->addWidget(m_useTable, 1);
    return box;
}

QWidget *RateLimitsDock::buildDiscord()
{
    auto *box = new QWidget(this);
    auto *table = new TableView(tr("Discord's buckets"), box);
    table->setObjectName(u"bucketTable"_s);
    table->setModel(&m_buckets);
    table->setColumnWidths({0, 10, 10, 14, 12});
    table->setEmptyState(u"limits"_s, tr("No bucket known yet"),
                         tr("Buckets appear with the bot's first requests to Discord."));
    m_gaugeText = new QLabel(box);
    m_gaugeText->setObjectName(u"invalidText"_s);
    m_gaugeText->setFont(tabularFont(m_gaugeText->font()));
    m_gauge = new QProgressBar(box);
    m_gauge->setObjectName(u"invalidGauge"_s);
    m_gauge->setAccessibleName(tr("Invalid requests in ten minutes"));
    m_gauge->setRange(0, kInvalidLimit);
    m_gauge->setTextVisible(false);
    m_gauge->setFixedHeight(8);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->addWidget(heading(tr("Discord's limits on the bot"), box));
    layout->addWidget(m_gaugeText);
    layout->addWidget(m_gauge);
    layout->addWidget(table, 1);
    return box;
}

void RateLimitsDock::updateGuilds()
{
    const QMap<GuildId, QString> names = guildNames(m_directory);
    m_limits.setGuildNames(names);
    m_uses.setGuildNames(names);
    m_members->setColumnHidden(RateLimitTableModel::Guild, names.size() <= 1);
}

void RateLimitsDock::tick()
{
    m_limits.refresh();
    m_uses.refresh();
    m_buckets.setBuckets(m_bot.restBuckets());
    showInvalid(m_bot.invalidRequests());
    m_timer.start(1s, [this] { tick(); });
}

void RateLimitsDock::showInvalid(int count)
{
    const QLocale locale;
    m_gauge->setValue(qBound(0, count, kInvalidLimit));
    m_gaugeText->setText(tr("Invalid requests in 10 min: %1 of %2")
                             .arg(locale.toString(count), locale.toString(kInvalidLimit)));
    m_gaugeText->setToolTip(tr(
        "Answers 401, 403 and 429 count. At the limit Discord blocks this address for a while."));
}

void RateLimitsDock::reset()
{
    m_limiter.resetStatistics();
    m_limits.refresh();
    messages().showMessage(Tone::Good, tr("The counters are zero again."));
}

void RateLimitsDock::forgetActions()
{
    const QList<int> rows = m_members->selectedRowNumbers();
    for (const int row : rows) {
        m_limiter.reset(m_limits.guild(row), {}, m_limits.action(row));
        m_limiter.resetStatistics(m_limits.action(row), m_limits.guild(row));
    }
    forgotten(rows.isEmpty());
}

void RateLimitsDock::forgetMembers()
{
    const QList<int> rows = m_useTable->selectedRowNumbers();
    for (const int row : rows) {
        const MemberUse use = m_uses.use(row);
        m_limiter.reset(use.guild, use.user, use.action);
    }
    forgotten(rows.isEmpty());
}

void RateLimitsDock::forgotten(bool nothing)
{
    m_limits.refresh();
    m_uses.refresh();
    if (nothing)
        messages().showMessage(Tone::Warning, tr("Select the rows to forget first."));
    else
        messages().showMessage(Tone::Good, tr("What was selected begins anew."));
}

} // namespace dbsbm
