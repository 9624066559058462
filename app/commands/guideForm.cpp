// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/guideForm.h"

#include "app/commands/CommandServices.h"
#include "app/commands/choices.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/guideTexts.h"
#include "app/commands/paging.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/tr.h"
#include "models/services/FixtureService.h"
#include "models/services/GuildSettingsService.h"
#include "models/slips/Sides.h"
#include "network/discord/protocol/modals.h"

#include <QJsonArray>

#include <algorithm>

namespace dbsbm {

using namespace discord;

namespace {

constexpr qsizetype kPageSize = 25; // options of a select, protocol item 97
constexpr qsizetype kMaxValue = 100;
constexpr QLatin1StringView kForm("form");
constexpr QLatin1StringView kAnswered("answered");

QStringList unique(const QStringList &names)
{
    QStringList list;
    for (const QString &name : names) {
        if (!list.contains(name, Qt::CaseInsensitive))
            list << name;
    }
    return list;
}

/// A name that a select cannot hold is left to be typed; none may stand in it twice.
QList<guide::Choice> namesAsChoices(const QStringList &names)
{
    QList<guide::Choice> list;
    for (const QString &name : unique(names)) {
        if (name.size() <= kMaxValue)
            list.append({name, name});
    }
    return list;
}

QList<guide::Choice> fromOptions(const QList<options::Choice> &options)
{
    QList<guide::Choice> list;
    for (const options::Choice &option : options)
        list.append({option.name, option.value});
    return list;
}

/// The fixed list of a field that has one.
QList<options::Choice> fixedChoices(const QString &name, bool isProp)
{
    if (name == field::kMarket && !isProp)
        return choices::markets();
    if (name == field::kSide)
        return choices::sides();
    return {};
}

guide::Choices stored(const NameSearch &search, const QStringList &more, FixtureService &fixtures,
                      QObject *context)
{
    return mapResult(fixtures.suggest(search), context,
                     [more](const QStringList &names) { return namesAsChoices(names + more); });
}

guide::Choices units(GuildId guild, GuildSettingsService &settings, QObject *context)
{
    return mapResult(settings.get(guild), context, [](const GuildSettings &known) {
        return namesAsChoices(choices::units(known));
    });
}

QList<guide::Choice> picks(const BetForm &form)
{
    const auto chosen = choices::marketOf(form.text(field::kMarket));
    const auto sides = splitGame(form.text(field::kGame));
    return namesAsChoices(
        picksOfSides(sides ? QStringList{sides->away, sides->home} : QStringList(), chosen));
}

QJsonObject pageOf(FlowId flow, const QString &step, const QList<guide::Choice> &choices,
                   qsizetype page)
{
    QList<SelectOption> list;
    for (const guide::Choice &choice : choices.mid(page * kPageSize, kPageSize))
        list.append({choice.label, choice.value});
    return stringSelect(guide::customId(flow, guide::kChoose, step), list,
                        tr(QT_TRANSLATE_NOOP("guideForm", "Choose from the list")));
}

/// The part of the game, which nobody has to choose: the whole of it, unless told otherwise.
QJsonObject partSelect(FlowId flow, const BetForm &form)
{
    const QString chosen = form.text(field::kPeriod);
    QList<SelectOption> list;
    for (const options::Choice &part : choices::parts())
        list.append({part.name, part.value, {}, part.value == chosen});
    return stringSelect(guide::customId(flow, guide::kChoose, field::kPeriod), list,
                        tr(QT_TRANSLATE_NOOP("guideForm", "Part of the game, if not all of it")));
}

/// A line is asked for its part of the game beside whatever comes after the game.
bool offersPart(const BetForm &form)
{
    const QStringList missing = missingFields(form);
    return !form.isProp && !missing.contains(field::kLeague) && !missing.contains(field::kGame);
}

QJsonObject inputOf(const QString &name, bool isProp, bool required)
{
    const FieldText text = fieldText(name, isProp);
    const QList<options::Choice> fixed = fixedChoices(name, isProp);
    if (fixed.isEmpty()) {
        return textField({.customId = name,
                          .label = text.label,
                          .placeholder = text.example,
                          .maxLength = text.maxLength,
                          .required = required});
    }
    QList<SelectOption> list;
    for (const options::Choice &choice : fixed)
        list.append({choice.name, choice.value});
    return selectField(text.label, stringSelect(name, list, {}), required);
}

} // namespace

void GuideState::answer(const QString &name, const QString &text)
{
    form.set(name, text);
    if (name == field::kGame)
        form.set(field::kFixture, {});
    answered.removeAll(name);
    if (form.values.contains(name))
        answered << name;
}

bool GuideState::takeBack()
{
    if (answered.isEmpty())
        return false;
    answer(QString(answered.last()), {});
    return true;
}

QJsonObject toJson(const GuideState &state)
{
    return {{kForm, toJson(state.form)}, {kAnswered, QJsonArray::fromStringList(state.answered)}};
}

GuideState guideFromJson(const QJsonObject &json)
{
    GuideState state{formFromJson(json[kForm].toObject()), {}};
    const QJsonArray answered = json[kAnswered].toArray();
    for (const QJsonValue &name : answered)
        state.answered << name.toString();
    return state;
}

namespace guide {

QString customId(FlowId flow, const QString &verb, const QString &rest)
{
    const QString id = QStringLiteral("guide:%1:%2").arg(flow.toString(), verb);
    return rest.isEmpty() ? id : QString(id + u':' + rest);
}

Choices choicesFor(const GuideState &state, GuildId guild, const CommandServices &services,
                   QObject *context)
{
    FixtureService &fixtures = services.fixtures;
    const BetForm &form = state.form;
    const QString step = missingFields(form).value(0);
    const QString league = form.text(field::kLeague);
    if (step == field::kLeague)
        return stored({guild, NameKind::League, {}, {}, kMaxNamesFound}, choices::knownLeagues(),
                      fixtures, context);
    if (step == field::kPlayer)
        return stored({guild, NameKind::Player, league, {}, kMaxNamesFound}, {}, fixtures, context);
    if (step == field::kMarket && form.isProp)
        return stored({guild, NameKind::Stat, league, {}, kMaxNamesFound}, choices::knownStats(),
                      fixtures, context);
    if (step == field::kGame)
        return gameChoices(league, services, context);
    if (step == field::kPick)
        return Choices::ready(picks(form));
    if (step == field::kUnits)
        return units(guild, services.settings, context);
    return Choices::ready(fromOptions(fixedChoices(step, form.isProp)));
}

Choices gameChoices(const QString &league, const CommandServices &services, QObject *context)
{
    return mapResult(services.fixtures.upcoming({league, {}, kMaxFixturesListed}), context,
                     [all = league.isEmpty()](const QList<Fixture> &upcoming) {
                         QList<Choice> list;
                         for (const Fixture &fixture : upcoming)
                             list.append({gameText(fixture, all), fixture.id});
                         return list;
                     });
}

OutgoingMessage message(FlowId flow, const GuideState &state, const QList<Choice> &choices,
                        qsizetype page)
{
    const QString step = missingFields(state.form).value(0);
    const qsizetype pages = (choices.size() + kPageSize - 1) / kPageSize;
    const qsizetype shown = std::clamp<qsizetype>(page, 0, std::max<qsizetype>(pages - 1, 0));
    OutgoingMessage message;
    message.content = guideText(state.form, step);
    if (pages > 1)
        message.content +=
            u'\n' + tr(QT_TRANSLATE_NOOP("guideForm", "Page %1 of %2")).arg(shown + 1).arg(pages);
    if (choices.size() >= kMaxNamesFound)
        message.content +=
            u'\n' + tr(QT_TRANSLATE_NOOP("guideForm", "Type it when it is not in the list."));
    if (pages > 0)
        message.components.append(actionRow({pageOf(flow, step, choices, shown)}));
    const auto pageId = [flow, pages](qsizetype wanted) {
        return wanted >= 0 && wanted < pages ? customId(flow, kPage, QString::number(wanted))
                                             : QString();
    };
    const QJsonArray turning = pageButtons({pageId(shown - 1), pageId(shown + 1)});
    for (const QJsonValue &row : turning)
        message.components.append(row);
    if (offersPart(state.form))
        message.components.append(actionRow({partSelect(flow, state.form)}));
    message.components.append(
        actionRow({button(ButtonStyle::Primary, tr(QT_TRANSLATE_NOOP("guideForm", "Type it")),
                          customId(flow, kType)),
                   button(ButtonStyle::Secondary, tr(QT_TRANSLATE_NOOP("guideForm", "Back")),
                          customId(flow, kBack), state.answered.isEmpty()),
                   button(ButtonStyle::Secondary, tr(QT_TRANSLATE_NOOP("guideForm", "Cancel")),
                          customId(flow, kCancel))}));
    return message;
}

QJsonObject modal(FlowId flow, const GuideState &state)
{
    QStringList names = missingFields(state.form);
    const QString first = names.value(0);
    names << field::kStart << field::kNote;
    QJsonArray inputs;
    for (const QString &name : names) {
        if (!state.form.values.contains(name) && inputs.size() < kMaxModalFields)
            inputs.append(inputOf(name, state.form.isProp, name == first));
    }
    return discord::modal(customId(flow, kType), fieldText(first, state.form.isProp).label, inputs);
}

} // namespace guide

} // namespace dbsbm
