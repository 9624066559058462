// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsForm.h"

#include "ui/widgets/Theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// Small text under a field, in the colour of a tone, whatever the theme.
class NoteLabel : public QLabel
{
public:
    NoteLabel(Tone tone, QWidget *parent) : QLabel(parent), m_tone(tone)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.92);
        setFont(small);
        recolour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            recolour();
        QLabel::changeEvent(event);
    }

private:
    void recolour()
    {
        QPalette colors;
        colors.setColor(QPalette::WindowText, toneColor(m_tone, colors));
        setPalette(colors);
    }

    Tone m_tone;
};

} // namespace

SettingsForm::SettingsForm(std::span<const SettingKey> keys, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, 190);
    for (const SettingKey &key : keys) {
        if (key.target != SettingTarget::Picture) // is chosen as a file
            addRow(key, grid);
    }
    grid->setRowStretch(grid->rowCount(), 1);
}

void SettingsForm::addRow(const SettingKey &key, QGridLayout *grid)
{
    Row row;
    row.key = &key;
    row.editor = new SettingEditor(key, this);
    row.note = new NoteLabel(Tone::Muted, this);
    row.note->setText(key.help);
    row.fault = new NoteLabel(Tone::Bad, this);
    row.fault->setObjectName(u"fault_"_s + key.name);
    row.fault->hide();
    auto *label = new QLabel(key.label, this);
    label->setBuddy(row.editor);
    label->setToolTip(key.name);
    label->setWordWrap(true);
    const int at = grid->rowCount();
    grid->addWidget(label, at, 0, Qt::AlignTop);
    grid->addWidget(row.editor, at, 1);
    grid->addWidget(row.fault, at + 1, 1);
    grid->addWidget(row.note, at + 2, 1);
    grid->setRowMinimumHeight(at + 3, 10);
    label->setMinimumHeight(row.editor->sizeHint().height());
    connect(row.editor, &SettingEditor::edited, this, [this, name = key.name] {
        m_rows[name].fault->hide();
        Q_EMIT edited();
    });
    m_rows.insert(key.name, row);
}

void SettingsForm::setStored(const QString &name, const QString &text)
{
    Row &row = m_rows[name];
    row.editor->setText(text);
    // What the editor makes of it: an integer without a value, for example, shows its least.
    row.stored = row.editor->text();
    row.fault->hide();
}

void SettingsForm::setNote(const QString &name, const QString &note, bool locked)
{
    const Row &row = m_rows[name];
    row.editor->setEnabled(!locked);
    row.note->setText(note.isEmpty() ? row.key->help : QString(row.key->help + u'\n' + note));
}

SettingEditor *SettingsForm::editor(const QString &name) const
{
    return m_rows.value(name).editor;
}

bool SettingsForm::hasChanges() const
{
    return !changes().isEmpty();
}

QMap<QString, QString> SettingsForm::changes() const
{
    QMap<QString, QString> changed;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const SettingEditor &editor = *it->editor;
        if (editor.isClearing())
            changed.insert(it.key(), QString());
        else if (editor.isEnabled() && editor.text() != it->stored)
            changed.insert(it.key(), editor.text());
    }
    return changed;
}

bool SettingsForm::validate()
{
    clearFaults();
    bool sound = true;
    const QMap<QString, QString> changed = changes();
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        if (it->isEmpty())
            continue;
        if (const Result<QVariant> parsed = parseSetting(*m_rows[it.key()].key, *it); !parsed) {
            showFault(it.key(), parsed.error().userText());
            if (std::exchange(sound, false))
                focusField(it.key());
        }
    }
    return sound;
}

void SettingsForm::showFault(const QString &name, const QString &sentence)
{
    if (const auto row = m_rows.constFind(name); row != m_rows.cend()) {
        row->fault->setText(sentence);
        row->fault->show();
    }
}

QString SettingsForm::fault(const QString &name) const
{
    const auto row = m_rows.constFind(name);
    return row != m_rows.cend() && !row->fault->isHidden() ? row->fault->text() : QString();
}

void SettingsForm::clearFaults()
{
    for (const Row &row : std::as_const(m_rows))
        row.fault->hide();
}

void SettingsForm::focusField(const QString &name)
{
    if (const auto row = m_rows.constFind(name); row != m_rows.cend())
        row->editor->setFocus(Qt::OtherFocusReason);
}

QString settingOf(const Error &error)
{
    if (const auto *fault = error.as<ConfigurationFault>())
        return fault->key;
    if (const auto *fault = error.as<ValidationFault>())
        return fault->field;
    return {};
}

} // namespace dbsbm
