// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/Mailbox.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/commitWhole.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kLongestPatienceMs = 600'000;
constexpr qint64 kMostRequestBytes = 64 * 1024;
constexpr qint64 kMostAnswerBytes = 16 * 1024 * 1024;
constexpr auto kRequest = QLatin1String(".request");
constexpr auto kAnswer = QLatin1String(".answer");

Result<> write(const QString &path, const QJsonObject &content)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(QJsonDocument(content).toJson(QJsonDocument::Compact)) > 0
        && commitWhole(file);
    if (written)
        return {};
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                QCoreApplication::translate("Mailbox",
                                            "%1 cannot be written: %2. Check the free space and "
                                            "the rights of that folder.")
                    .arg(QDir::toNativeSeparators(path), file.errorString()));
}

std::optional<QJsonObject> takeFile(const QString &path, qint64 mostBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(mostBytes + 1);
    file.remove();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (bytes.size() > mostBytes || !document.isObject())
        return {};
    return document.object();
}

/// Waits for one answer, then ends itself.
class Caller : public QObject
{
public:
    Caller(const QString &stem, Clock &clock, std::chrono::milliseconds patience)
        : m_stem(stem), m_poll(clock), m_patience(clock)
    {
        m_watcher.addPath(QFileInfo(stem).path());
        connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Caller::look);
        m_patience.start(patience, [this] {
            QFile::remove(m_stem + kRequest);
            end(fail(codes::kApiTimeout, ApiFault{QStringLiteral("bot"), 0, 0},
                     QCoreApplication::translate(
                         "Mailbox",
                         "The running bot of this data folder did not answer. Look "
                         "whether it is busy or stopped, then try again.")));
        });
        look();
    }
    Task<Result<QJsonObject>> task() const { return m_promise.task(); }

private:
    /// Not every file system tells of changes, so it also looks by itself.
    void look()
    {
        if (const auto answer = takeFile(m_stem + kAnswer, kMostAnswerBytes))
            end(*answer);
        else
            m_poll.start(500ms, [this] { look(); });
    }

    void end(const Result<QJsonObject> &result)
    {
        m_poll.stop();
        m_patience.stop();
        m_promise.resolve(result);
        deleteLater();
    }

    QString m_stem;
    Timer m_poll;
    Timer m_patience;
    QFileSystemWatcher m_watcher;
    Promise<Result<QJsonObject>> m_promise;
};

} // namespace

Mailbox::Mailbox(QString folder, Clock &clock, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_clock(clock), m_timer(clock)
{}

Mailbox::~Mailbox() = default;

void Mailbox::open()
{
    if (m_watcher)
        return;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFileInfoList old =
        QDir(m_folder).entryInfoList({QLatin1Char('*') + kAnswer}, QDir::Files);
    for (const QFileInfo &file : old)
        QFile::remove(file.filePath());
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_folder});
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &Mailbox::look);
    look();
}

void Mailbox::close()
{
    m_watcher.reset();
    m_timer.stop();
}

void Mailbox::look()
{
    const QFileInfoList requests = QDir(m_folder).entryInfoList(
        {QLatin1Char('*') + kRequest}, QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    for (const QFileInfo &request : requests) {
        if (m_clock.nowMs() - request.lastModified().toMSecsSinceEpoch() > kLongestPatienceMs)
            QFile::remove(request.filePath()); // of one that was killed: no wish of today
        else
            answer(request.filePath());
    }
    m_timer.start(1s, [this] { look(); }); // not every file system tells of changes
}

void Mailbox::answer(const QString &path)
{
    const auto request = takeFile(path, kMostRequestBytes);
    const QString topic = QFileInfo(path).fileName().section(u'-', 0, 0);
    const Handler handler = m_handlers.value(topic);
    if (!request || !handler) {
        qCWarning(lcOps, "A request that cannot be read was removed: %s", qUtf8Printable(topic));
        return;
    }
    const Result<> written = write(path.chopped(kRequest.size()) + kAnswer, handler(*request));
    if (!written)
        qCWarning(lcOps, "%s", qUtf8Printable(written.error().userText()));
}

Task<Result<QJsonObject>> Mailbox::ask(const QString &folder, Clock &clock, const QString &topic,
                                       const QJsonObject &request,
                                       std::chrono::milliseconds patience)
{
    QDir().mkpath(folder);
    const QString stem =
        folder + u'/' + topic + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const Result<> written = write(stem + kRequest, request); !written)
        return Task<Result<QJsonObject>>::ready(fail(written.error()));
    return (new Caller(stem, clock, patience))->task();
}

} // namespace dbsbm
