// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingEditor.h"

#include "ui/widgets/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QStringList listed(const QString &text)
{
    static const QRegularExpression kSeparators(u"[,;\\s]+"_s);
    return text.split(kSeparators, Qt::SkipEmptyParts);
}

} // namespace

SettingEditor::SettingEditor(const SettingKey &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setObjectName(u"setting_"_s + key.name);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    const bool picker = key.type == SettingType::Snowflake && key.target != SettingTarget::None;
    if (key.secret())
        buildSecret(layout);
    else if (key.type == SettingType::Boolean)
        buildCheck(layout);
    else if (key.type == SettingType::Integer && key.minimum < key.maximum)
        buildSpin(layout);
    else if ((key.type == SettingType::Choice && !key.multiple) || picker)
        buildCombo(layout);
    else
        buildLine(layout);
    for (QWidget *field : findChildren<QWidget *>())
        field->setAccessibleName(key.label);
    if (QWidget *first = layout->itemAt(0)->widget())
        setFocusProxy(first);
}

void SettingEditor::buildCheck(QHBoxLayout *layout)
{
    m_check = new QCheckBox(tr("On"), this);
    connect(m_check, &QCheckBox::toggled, this, &SettingEditor::edited);
    layout->addWidget(m_check, 1);
}

void SettingEditor::buildSpin(QHBoxLayout *layout)
{
    m_spin = new QSpinBox(this);
    m_spin->setRange(int(m_key.minimum), int(m_key.maximum));
    m_spin->setGroupSeparatorShown(true);
    m_spin->setMinimumWidth(120);
    m_spin->setFocusPolicy(Qt::StrongFocus);
    m_spin->installEventFilter(this);
    connect(m_spin, &QSpinBox::valueChanged, this, &SettingEditor::edited);
    layout->addWidget(m_spin);
    layout->addStretch(1);
}

void SettingEditor::buildCombo(QHBoxLayout *layout)
{
    m_combo = new QComboBox(this);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->installEventFilter(this);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(18);
    // An id can be typed when the server's list is not known, as before the bot is online.
    m_combo->setEditable(m_key.type == SettingType::Snowflake);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    QList<SettingOption> options;
    for (const QString &choice : m_key.choices)
        options.append({choice, choice});
    setOptions(options);
    connect(m_combo, &QComboBox::currentTextChanged, this, &SettingEditor::edited);
    layout->addWidget(m_combo, 1);
}

void SettingEditor::buildLine(QHBoxLayout *layout)
{
    m_line = new QLineEdit(this);
    m_line->setMaxLength(2000);
    connect(m_line, &QLineEdit::textChanged, this, &SettingEditor::edited);
    layout->addWidget(m_line, 1);
    if (m_key.multiple || m_key.type == SettingType::Snowflakes)
        buildListMenu(layout);
}

void SettingEditor::buildListMenu(QHBoxLayout *layout)
{
    m_pick = new QToolButton(this);
    m_pick->setText(tr("Choose"));
    m_pick->setPopupMode(QToolButton::InstantPopup);
    m_pick->setMenu(new QMenu(m_pick));
    layout->addWidget(m_pick);
    QList<SettingOption> options;
    for (const QString &choice : m_key.choices)
        options.append({choice, choice});
    setOptions(options);
    connect(m_pick->menu(), &QMenu::aboutToShow, this, [this] {
        m_pick->menu()->clear();
        for (const SettingOption &option : std::as_const(m_options)) {
            QAction *action = m_pick->menu()->addAction(option.label);
            action->setCheckable(true);
            action->setChecked(listed(m_line->text()).contains(option.text));
            connect(action, &QAction::toggled, this,
                    [this, text = option.text](bool on) { toggleListed(text, on); });
        }
    });
}

void SettingEditor::toggleListed(const QString &text, bool on)
{
    QStringList parts = listed(m_line->text());
    parts.removeAll(text);
    if (on)
        parts.append(text);
    m_line->setText(parts.join(u", "_s));
}

void SettingEditor::buildSecret(QHBoxLayout *layout)
{
    buildLine(layout);
    m_line->setEchoMode(QLineEdit::Password);
    m_show = new QToolButton(this);
    m_show->setObjectName(u"show_"_s + m_key.name);
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Show the last four characters of the stored value"));
    m_show->setCheckable(true);
    m_show->setEnabled(false);
    layout->addWidget(m_show);
    connect(m_show, &QToolButton::toggled, this, &SettingEditor::updateSecretHint);
    m_clear = new QToolButton(this);
    m_clear->setObjectName(u"clear_"_s + m_key.name);
    m_clear->setIcon(themedIcon(u"clear"_s));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Remove the stored value when the changes are applied"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setCheckable(true);
    layout->addWidget(m_clear);
    connect(m_clear, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_line->clear();
        m_line->setEnabled(!on);
        updateSecretHint();
        Q_EMIT edited();
    });
    updateSecretHint();
}

void SettingEditor::setSecretState(bool isSet, const QString &lastFour)
{
    const QSignalBlocker blocker(this);
    m_secretSet = isSet;
    m_lastFour = lastFour;
    m_line->clear();
    m_show->setChecked(false);
    m_show->setEnabled(isSet && !lastFour.isEmpty());
    m_clear->setChecked(false);
    m_clear->setEnabled(isSet);
    updateSecretHint();
}

void SettingEditor::updateSecretHint()
{
    if (isClearing())
        m_line->setPlaceholderText(tr("Removed when applied"));
    else if (!m_secretSet)
        m_line->setPlaceholderText(tr("Not set"));
    else if (!m_show->isChecked())
        m_line->setPlaceholderText(tr("Set; type to replace it"));
    else
        m_line->setPlaceholderText(tr("Set, ends with %1; type to replace it").arg(m_lastFour));
}

bool SettingEditor::isClearing() const
{
    return m_clear && m_clear->isChecked();
}

void SettingEditor::setOptions(const QList<SettingOption> &options)
{
    m_options = options;
    if (!m_combo)
        return;
    const QString now = text();
    {
        const QSignalBlocker blocker(m_combo);
        m_combo->clear();
        if (m_key.target != SettingTarget::None)
            m_combo->addItem(tr("None"), QString());
        for (const SettingOption &option : options)
            m_combo->addItem(option.label, option.text);
    }
    setText(now);
}

QString SettingEditor::text() const
{
    if (m_check)
        return m_check->isChecked() ? u"true"_s : u"false"_s;
    if (m_spin)
        return QString::number(m_spin->value());
    if (m_line)
        return m_line->text().trimmed();
    const int row = m_combo->findText(m_combo->currentText());
    return row >= 0 ? m_combo->itemData(row).toString() : m_combo->currentText().trimmed();
}

void SettingEditor::setText(const QString &text)
{
    const QSignalBlocker blocker(this);
    if (m_check)
        m_check->setChecked(text == u"true");
    else if (m_spin)
        m_spin->setValue(text.toInt());
    else if (m_line)
        m_line->setText(text);
    else if (const int row = m_combo->findData(text); row >= 0)
        m_combo->setCurrentIndex(row);
    else if (m_combo->isEditable())
        m_combo->setEditText(text);
}

bool SettingEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the form must not turn the value under the pointer.
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && widget && !widget->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dbsbm
