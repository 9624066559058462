// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The data of pressed components and submitted modals.
#include "models/core/ErrorCodes.h"
#include "network/simulator/interactionPayload.h"
#include "network/simulator/interactionRules.h"
#include "network/simulator/messageRules.h"

#include <QCoreApplication>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

tl::unexpected<Error> badOption(const QString &name, const QString &why)
{
    return fail(codes::kTextInvalid, ValidationFault{name},
                QCoreApplication::translate(
                    "Simulator", "The option \"%1\" cannot be sent: %2. Check the command.")
                    .arg(name, why));
}

tl::unexpected<Error> notFound(const QString &what)
{
    return fail(
        codes::kApiNotFound, ApiFault{u"simulator"_s, 404, 0},
        QCoreApplication::translate("Simulator", "The simulated Discord has no %1. Check the id.")
            .arg(what));
}

bool isChoice(const QJsonArray &choices, const QJsonValue &value)
{
    return choices.isEmpty()
        || std::any_of(choices.begin(), choices.end(), [&value](const QJsonValue &choice) {
               return choice.toObject().value("value"_L1) == value;
           });
}

Result<QJsonObject> InteractionPayload::componentData(const StoredMessage &on,
                                                      const SimPress &press) const
{
    const SimGuild *guild = m_state.guild(press.guild);
    QJsonObject component;
    for (const QJsonObject &candidate :
         flattenComponents(on.message.json.value("components"_L1).toArray())) {
        if (candidate.value("custom_id"_L1).toString() == press.customId)
            component = candidate;
    }
    if (component.isEmpty() || !guild)
        return notFound(u"component %1 on that message"_s.arg(press.customId));
    if (component.value("disabled"_L1).toBool())
        return badOption(press.customId, u"the component is disabled"_s);
    const int type = component.value("type"_L1).toInt();
    QJsonObject data{{u"custom_id"_s, press.customId},
                     {u"component_type"_s, type},
                     {u"id"_s, component.value("id"_L1)}};
    if (type == 2)
        return data;
    if (press.values.size() < component.value("min_values"_L1).toInt(1)
        || press.values.size() > component.value("max_values"_L1).toInt(1))
        return badOption(press.customId, u"too few or too many values"_s);
    QJsonObject resolved;
    static const QMap<int, int> kinds{{5, kUser}, {6, kRole}, {7, kMentionable}, {8, kChannel}};
    for (const QString &value : press.values) {
        if (type == 3 && !isChoice(component.value("options"_L1).toArray(), value))
            return badOption(press.customId, u"it is none of the choices"_s);
        if (type == 3)
            continue;
        if (const auto id = snowflakeValue(*guild, kinds.value(type), value, &resolved); !id)
            return tl::unexpected(id.error());
    }
    data.insert(u"values"_s, QJsonArray::fromStringList(press.values));
    if (!resolved.isEmpty())
        data.insert(u"resolved"_s, resolved);
    return data;
}

Result<QJsonObject> InteractionPayload::modalInput(const QJsonObject &input,
                                                   const QJsonObject &values) const
{
    const QString id = input.value("custom_id"_L1).toString();
    const int type = input.value("type"_L1).toInt();
    const bool given = values.contains(id);
    if (!given && input.value("required"_L1).toBool(true) && input.value("value"_L1).isUndefined())
        return badOption(id, u"it is required"_s);
    QJsonObject json{
        {u"type"_s, type}, {u"custom_id"_s, id}, {u"id"_s, input.value("id"_L1).toInt(1)}};
    const bool many = values.value(id).isArray() || (!given && type != 4);
    if (many)
        json.insert(u"values"_s, values.value(id).toArray());
    else
        json.insert(u"value"_s,
                    given ? values.value(id) : QJsonValue(input.value("value"_L1).toString()));
    return json;
}

Result<QJsonArray> InteractionPayload::modalComponents(const QJsonArray &components,
                                                       const QJsonObject &values) const
{
    QJsonArray result;
    for (const QJsonValue &value : components) {
        const QJsonObject top = value.toObject();
        const int type = top.value("type"_L1).toInt();
        QJsonObject json{{u"type"_s, type}, {u"id"_s, top.value("id"_L1).toInt(1)}};
        QJsonArray inner;
        const QJsonArray inputs = type == 18 ? QJsonArray{top.value("component"_L1)}
                                             : top.value("components"_L1).toArray();
        for (const QJsonValue &input : inputs) {
            const auto answered = modalInput(input.toObject(), values);
            if (!answered)
                return tl::unexpected(answered.error());
            inner.append(*answered);
        }
        if (type == 18)
            json.insert(u"component"_s, inner.first());
        else if (type == 1)
            json.insert(u"components"_s, inner);
        result.append(json);
    }
    return result;
}

Result<QJsonObject> InteractionPayload::modalData(const QJsonObject &modal,
                                                  const SimModal &submitted) const
{
    const QJsonArray components = modal.value("components"_L1).toArray();
    QStringList known;
    for (const QJsonObject &component : flattenComponents(components))
        known.append(component.value("custom_id"_L1).toString());
    for (const QString &id : submitted.values.keys()) {
        if (!known.contains(id))
            return badOption(id, u"the modal has no such field"_s);
    }
    const auto answered = modalComponents(components, submitted.values);
    if (!answered)
        return tl::unexpected(answered.error());
    return QJsonObject{{u"custom_id"_s, modal.value("custom_id"_L1)}, {u"components"_s, *answered}};
}

} // namespace dbsbm::simulator
