// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/SettingKey.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QMenu;
class QSpinBox;
class QToolButton;

namespace dbsbm {

/// Something a snowflake can point at: "#slips" and its id.
struct SettingOption
{
    QString label;
    QString text;
};

/// The widget for one setting, chosen by its type. Its text is what parseSetting() reads; an empty
/// text asks for the default. A secret is never shown: it is replaced or cleared.
class SettingEditor : public QWidget
{
    Q_OBJECT
public:
    explicit SettingEditor(const SettingKey &key, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    /// Fills the picker of a snowflake; an id that is not among them stays as a number.
    void setOptions(const QList<SettingOption> &options);
    /// Secrets: what is stored, without showing it; \a lastFour only when somebody asks.
    void setSecretState(bool isSet, const QString &lastFour);
    /// Whether a stored secret is to be removed.
    bool isClearing() const;

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCheck(QHBoxLayout *layout);
    void buildSpin(QHBoxLayout *layout);
    void buildCombo(QHBoxLayout *layout);
    void buildLine(QHBoxLayout *layout);
    void buildSecret(QHBoxLayout *layout);
    void buildListMenu(QHBoxLayout *layout);
    void toggleListed(const QString &text, bool on);
    void updateSecretHint();

    const SettingKey &m_key;
    QCheckBox *m_check = nullptr;
    QSpinBox *m_spin = nullptr;
    QComboBox *m_combo = nullptr;
    QLineEdit *m_line = nullptr;
    QToolButton *m_show = nullptr;
    QToolButton *m_clear = nullptr;
    QToolButton *m_pick = nullptr;
    QList<SettingOption> m_options;
    bool m_secretSet = false;
    QString m_lastFour;
};

} // namespace dbsbm
