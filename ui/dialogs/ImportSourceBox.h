// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/ImportService.h"

#include <QGroupBox>

#include <variant>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace dbsbm {

class AppSettings;

/// Where an old bot's record is: a MySQL or MariaDB server, or a folder of CSV files. Begins with
/// what the settings say of the server; a stored password is used without being shown.
class ImportSourceBox : public QGroupBox
{
    Q_OBJECT
public:
    using Source = std::variant<LegacyAddress, LegacyFolder>;

    explicit ImportSourceBox(const AppSettings &settings, QWidget *parent = nullptr);

    Source source() const;
    bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    void buildServer();
    void buildFolder();
    void showKind();
    void chooseFolder();
    bool isServer() const;
    QLineEdit *addLine(const QString &label, const QString &name, const QString &text);

    const AppSettings &m_settings;
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_database = nullptr;
    QLineEdit *m_folder = nullptr;
    QWidget *m_folderLine = nullptr;
    QCheckBox *m_backslash = nullptr;
};

} // namespace dbsbm
