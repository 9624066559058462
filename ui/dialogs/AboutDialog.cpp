// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/AboutDialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About DBSBM"));
    auto *icon = new QLabel(this);
    icon->setPixmap(QIcon(u":/icons/dbsbm.svg"_s).pixmap(64, 64));
    auto *text = new QLabel(
        tr("<h3>DBSBM %1</h3>"
           "<p>The desktop home of a Discord bot that keeps a betting record.</p>"
           "<p><b>It takes no bets and holds no money.</b> A unit is a normalised stake for "
           "record keeping.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. "
           "Built with Qt %2.</p>")
            .arg(QStringLiteral(DBSBM_VERSION), QString::fromLatin1(qVersion())),
        this);
    text->setObjectName(u"aboutText"_s);
    text->setWordWrap(true);
    text->setMinimumWidth(380);
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(buttons);
}

} // namespace dbsbm
