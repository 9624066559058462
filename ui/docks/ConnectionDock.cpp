// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/ConnectionDock.h"

#include "models/tables/chartScale.h"
#include "models/tables/formatting.h"
#include "ui/PanelServices.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString phaseText(BotPhase phase)
{
    switch (phase) {
    case BotPhase::Stopped: return ConnectionDock::tr("Stopped");
    case BotPhase::Starting: return ConnectionDock::tr("Starting…");
    case BotPhase::Standby: return ConnectionDock::tr("Standing by");
    case BotPhase::Connecting: return ConnectionDock::tr("Connecting…");
    case BotPhase::Online: return ConnectionDock::tr("Online");
    case BotPhase::Reconnecting: return ConnectionDock::tr("Reconnecting…");
    case BotPhase::Stopping: return ConnectionDock::tr("Stopping…");
    case BotPhase::Failed: return ConnectionDock::tr("Failed");
    }
    return {};
}

/// "1 to 3 of 8", counted from 1 as people do; a gap shows as another range.
QString shardsText(const BotStatus &status)
{
    QStringList ranges;
    for (qsizetype first = 0; first < status.shards.size();) {
        qsizetype last = first;
        while (last + 1 < status.shards.size()
               && status.shards.at(last + 1) == status.shards.at(last) + 1)
            ++last;
        ranges << (first == last ? QString::number(status.shards.at(first) + 1)
                                 : ConnectionDock::tr("%1 to %2")
                                       .arg(status.shards.at(first) + 1)
                                       .arg(status.shards.at(last) + 1));
        first = last + 1;
    }
    if (ranges.isEmpty())
        return u"–"_s;
    return ConnectionDock::tr("%1 of %2").arg(ranges.join(u", ")).arg(status.shardCount);
}

Tone phaseTone(BotPhase phase)
{
    switch (phase) {
    case BotPhase::Online: return Tone::Good;
    case BotPhase::Failed: return Tone::Bad;
    case BotPhase::Stopped: return Tone::Muted;
    default: return Tone::Warning;
    }
}

QPixmap dot(const QColor &color, double scale)
{
    QPixmap pixmap(QSize(14, 14) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(1, 1, 12, 12));
    return pixmap;
}

} // namespace

ConnectionDock::ConnectionDock(const PanelServices &services, QWidget *parent)
    : Dock(u"connectionDock"_s, tr("Connection"), services.clock, parent),
      m_bot(services.bot),
      m_clock(services.clock),
      m_timer(services.clock)
{
    buildHeader();
    buildFault();
    buildFacts();
    buildInvite();
    body().addStretch();
    buildButtons();
    connect(&m_bot, &BotControl::statusChanged, this, &ConnectionDock::showStatus);
    tick();
}

void ConnectionDock::buildHeader()
{
    m_phaseIcon = new QLabel(this);
    m_phase = new QLabel(this);
    m_phase->setObjectName(u"connectionPhase"_s);
    QFont big = m_phase->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    m_phase->setFont(big);
    m_botName = new QLabel(this);
    m_botName->setObjectName(u"connectionBotName"_s);
    m_botName->setTextFormat(Qt::PlainText);
    m_botName->setWordWrap(true);
    m_botName->setForegroundRole(QPalette::PlaceholderText);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_phaseIcon);
    line->addWidget(m_phase, 1);
    body().addLayout(line);
    body().addWidget(m_botName);
}

void ConnectionDock::buildFault()
{
    m_faultBox = new QFrame(this);
    m_faultBox->setFrameShape(QFrame::StyledPanel);
    m_faultBox->setAutoFillBackground(true);
    m_faultBox->setBackgroundRole(QPalette::Base);
    m_fault = new QLabel(m_faultBox);
    m_fault->setObjectName(u"connectionFault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *layout = new QVBoxLayout(m_faultBox);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_fault);
    m_settings = new QPushButton(themedIcon(u"settings"_s), tr("S&ettings…"), m_faultBox);
    m_settings->setObjectName(u"connectionSettings"_s);
    connect(m_settings, &QPushButton::clicked, this, [this] {
        const BotStatus status = m_bot.status();
        const bool token = status.fault && status.fault->as<AuthenticationFault>();
        Q_EMIT settingsRequested(token ? u"discord_token"_s : QString());
    });
    layout->addWidget(m_settings, 0, Qt::AlignLeft);
    body().addWidget(m_faultBox);
}

QLabel *ConnectionDock::addFact(const QString &name, const QString &label, const QString &help)
{
    auto *value = new QLabel(this);
    value->setObjectName(name);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setFont(tabularFont(value->font()));
    value->setAccessibleName(label);
    auto *title = new QLabel(label, this);
    title->setToolTip(help);
    m_facts->addRow(title, value);
    return value;
}

void ConnectionDock::buildFacts()
{
    m_facts = new QFormLayout;
    m_facts->setVerticalSpacing(6);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_shard = addFact(u"connectionShard"_s, tr("Shard"));
    m_latency = addFact(u"connectionLatency"_s, tr("Latency"), tr("Of the last heartbeat"));
    m_uptime = addFact(u"connectionUptime"_s, tr("Online for"));
    m_guilds = addFact(u"connectionGuilds"_s, tr("Servers"));
    m_events = addFact(u"connectionEvents"_s, tr("Events received"));
    m_reconnects = addFact(u"connectionReconnects"_s, tr("Reconnects"));
    m_identifies = addFact(u"connectionIdentifies"_s, tr("Sign-ins left"),
                           tr("How often Discord lets this bot identify until its daily reset"));
    body().addLayout(m_facts);
}

void ConnectionDock::buildInvite()
{
    auto *label = new QLabel(tr("&Invite link"), this);
    m_invite = new QLineEdit(this);
    m_invite->setObjectName(u"connectionInvite"_s);
    m_invite->setReadOnly(true);
    m_invite->setPlaceholderText(tr("Known once the bot has signed in"));
    label->setBuddy(m_invite);
    m_copy = new QPushButton(themedIcon(u"copy"_s), tr("&Copy"), this);
    m_copy->setObjectName(u"connectionCopy"_s);
    m_copy->setToolTip(tr("Copy the invite link, with exactly the permissions the bot needs"));
    connect(m_copy, &QPushButton::clicked, this, &ConnectionDock::copyInvite);
    auto *line = new QHBoxLayout;
    line->addWidget(m_invite, 1);
    line->addWidget(m_copy);
    body().addSpacing(4);
    body().addWidget(label);
    body().addLayout(line);
}

void ConnectionDock::buildButtons()
{
    m_start = new QPushButton(themedIcon(u"start"_s), tr("&Start"), this);
    m_stop = new QPushButton(themedIcon(u"stop"_s), tr("S&top"), this);
    m_reconnect = new QPushButton(themedIcon(u"reconnect"_s), tr("&Reconnect"), this);
    m_start->setObjectName(u"connectionStart"_s);
    m_stop->setObjectName(u"connectionStop"_s);
    m_reconnect->setObjectName(u"connectionReconnect"_s);
    connect(m_start, &QPushButton::clicked, &m_bot, &BotControl::start);
    connect(m_stop, &QPushButton::clicked, &m_bot, &BotControl::stop);
    connect(m_reconnect, &QPushButton::clicked, &m_bot, &BotControl::reconnect);
    auto *line = new QHBoxLayout;
    for (QPushButton *button : {m_start, m_stop, m_reconnect})
        line->addWidget(button, 1);
    body().addLayout(line);
}

void ConnectionDock::tick()
{
    showStatus(m_bot.status());
    m_timer.start(1s, [this] { tick(); });
}

void ConnectionDock::showStatus(const BotStatus &status)
{
    const QLocale locale;
    const bool online = status.phase == BotPhase::Online;
    showPhase(status);
    showFault(status);
    m_shard->setText(shardsText(status));
    m_latency->setText(
        online && status.latencyMs >= 0 ? tr("%1 ms").arg(measureText(status.latencyMs)) : u"–"_s);
    m_uptime->setText(online && status.onlineSinceMs > 0 ? durationText(
                          std::chrono::milliseconds(m_clock.nowMs() - status.onlineSinceMs))
                                                         : u"–"_s);
    m_uptime->setToolTip(online ? utcTimeText(status.onlineSinceMs) : QString());
    m_guilds->setText(locale.toString(status.guilds));
    m_events->setText(locale.toString(status.eventsReceived));
    m_reconnects->setText(locale.toString(status.reconnects));
    m_identifies->setText(status.identifiesLeft >= 0 ? locale.toString(status.identifiesLeft)
                                                     : u"–"_s);
    if (m_invite->text() != status.inviteUrl) {
        m_invite->setText(status.inviteUrl);
        m_invite->setCursorPosition(0);
    }
    m_copy->setEnabled(!status.inviteUrl.isEmpty());
    const bool down = status.phase == BotPhase::Stopped || status.phase == BotPhase::Failed;
    m_start->setEnabled(down);
    m_stop->setEnabled(!down && status.phase != BotPhase::Stopping);
    m_reconnect->setEnabled(online);
}

void ConnectionDock::showPhase(const BotStatus &status)
{
    m_phase->setText(phaseText(status.phase));
    m_phaseIcon->setPixmap(dot(toneColor(phaseTone(status.phase), palette()), devicePixelRatioF()));
    const QString name = status.botName.isEmpty() ? tr("Not signed in yet") : status.botName;
    m_botName->setText(status.practice ? tr("%1 (practice)").arg(name) : name);
}

void ConnectionDock::showFault(const BotStatus &status)
{
    m_faultBox->setVisible(status.fault.has_value());
    if (!status.fault)
        return;
    m_settings->setVisible(status.fault->as<AuthenticationFault>()
                           || status.fault->as<ConfigurationFault>());
    QString text = tr("%1 (%2)").arg(status.fault->userText(), status.fault->code());
    if (const qint64 wait = status.retryAtMs - m_clock.nowMs(); status.retryAtMs > 0 && wait > 0)
        text += u"\n"_s
            + tr("The next attempt is in %1.")
                  .arg(durationText(std::chrono::milliseconds(wait + 999)));
    m_fault->setText(text);
    m_fault->setToolTip(status.fault->detail());
}

void ConnectionDock::copyInvite()
{
    QGuiApplication::clipboard()->setText(m_invite->text());
    messages().showMessage(Tone::Good,
                           tr("The invite link is on the clipboard. Open it in a browser to add "
                              "the bot to a server."));
}

void ConnectionDock::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_reconnect)
        showPhase(m_bot.status());
    Dock::changeEvent(event);
}

} // namespace dbsbm
