// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/ExplanationBox.h"

#include "models/tables/formatting.h"
#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// The house rules are one long word; a line may end where a rule, or a word of it, does.
QString breakable(QString text)
{
    for (const QChar end : {QChar(u';'), QChar(u'='), QChar(u'_')})
        text.replace(end, QString(end) + QChar(0x200B)); // zero-width space
    return text;
}

} // namespace

ExplanationBox::ExplanationBox(BettingService &betting, QWidget *parent)
    : QWidget(parent),
      m_betting(betting),
      m_text(new QLabel(this)),
      m_copyText(
          addButton(u"explanationCopyText"_s, tr("Copy &text"), tr("Copy these lines as text"))),
      m_copyJson(addButton(u"explanationCopyJson"_s, tr("Copy &JSON"),
                           tr("Copy all inputs and figures as JSON")))
{
    setObjectName(u"explanationBox"_s);
    auto *heading = new QLabel(tr("How it was graded"), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    m_text->setObjectName(u"explanationText"_s);
    m_text->setAccessibleName(tr("How the bet was graded"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copyText);
    buttons->addWidget(m_copyJson);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(heading);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(m_copyText, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_explanation->lines.join(u'\n'));
        Q_EMIT copied(tr("The explanation of bet %1 is copied.").arg(betNumberText(*m_bet)));
    });
    connect(m_copyJson, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(m_explanation->json));
        Q_EMIT copied(tr("The figures of bet %1 are copied.").arg(betNumberText(*m_bet)));
    });
    setBet({});
}

QToolButton *ExplanationBox::addButton(const QString &name, const QString &text,
                                       const QString &help)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(u"copy"_s));
    button->setText(text);
    button->setToolTip(help);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void ExplanationBox::setBet(const std::optional<Bet> &bet)
{
    const quint64 generation = ++m_generation;
    m_bet = bet;
    m_explanation.reset();
    setVisible(bet && bet->status == BetStatus::Settled);
    m_copyText->setEnabled(false);
    m_copyJson->setEnabled(false);
    m_text->clear();
    if (!bet || bet->status != BetStatus::Settled)
        return;
    m_betting.explain(bet->guild, bet->id)
        .then(this, [this, generation](const Result<Explanation> &explanation) {
            if (generation == m_generation)
                present(explanation);
        });
}

void ExplanationBox::present(const Result<Explanation> &explanation)
{
    if (explanation)
        m_explanation = *explanation;
    m_copyText->setEnabled(explanation.has_value());
    m_copyJson->setEnabled(explanation.has_value());
    m_text->setText(explanation ? breakable(explanation->lines.join(u'\n'))
                                : explanation.error().userText());
}

} // namespace dbsbm
