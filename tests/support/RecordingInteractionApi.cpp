// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RecordingInteractionApi.h"

#include "models/core/ErrorCodes.h"
#include "network/discord/rest/Route.h"
#include "network/discord/rest/interactionRequests.h"
#include "network/discord/rest/requestBody.h"
#include "network/simulator/Recorder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

namespace dbsbm::test {

using discord::Interaction;
using discord::OutgoingMessage;
using Kind = SentAnswer::Kind;
using namespace Qt::StringLiterals;

namespace {

void collectIds(const QJsonArray &components, QStringList &ids)
{
    for (const QJsonValue &component : components) {
        const QString id = component[u"custom_id"].toString();
        if (!id.isEmpty())
            ids.append(id);
        collectIds(component[u"components"].toArray(), ids);
    }
}

/// One line in the form of simulator::Recorder.
void record(const discord::RestRequest &request)
{
    const QString folder = qEnvironmentVariable("DBSBM_RECORD_REQUESTS");
    if (folder.isEmpty())
        return;
    QJsonArray files;
    for (const discord::Attachment &file : request.files)
        files.append(file.filename);
    const QByteArray type = discord::makeBody(request).contentType.split(';').constFirst();
    QJsonObject line{{u"method"_s, discord::methodName(request.method)},
                     {u"path"_s, simulator::withoutTokens(request.path)},
                     {u"query"_s, QJsonObject()},
                     {u"files"_s, files},
                     {u"contentType"_s, QString::fromLatin1(type)}};
    if (!request.body.isUndefined())
        line.insert(u"body"_s, request.body);
    QFile target(
        QDir(folder).filePath(u"answers-%1.jsonl"_s.arg(QCoreApplication::applicationPid())));
    if (!target.open(QIODevice::WriteOnly | QIODevice::Append)
        || target.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0)
        QTest::qFail("the answer cannot be recorded", __FILE__, __LINE__);
}

} // namespace

QString SentAnswer::text() const
{
    QStringList parts{message.content};
    for (const QJsonValue &embed : message.embeds) {
        parts << embed[u"title"].toString() << embed[u"description"].toString();
        const QJsonArray fields = embed[u"fields"].toArray();
        for (const QJsonValue &field : fields)
            parts << field[u"name"].toString() + u": " + field[u"value"].toString();
        parts << embed[u"footer"][u"text"].toString();
    }
    return parts.join(u'\n').trimmed();
}

QStringList SentAnswer::customIds() const
{
    QStringList ids;
    collectIds(message.components, ids);
    return ids;
}

QString SentAnswer::customId(const QString &ending) const
{
    for (const QString &id : customIds()) {
        if (id.endsWith(ending))
            return id;
    }
    return {};
}

Task<Result<>> RecordingInteractionApi::note(SentAnswer answer, const discord::RestRequest &request)
{
    record(request);
    sent.append(std::move(answer));
    Result<> result;
    if (!m_results.empty()) {
        result = m_results.front();
        m_results.pop_front();
    }
    Promise<Result<>> promise;
    if (m_held)
        m_waiting.emplace_back(promise, result);
    else
        promise.resolve(result);
    return promise.task();
}

void RecordingInteractionApi::release()
{
    m_held = false;
    while (!m_waiting.empty()) {
        const auto [promise, result] = m_waiting.front();
        m_waiting.pop_front();
        promise.resolve(result);
    }
}

void RecordingInteractionApi::failNext(int status, int discordCode)
{
    m_results.emplace_back(fail(codes::kApiRefused,
                                ApiFault{QStringLiteral("discord"), status, discordCode},
                                QStringLiteral("Discord refused the answer.")));
}

QList<SentAnswer> RecordingInteractionApi::sentFor(InteractionId id) const
{
    QList<SentAnswer> found;
    for (const SentAnswer &answer : sent) {
        if (answer.interaction == id)
            found.append(answer);
    }
    return found;
}

Task<Result<>> RecordingInteractionApi::callback(const Interaction &interaction,
                                                 discord::CallbackType type,
                                                 const OutgoingMessage &message)
{
    return note({Kind::Callback, interaction.id, type, message, {}},
                discord::callbackRequest(interaction, type, message));
}

Task<Result<>> RecordingInteractionApi::modal(const Interaction &interaction,
                                              const QJsonObject &modal)
{
    constexpr auto type = discord::CallbackType::Modal;
    return note({Kind::Modal, interaction.id, type, {}, {}, modal},
                discord::callbackRequest(interaction, discord::interactionCallback(type, modal)));
}

Task<Result<>> RecordingInteractionApi::autocomplete(const Interaction &interaction,
                                                     const QJsonArray &choices)
{
    constexpr auto type = discord::CallbackType::Autocomplete;
    return note({Kind::Autocomplete, interaction.id, type, {}, choices},
                discord::callbackRequest(
                    interaction, discord::interactionCallback(type, {{u"choices"_s, choices}})));
}

Task<Result<>> RecordingInteractionApi::editOriginal(const Interaction &interaction,
                                                     const OutgoingMessage &message)
{
    return note({Kind::Edit, interaction.id, {}, message, {}},
                discord::editOriginalRequest(interaction, message));
}

Task<Result<>> RecordingInteractionApi::deleteOriginal(const Interaction &interaction)
{
    return note({Kind::Delete, interaction.id, {}, {}, {}},
                discord::deleteOriginalRequest(interaction));
}

Task<Result<>> RecordingInteractionApi::followUp(const Interaction &interaction,
                                                 const OutgoingMessage &message)
{
    return note({Kind::FollowUp, interaction.id, {}, message, {}},
                discord::followUpRequest(interaction, message));
}

} // namespace dbsbm::test
