// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/StoryReport.h"

#include "models/core/ErrorCodes.h"
#include "models/core/commitWhole.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

namespace dbsbm {

StoryReport::StoryReport(Stage &stage, const QString &folder, QObject *parent)
    : QObject(parent), m_stage(stage), m_folder(QDir(folder).absolutePath())
{}

Task<int> StoryReport::write(const StoryOutcome &outcome)
{
    Host &host = m_stage.host();
    const GuildId guild = m_stage.world()->cast().guild;
    return host.verifier().verify().then(
        this, [this, &host, guild, outcome](const Result<VerifyReport> &verdict) {
            return host.betting()
                .record({guild, {}, 0, 0})
                .then(this, [this, outcome, verdict](const Result<Record> &record) {
                    const Result<> written = writePictures();
                    if (!verdict || !record || !written) {
                        const Error &error = !verdict ? verdict.error()
                            : !record                 ? record.error()
                                                      : written.error();
                        std::fprintf(stderr, "dbsbm: %s %s\n", qUtf8Printable(error.code()),
                                     qUtf8Printable(error.userText()));
                        return 1;
                    }
                    return summarise(outcome, *record, *verdict);
                });
        });
}

Result<> StoryReport::writeFile(const QString &name, const QByteArray &bytes)
{
    const QString path = m_folder + u'/' + name;
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitWhole(file))
        return {};
    return fail(codes::kFileUnwritable, ConfigurationFault{},
                tr("%1 cannot be written: %2. Choose another folder with --out.")
                    .arg(path, file.errorString()));
}

Result<> StoryReport::writePictures()
{
    QDir().mkpath(m_folder);
    if (!m_stage.window()->saveScreenshot(m_folder + u"/panel.png")) {
        return fail(codes::kFileUnwritable, ConfigurationFault{},
                    tr("The picture of the panel cannot be written to %1. Choose another folder "
                       "with --out.")
                        .arg(m_folder));
    }
    return m_stage.window()
        ->exportPerformance(m_folder)
        .and_then(
            [this] { return m_stage.window()->exportErrorReport(m_folder + u"/errors.json"); })
        .and_then([this] { return writeSlips(); });
}

/// The pictures as they stand in the channel now, edits included.
Result<> StoryReport::writeSlips()
{
    Result<> written;
    const auto messages = m_stage.world()->discord().messages(m_stage.world()->cast().slips);
    for (const simulator::SimMessage &message : messages) {
        if (written && !message.files.isEmpty())
            written = writeFile(QStringLiteral("slips/%1.png").arg(message.id.toString()),
                                message.files.constLast());
    }
    return written;
}

int StoryReport::summarise(const StoryOutcome &outcome, const Record &record,
                           const VerifyReport &verdict)
{
    const Histogram commands =
        m_stage.host().metrics().histogramSum(QString::fromUtf16(metric::kCommandDuration));
    qint64 entries = 0, bets = 0;
    for (const GuildVerdict &guild : verdict.guilds) {
        entries += guild.entries;
        bets += guild.bets;
    }
    const QJsonObject summary{{QStringLiteral("story_came_true"), outcome.cameTrue},
                              {QStringLiteral("steps"), outcome.told.size()},
                              {QStringLiteral("bets_placed_now"), outcome.placed},
                              {QStringLiteral("slips_posted_now"), outcome.slips},
                              {QStringLiteral("refused_as_due"), outcome.refused},
                              {QStringLiteral("bets"), bets},
                              {QStringLiteral("record"), record.toText()},
                              {QStringLiteral("net_units"), record.net.toExact()},
                              {QStringLiteral("turnover_units"), record.turnover.toExact()},
                              {QStringLiteral("open"), record.open},
                              {QStringLiteral("void"), record.voided},
                              {QStringLiteral("journal_entries"), entries},
                              {QStringLiteral("records_intact"), verdict.intact()},
                              {QStringLiteral("command_p50_ms"), commands.quantileMs(0.5)},
                              {QStringLiteral("command_p99_ms"), commands.quantileMs(0.99)},
                              {QStringLiteral("seconds"),
                               double(m_stage.host().clock().nowMs() - outcome.startedMs) / 1000},
                              {QStringLiteral("data_dir"), m_stage.host().dataDir()}};
    const QByteArray json = QJsonDocument(summary).toJson(QJsonDocument::Indented);
    const auto written = writeFile(QStringLiteral("summary.json"), json);
    std::fputs(json.constData(), stdout);
    if (outcome.broken) {
        std::fprintf(stderr, "dbsbm: the story broke: %s %s\n",
                     qUtf8Printable(outcome.broken->detail()),
                     qUtf8Printable(outcome.broken->userText()));
    }
    return outcome.cameTrue && verdict.intact() && written ? 0 : 1;
}

} // namespace dbsbm
