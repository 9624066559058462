// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/Recorder.h"

#include "models/core/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

QString withoutTokens(const QString &path)
{
    static const QRegularExpression secret(u"^(/(?:webhooks|interactions)/[^/]+/)[^/]+"_s);
    return QString(path).replace(secret, u"\\1token"_s);
}

Recorder::Recorder(const QString &target)
{
    QString name = target.isEmpty() ? qEnvironmentVariable("DBSBM_RECORD_REQUESTS") : target;
    if (name.isEmpty())
        return;
    if (QFileInfo(name).isDir())
        name = QDir(name).filePath(u"requests-%1.jsonl"_s.arg(QCoreApplication::applicationPid()));
    m_file.setFileName(name);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        qCWarning(lcSimulator, "cannot record requests: %ls",
                  qUtf16Printable(m_file.errorString()));
}

void Recorder::write(const RestCall &call, const QByteArray &contentType)
{
    if (!m_file.isOpen())
        return;
    QJsonObject query;
    for (const auto &[key, value] : call.query.queryItems(QUrl::FullyDecoded))
        query.insert(key, value);
    QJsonArray files;
    for (const MultipartPart &file : call.files)
        files.append(file.fileName);
    QJsonObject line{{u"method"_s, call.method},
                     {u"path"_s, withoutTokens(call.path)},
                     {u"query"_s, query},
                     {u"files"_s, files},
                     {u"contentType"_s, QString::fromLatin1(contentType.split(';').constFirst())}};
    if (!call.body.isUndefined())
        line.insert(u"body"_s, call.body);
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace dbsbm::simulator
