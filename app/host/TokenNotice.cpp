// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/TokenNotice.h"

#include "models/core/Logging.h"
#include "models/core/commitWhole.h"

#include <QFile>
#include <QSaveFile>

namespace dbsbm {

namespace {

constexpr qint64 kMostBytes = 100;

QString pathIn(const QString &dataDir)
{
    return dataDir + QStringLiteral("/token-changed");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMostBytes) : QByteArray();
}

} // namespace

TokenNotice::TokenNotice(const QString &dataDir, QObject *parent)
    : QObject(parent), m_path(pathIn(dataDir)), m_known(contentOf(m_path))
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &TokenNotice::look);
    m_watcher.addPath(dataDir); // the file is replaced, which a watch of the file would not outlive
}

void TokenNotice::post(const QString &dataDir, qint64 nowMs)
{
    QSaveFile file(pathIn(dataDir));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(nowMs)) <= 0
        || !commitWhole(file))
        qCWarning(lcSecrets, "A running bot cannot be told of the new token: %s",
                  qUtf8Printable(file.errorString()));
}

void TokenNotice::look()
{
    const QByteArray content = contentOf(m_path);
    if (content.isEmpty() || content == m_known)
        return;
    m_known = content;
    Q_EMIT posted();
}

} // namespace dbsbm
