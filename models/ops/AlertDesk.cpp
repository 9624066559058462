// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertDesk.h"

#include "models/core/ErrorCodes.h"
#include "models/core/lockFiles.h"
#include "models/core/tr.h"
#include "models/ops/opsFiles.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QUuid>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr char16_t kRules[] = u"alerts.json";
constexpr char16_t kState[] = u"alerts-state.json";
constexpr char16_t kCommands[] = u"alerts-commands";
constexpr std::chrono::milliseconds kLook{100};
constexpr int kMostCommands = 100; ///< taken up at once
constexpr qint64 kOldMs = 600'000;

QDateTime stampOf(const QString &path)
{
    return QFileInfo(path).lastModified();
}

} // namespace

AlertDesk::AlertDesk(const QString &folder, Clock &clock, const Metrics &metrics, QObject *parent)
    : QObject(parent),
      m_folder(folder),
      m_clock(clock),
      m_engine(clock, metrics),
      m_lock(folder + u"/alerts.lock"_s),
      m_timer(clock)
{
    m_lock.setStaleLockTime(0); // only a dead leader makes it stale, never time
    connect(&m_engine, &AlertEngine::changed, this, [this] { m_dirty = true; });
}

AlertDesk::~AlertDesk() = default;

bool AlertDesk::lead()
{
    if (leads())
        return true;
    QDir().mkpath(m_folder);
    return takeLock(m_lock);
}

bool AlertDesk::isLed()
{
    if (leads())
        return true;
    QDir().mkpath(m_folder);
    if (!takeLock(m_lock))
        return m_lock.error() == QLockFile::LockFailedError;
    m_lock.unlock();
    return false;
}

void AlertDesk::load()
{
    readRules();
    readState();
    m_dirty = false;
}

void AlertDesk::start()
{
    load();
    tick();
}

void AlertDesk::stop()
{
    m_timer.stop();
    if (!leads())
        return;
    if (m_dirty)
        save();
    m_lock.unlock();
}

void AlertDesk::tick()
{
    m_timer.start(kTick, [this] { tick(); });
    if (stampOf(path(QString::fromUtf16(kRules))) != m_rulesStamp)
        readRules();
    const bool led = leads();
    if (!led && stampOf(path(QString::fromUtf16(kState))) != m_stateStamp)
        readState();
    if (!led && lead()) {
        readState(); // what the one before left at its very end
        Q_EMIT leadChanged(true);
    }
    if (!leads())
        return;
    takeUpCommands();
    if (m_dirty)
        save();
}

void AlertDesk::evaluate(const HealthReport &health)
{
    if (!leads())
        return;
    m_engine.evaluate(health);
    if (m_dirty)
        save();
}

void AlertDesk::readRules()
{
    const QString file = path(QString::fromUtf16(kRules));
    m_rulesStamp = stampOf(file);
    const AlertFile read = readAlertFile(file);
    m_engine.setConfig(read.config);
    if (m_faults == read.faults)
        return;
    m_faults = read.faults;
    Q_EMIT faultsChanged();
}

/// A damaged file is set aside: what fires will fire again.
void AlertDesk::readState()
{
    const QString file = path(QString::fromUtf16(kState));
    m_stateStamp = stampOf(file);
    const Result<std::optional<QJsonObject>> json = readOpsFile(file);
    if (!json) {
        report(fail(json.error()));
        if (leads())
            QFile::rename(file, QString(file + u".damaged"));
        return;
    }
    if (*json)
        m_engine.restore(**json);
    m_dirty = false;
}

void AlertDesk::save()
{
    const QString file = path(QString::fromUtf16(kState));
    const Result<> written = writeOpsFile(file, m_engine.toJson());
    m_dirty = !written.has_value(); // tried again at the next tick
    m_stateStamp = stampOf(file);
    report(written);
}

void AlertDesk::report(const Result<> &result)
{
    const QString said = result ? QString() : result.error().userText();
    if (!result && said != m_saidTrouble)
        Q_EMIT trouble(result.error());
    m_saidTrouble = said;
}

Task<Result<>> AlertDesk::apply(const AlertCommand &command)
{
    if (leads()) {
        const Result<> done = m_engine.apply(command);
        if (m_dirty)
            save();
        return Task<Result<>>::ready(done);
    }
    if (!lead())
        return ask(command);
    load(); // nobody leads: in the file itself
    const Result<> done = m_engine.apply(command);
    if (done)
        save();
    const bool saved = !m_dirty;
    m_lock.unlock();
    if (done && !saved)
        return Task<Result<>>::ready(
            writeOpsFile(path(QString::fromUtf16(kState)), m_engine.toJson()));
    return Task<Result<>>::ready(done);
}

Task<Result<>> AlertDesk::ask(const AlertCommand &command)
{
    const QString folder = path(QString::fromUtf16(kCommands));
    QDir().mkpath(folder);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const Result<> left = writeOpsFile(folder + u'/' + id + u".json"_s, command.toJson());
        !left)
        return Task<Result<>>::ready(left);
    const Promise<Result<>> promise;
    awaitAnswer(id, m_clock.elapsed() + kPatience, promise);
    return promise.task();
}

void AlertDesk::awaitAnswer(const QString &id, std::chrono::nanoseconds until,
                            const Promise<Result<>> &promise)
{
    const QString folder = path(QString::fromUtf16(kCommands)) + u'/';
    const QString answer = folder + id + u".answer"_s;
    if (const auto json = readOpsFile(answer); json && *json) {
        QFile::remove(answer);
        const QString fault = (*json)->value(u"fault"_s).toString();
        promise.resolve(fault.isEmpty()
                            ? Result<>()
                            : fail(codes::kTextInvalid, ValidationFault{u"alerts"_s}, fault));
        return;
    }
    if (m_clock.elapsed() >= until) {
        QFile::remove(QString(folder + id + u".json"));
        promise.resolve(fail(codes::kApiTimeout, ApiFault{u"dbsbm"_s, 0, 0},
                             tr("The bot that watches this data folder did not answer. See with "
                                "dbsbmd --health whether it hangs.")));
        return;
    }
    // Ends with the desk; a question that is never answered has no one to tell.
    m_clock.schedule(kLook, [this, guard = QPointer<QObject>(&m_context), id, until, promise] {
        if (guard)
            awaitAnswer(id, until, promise);
    });
}

void AlertDesk::takeUpCommands()
{
    QDir folder(path(QString::fromUtf16(kCommands)));
    if (!folder.exists())
        return;
    const QFileInfoList files = folder.entryInfoList(
        {u"*.json"_s, u"*.answer"_s}, QDir::Files | QDir::NoSymLinks, QDir::Time | QDir::Reversed);
    int taken = 0;
    for (const QFileInfo &file : files) {
        if (file.lastModified().toMSecsSinceEpoch() < m_clock.nowMs() - kOldMs)
            QFile::remove(file.filePath()); // who asked did not wait for it
        else if (file.suffix() == u"json"_s && ++taken <= kMostCommands)
            takeUp(file.filePath());
    }
}

void AlertDesk::takeUp(const QString &file)
{
    const auto json = readOpsFile(file);
    QFile::remove(file); // whatever is in it, once
    const auto command =
        json && *json ? AlertCommand::fromJson(**json) : std::optional<AlertCommand>();
    const Result<> done = command
        ? m_engine.apply(*command)
        : fail(codes::kTextInvalid, ValidationFault{u"alerts"_s},
               tr("The wish is not one of acknowledge, silence and unsilence."));
    QString answer = file;
    answer.replace(answer.size() - 5, 5, u".answer"_s);
    report(writeOpsFile(answer, {{u"fault"_s, done ? QString() : done.error().userText()}}));
}

} // namespace dbsbm
