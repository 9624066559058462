// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ImportSourceBox.h"

#include "models/settings/AppSettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace dbsbm {

using namespace Qt::StringLiterals;

ImportSourceBox::ImportSourceBox(const AppSettings &settings, QWidget *parent)
    : QGroupBox(tr("The old record"), parent),
      m_settings(settings),
      m_form(new QFormLayout(this)),
      m_kind(new QComboBox(this))
{
    m_form->setHorizontalSpacing(12);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_kind->setObjectName(u"importKind"_s);
    m_kind->setAccessibleName(tr("Where it is"));
    m_kind->addItem(tr("On a MySQL or MariaDB server"));
    m_kind->addItem(tr("In a folder of CSV files"));
    m_form->addRow(tr("Where it &is"), m_kind);
    buildServer();
    buildFolder();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportSourceBox::showKind);
    showKind();
}

QLineEdit *ImportSourceBox::addLine(const QString &label, const QString &name, const QString &text)
{
    auto *edit = new QLineEdit(text, this);
    edit->setObjectName(name);
    edit->setAccessibleName(QString(label).remove(u'&'));
    edit->setMaxLength(255);
    connect(edit, &QLineEdit::textChanged, this, &ImportSourceBox::changed);
    m_form->addRow(label, edit);
    return edit;
}

void ImportSourceBox::buildServer()
{
    m_host = addLine(tr("&Host"), u"importHost"_s, m_settings.text(u"mysql_host"_s));
    m_port = new QSpinBox(this);
    m_port->setObjectName(u"importPort"_s);
    m_port->setAccessibleName(tr("Port"));
    m_port->setRange(1, 65535);
    m_port->setValue(int(m_settings.integer(u"mysql_port"_s)));
    connect(m_port, &QSpinBox::valueChanged, this, &ImportSourceBox::changed);
    m_form->addRow(tr("&Port"), m_port);
    m_database = addLine(tr("Data&base"), u"importDatabase"_s, m_settings.text(u"mysql_db"_s));
    m_user = addLine(tr("&User"), u"importUser"_s, m_settings.text(u"mysql_user"_s));
    m_password = addLine(tr("Pass&word"), u"importPassword"_s, {});
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(m_settings.secret(u"mysql_password"_s).isEmpty()
                                       ? tr("None")
                                       : tr("The one of the settings"));
}

void ImportSourceBox::buildFolder()
{
    m_folderLine = new QWidget(this);
    auto *line = new QHBoxLayout(m_folderLine);
    line->setContentsMargins(0, 0, 0, 0);
    m_folder = new QLineEdit(m_folderLine);
    m_folder->setObjectName(u"importFolder"_s);
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setPlaceholderText(tr("One *.csv file for each table"));
    auto *browse = new QPushButton(tr("B&rowse…"), m_folderLine);
    browse->setObjectName(u"importBrowse"_s);
    browse->setAutoDefault(false);
    line->addWidget(m_folder, 1);
    line->addWidget(browse);
    m_form->addRow(tr("&Folder"), m_folderLine);
    m_backslash = new QCheckBox(tr("Written by MySQL, with bac&kslash escapes"), this);
    m_backslash->setObjectName(u"importBackslash"_s);
    m_form->addRow(QString(), m_backslash);
    connect(m_folder, &QLineEdit::textChanged, this, &ImportSourceBox::changed);
    connect(m_backslash, &QCheckBox::toggled, this, &ImportSourceBox::changed);
    connect(browse, &QPushButton::clicked, this, &ImportSourceBox::chooseFolder);
}

void ImportSourceBox::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the CSV files"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

bool ImportSourceBox::isServer() const
{
    return m_kind->currentIndex() == 0;
}

void ImportSourceBox::showKind()
{
    for (QWidget *field : {static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port),
                           static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password),
                           static_cast<QWidget *>(m_database)})
        m_form->setRowVisible(field, isServer());
    m_form->setRowVisible(m_folderLine, !isServer());
    m_form->setRowVisible(m_backslash, !isServer());
    Q_EMIT changed();
}

bool ImportSourceBox::isComplete() const
{
    if (!isServer())
        return !m_folder->text().trimmed().isEmpty();
    return !m_host->text().trimmed().isEmpty() && !m_user->text().isEmpty()
        && !m_database->text().trimmed().isEmpty();
}

ImportSourceBox::Source ImportSourceBox::source() const
{
    if (!isServer())
        return LegacyFolder{m_folder->text().trimmed(),
                            m_backslash->isChecked() ? CsvReader::Escapes::Backslash
                                                     : CsvReader::Escapes::None};
    const Secret password = m_password->text().isEmpty() ? m_settings.secret(u"mysql_password"_s)
                                                         : Secret(m_password->text().toUtf8());
    return LegacyAddress{m_host->text().trimmed(), static_cast<quint16>(m_port->value()),
                         m_user->text(), password, m_database->text().trimmed()};
}

} // namespace dbsbm
