// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/saveFile.h"

#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace dbsbm {

void chooseSaveFile(QWidget *parent, const SaveRequest &request,
                    std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, request.title, {}, request.filter);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(request.name);
    dialog->setDefaultSuffix(request.name.section(u'.', -1));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

Result<> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitWhole(file))
        return {};
    return fail(
        codes::kFileUnwritable, ConfigurationFault{},
        QCoreApplication::translate(
            "dbsbm::ui", "The file cannot be written. Free some space or choose another folder."),
        file.errorString());
}

} // namespace dbsbm
