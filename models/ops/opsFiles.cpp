// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/opsFiles.h"

#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"
#include "models/core/tr.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace dbsbm {

Result<> writeOpsFile(const QString &path, const QJsonObject &json)
{
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(text) == text.size() && commitWhole(file);
    if (written)
        return {};
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                tr("The file %1 cannot be written. Free space on its disk and check that this "
                   "user may write there.")
                    .arg(path),
                file.errorString());
}

Result<std::optional<QJsonObject>> readOpsFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::optional<QJsonObject>();
    QString detail;
    if (!file.open(QIODevice::ReadOnly)) {
        detail = file.errorString();
    } else if (file.size() <= kMaxOpsFile) {
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(file.read(kMaxOpsFile), &fault);
        if (document.isObject())
            return std::optional(document.object());
        detail = fault.error == QJsonParseError::NoError
            ? tr("It is not a JSON object.")
            : tr("%1 at byte %2").arg(fault.errorString()).arg(fault.offset);
    } else {
        detail = tr("It is larger than %1 bytes.").arg(kMaxOpsFile);
    }
    return fail(codes::kFileUnreadable, ConfigurationFault{},
                tr("The file %1 cannot be read: %2 Correct it, or take it away.")
                    .arg(path, detail.endsWith(u'.') ? detail : QString(detail + u'.')),
                detail);
}

} // namespace dbsbm
