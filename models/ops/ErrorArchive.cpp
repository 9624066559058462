// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ErrorArchive.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Scrubber.h"
#include "models/core/commitWhole.h"
#include "models/core/exportText.h"
#include "models/core/tr.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxBytes = 4'000'000;
constexpr qint64 kMaxFile = 8'000'000; // what is read of a file
constexpr qsizetype kMaxGroups = 500;
constexpr qsizetype kMaxBreadcrumbs = 50;
constexpr qsizetype kMaxCodes = 200;

QJsonArray groupsOf(const ErrorArchive &archive)
{
    QJsonArray groups;
    qsizetype bytes = 0;
    for (const ErrorGroup &group : archive.groups) {
        const QJsonObject object = toJson(group);
        bytes += QJsonDocument(object).toJson(QJsonDocument::Compact).size() + 1;
        if (bytes > kMaxBytes)
            break;
        groups.append(object);
    }
    return groups;
}

QStringList textsOf(const QJsonValue &value, qsizetype most)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < std::min(most, array.size()); ++i)
        texts << scrub(array.at(i).toString().left(300));
    return texts;
}

} // namespace

Result<> writeErrorArchive(const QString &path, const ErrorArchive &archive)
{
    QStringList seen(archive.seenCodes.begin(), archive.seenCodes.end());
    seen.sort();
    const QJsonObject object{
        {QStringLiteral("version"), QStringLiteral(DBSBM_VERSION)},
        {QStringLiteral("writtenAt"), isoTimeText(archive.writtenAtMs)},
        {QStringLiteral("seenCodes"), QJsonArray::fromStringList(seen)},
        {QStringLiteral("breadcrumbs"), QJsonArray::fromStringList(archive.breadcrumbs)},
        {QStringLiteral("groups"), groupsOf(archive)},
    };
    QSaveFile file(path);
    bool done = file.open(QIODevice::WriteOnly);
    if (done) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
        done = commitWhole(file);
    }
    if (!done) {
        return fail(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("data_dir")},
                    tr("%1 cannot be written. Check the folder's permissions and free space.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    }
    return {};
}

Result<ErrorArchive> readErrorArchive(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return ErrorArchive();
    QJsonParseError parse;
    QJsonDocument document;
    if (file.open(QIODevice::ReadOnly) && file.size() <= kMaxFile)
        document = QJsonDocument::fromJson(file.readAll(), &parse);
    if (!document.isObject()) {
        return fail(codes::kFileUnreadable, ConfigurationFault{QStringLiteral("data_dir")},
                    tr("%1 cannot be read. Delete it; the errors in it are lost.")
                        .arg(QDir::toNativeSeparators(path)),
                    file.error() == QFile::NoError ? QStringLiteral("no JSON object")
                                                   : file.errorString());
    }
    const QJsonObject object = document.object();
    ErrorArchive archive;
    archive.writtenAtMs =
        QDateTime::fromString(object.value(u"writtenAt").toString(), Qt::ISODateWithMs)
            .toMSecsSinceEpoch();
    archive.breadcrumbs = textsOf(object.value(u"breadcrumbs"), kMaxBreadcrumbs);
    const QJsonArray groups = object.value(u"groups").toArray();
    for (const QJsonValue &value : groups) {
        if (archive.groups.size() >= kMaxGroups)
            break;
        if (auto group = errorGroupFromJson(value.toObject())) {
            group->userText = scrub(group->userText); // somebody may have written into the file
            group->detail = scrub(group->detail);
            archive.groups.append(*group);
        }
    }
    if (object.value(u"version").toString() == QStringLiteral(DBSBM_VERSION)) {
        const QStringList seen = textsOf(object.value(u"seenCodes"), kMaxCodes);
        archive.seenCodes = QSet<QString>(seen.begin(), seen.end());
    }
    return archive;
}

} // namespace dbsbm
