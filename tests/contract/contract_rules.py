# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What only Discord's documentation says of request bodies, beyond its OpenAPI description.

Every check yields (place, text), place being a path into the body such as "embeds[0].title".
"""
import unicodedata

EPHEMERAL, SUPPRESS_EMBEDS, SUPPRESS_NOTIFICATIONS, VOICE, COMPONENTS_V2 = 1 << 6, 1 << 2, 1 << 12, 1 << 13, 1 << 15


def message(body, files=(), creating=True, interaction=False, multipart=False):
    """A message to create or edit. files are the names of the uploaded files."""
    if "allowed_mentions" not in body:
        yield "allowed_mentions", "missing: without it Discord pings by its own defaults"
    yield from _mentions(body.get("allowed_mentions") or {})
    if len(body.get("content") or "") > 2000:
        yield "content", "more than 2000 characters"
    if body.get("enforce_nonce") and not body.get("nonce"):
        yield "enforce_nonce", "without a nonce"
    yield from _flags(body.get("flags") or 0, creating, interaction)
    yield from _embeds(body.get("embeds") or [])
    yield from _files(body, files, creating, multipart)
    v2 = bool((body.get("flags") or 0) & COMPONENTS_V2)
    if v2:
        for key in ("content", "embeds", "sticker_ids", "poll"):
            if body.get(key):
                yield key, "not together with IS_COMPONENTS_V2"
    yield from _components(body.get("components") or [], v2)
    something = any(body.get(key) for key in (
        "content", "embeds", "components", "sticker_ids", "poll", "message_reference"))
    if creating and not something and not files:
        yield "", "an empty message"


def _mentions(rules):
    for kind in ("users", "roles"):
        if rules.get(kind) and kind in (rules.get("parse") or []):
            yield "allowed_mentions", f"{kind} both in parse and listed"


def _flags(flags, creating, interaction):
    allowed = SUPPRESS_EMBEDS | COMPONENTS_V2
    if creating:
        allowed |= SUPPRESS_NOTIFICATIONS | VOICE
    if interaction:
        allowed |= EPHEMERAL
    if flags & ~allowed:
        yield "flags", f"bits {flags & ~allowed} cannot be set here"


def _embeds(embeds):
    total = 0
    for embed in embeds:
        texts = [embed.get("title"), embed.get("description"), (embed.get("footer") or {}).get("text"),
                 (embed.get("author") or {}).get("name")]
        for field in embed.get("fields") or []:
            texts += [field.get("name"), field.get("value")]
        total += sum(len(text or "") for text in texts)
    if total > 6000:
        yield "embeds", f"{total} characters in all, at most 6000"
    for i, embed in enumerate(embeds):
        for j, field in enumerate(embed.get("fields") or []):
            for key, most in (("name", 256), ("value", 1024)):
                if not 1 <= len(field.get(key) or "") <= most:
                    yield f"embeds[{i}].fields[{j}].{key}", f"not 1 to {most} characters"


def _files(body, files, creating, multipart):
    if len(files) > 10 or len(body.get("attachments") or []) > 10:
        yield "attachments", "more than 10"
    if files and not multipart:
        yield "files", "files outside a multipart request"
    new = [a for a in body.get("attachments") or [] if str(a.get("id", "")).isdigit() and int(a["id"]) < 1000]
    for attachment in new:
        if int(attachment["id"]) >= len(files):
            yield "attachments", f"id {attachment['id']} has no file"
    names = set(files) | {a.get("filename") for a in new}
    for i, embed in enumerate(body.get("embeds") or []):
        for key in ("image", "thumbnail"):
            url = (embed.get(key) or {}).get("url") or ""
            if creating and url.startswith("attachment://") and url[13:] not in names:
                yield f"embeds[{i}].{key}", f"{url} is not among the files"


def _walk(components, path):
    for i, component in enumerate(components):
        place = f"{path}[{i}]"
        yield place, component
        yield from _walk(component.get("components") or [], place + ".components")
        for key in ("accessory", "component"):
            if component.get(key):
                yield from _walk([component[key]], f"{place}.{key}")


def _components(components, v2):
    everything = list(_walk(components, "components"))
    if v2 and len(everything) > 40:
        yield "components", f"{len(everything)} components, at most 40"
    if not v2 and len(components) > 5:
        yield "components", f"{len(components)} rows, at most 5"
    ids = set()
    for place, component in everything:
        kind = component.get("type")
        custom_id = component.get("custom_id")
        if custom_id is not None:
            if not 1 <= len(custom_id) <= 100:
                yield place, "custom_id is not 1 to 100 characters"
            if custom_id in ids:
                yield place, f"custom_id {custom_id} is not unique"
            ids.add(custom_id)
        if kind == 1:
            yield from _row(place, component.get("components") or [])
        elif kind == 2:
            yield from _button(place, component)
        elif kind in (3, 5, 6, 7, 8):
            yield from _select(place, component)
    for i, component in enumerate(components):
        if not v2 and component.get("type") != 1:
            yield f"components[{i}]", "only action rows without IS_COMPONENTS_V2"


def _row(place, children):
    selects = [c for c in children if c.get("type") in (3, 5, 6, 7, 8)]
    if not children or len(children) > 5 or (selects and len(children) > 1):
        yield place, "a row holds 1 to 5 buttons or one select"


def _button(place, button):
    style = button.get("style")
    has = {key for key in ("custom_id", "url", "sku_id") if button.get(key)}
    wanted = {5: {"url"}, 6: {"sku_id"}}.get(style, {"custom_id"})
    if has != wanted:
        yield place, f"a button of style {style} has {sorted(has)}, wants {sorted(wanted)}"
    if style != 6 and not button.get("label") and not button.get("emoji"):
        yield place, "a button without label and emoji"
    if len(button.get("label") or "") > 80:
        yield place, "label over 80 characters"
    if len(button.get("url") or "") > 512:
        yield place, "url over 512 characters"


def _select(place, select):
    least, most = select.get("min_values", 1), select.get("max_values", 1)
    if least is not None and most is not None and least > most:
        yield place, "min_values over max_values"
    options = select.get("options") or []
    if select.get("type") == 3:
        if not 1 <= len(options) <= 25:
            yield place, f"{len(options)} options, 1 to 25 are allowed"
        if len({o.get("value") for o in options}) != len(options):
            yield place, "two options of the same value"
        if sum(bool(o.get("default")) for o in options) > (most or 1):
            yield place, "more defaults than max_values"
    for option in options:
        if not 1 <= len(option.get("label") or "") <= 100 or not 1 <= len(option.get("value") or "") <= 100:
            yield place, "label and value of an option have 1 to 100 characters"
    if len(select.get("placeholder") or "") > 150:
        yield place, "placeholder over 150 characters"


def callback(body, files=(), multipart=False):
    """The first answer to an interaction: {type, data}."""
    kind, data = body.get("type"), body.get("data") or {}
    if kind in (4, 7):
        for place, text in message(data, files, creating=kind == 4, interaction=True, multipart=multipart):
            yield ("data." + place).rstrip("."), text
    elif kind == 5 and (data.get("flags") or 0) & ~EPHEMERAL:
        yield "data.flags", "a deferred answer takes EPHEMERAL only"
    elif kind == 8:
        yield from _choices("data.choices", data.get("choices") or [])
    elif kind == 9:
        yield from _modal(data)


def _choices(place, choices):
    if len(choices) > 25:
        yield place, f"{len(choices)} choices, at most 25"
    for choice in choices:
        if not 1 <= len(choice.get("name") or "") <= 100:
            yield place, "a choice's name has 1 to 100 characters"
        if isinstance(choice.get("value"), str) and len(choice["value"]) > 100:
            yield place, "a choice's text has at most 100 characters"


def _modal(data):
    if not 1 <= len(data.get("custom_id") or "") <= 100:
        yield "data.custom_id", "not 1 to 100 characters"
    if not 1 <= len(data.get("title") or "") <= 45:
        yield "data.title", "not 1 to 45 characters"
    if not 1 <= len(data.get("components") or []) <= 5:
        yield "data.components", "not 1 to 5 components"
    ids = set()
    for place, component in _walk(data.get("components") or [], "data.components"):
        if component.get("disabled"):
            yield place, "disabled inside a modal"
        if component.get("type") in (4, 18) and len(component.get("label") or "") > 45:
            yield place, "label over 45 characters"
        custom_id = component.get("custom_id")
        if custom_id in ids:
            yield place, f"custom_id {custom_id} is not unique"
        ids.add(custom_id or place)


def _is_name(name):
    def fits(char):
        script = unicodedata.name(char, "")
        return char in "-_'" or unicodedata.category(char)[0] in "LN" or script.startswith(("DEVANAGARI", "THAI"))
    return 1 <= len(name) <= 32 and all(map(fits, name)) and name == name.lower()


def command(body, guild=False):
    """An application command to register."""
    slash = body.get("type", 1) == 1
    name = body.get("name") or ""
    if slash and not _is_name(name):
        yield "name", f"{name!r} is no command name"
    if slash and not 1 <= len(body.get("description") or "") <= 100:
        yield "description", "not 1 to 100 characters"
    if not slash and body.get("description"):
        yield "description", "only slash commands have one"
    if guild and ("contexts" in body or "integration_types" in body):
        yield "contexts", "only for global commands"
    if _weight(body) > 8000:
        yield "", f"{_weight(body)} characters of names, descriptions and values, at most 8000"
    yield from _options(body.get("options") or [], "options", 0)


def _weight(item):
    def longest(key):
        texts = [item.get(key) or ""] + list((item.get(key + "_localizations") or {}).values())
        return max(map(len, texts))
    total = longest("name") + longest("description")
    for choice in item.get("choices") or []:
        total += max(map(len, [choice["name"], *(choice.get("name_localizations") or {}).values()]))
        total += len(str(choice.get("value", "")))
    return total + sum(_weight(option) for option in item.get("options") or [])


def _options(options, path, depth):
    kinds = {option.get("type") for option in options}
    if len(options) > 25:
        yield path, f"{len(options)} options, at most 25"
    if kinds & {1, 2} and kinds - {1, 2}:
        yield path, "subcommands and plain options do not mix"
    if len({option.get("name") for option in options}) != len(options):
        yield path, "two options of the same name"
    optional = False
    for i, option in enumerate(options):
        place = f"{path}[{i}]"
        if option.get("required") and optional:
            yield place, "a required option behind an optional one"
        optional = optional or not option.get("required")
        yield from _option(option, place, depth)


def _option(option, place, depth):
    kind = option.get("type")
    if not _is_name(option.get("name") or ""):
        yield place, f"{option.get('name')!r} is no option name"
    if not 1 <= len(option.get("description") or "") <= 100:
        yield place, "description is not 1 to 100 characters"
    if option.get("autocomplete") and option.get("choices"):
        yield place, "autocomplete excludes choices"
    if option.get("autocomplete") and kind not in (3, 4, 10):
        yield place, f"no autocomplete for options of type {kind}"
    yield from _choices(place, option.get("choices") or [])
    allowed = {0: (1, 2), 1: (1,)}.get(depth, ())
    if kind in (1, 2) and kind not in allowed:
        yield place, "a group or subcommand too deep"
    if kind == 1:
        yield from _options(option.get("options") or [], place + ".options", 2)
    elif kind == 2:
        yield from _options(option.get("options") or [], place + ".options", 1)


def commands(body, guild=False):
    """A bulk overwrite."""
    seen = set()
    for i, item in enumerate(body):
        key = (item.get("type", 1), item.get("name"))
        if key in seen:
            yield f"[{i}].name", f"{item.get('name')} twice"
        seen.add(key)
        for place, text in command(item, guild):
            yield f"[{i}].{place}", text


def webhook_name(name, place):
    """The name of a webhook or of its message's author."""
    if name is not None and not 1 <= len(name.strip()) <= 80:
        yield place, "not 1 to 80 characters"
    for word in ("clyde", "discord"):
        if word in (name or "").lower():
            yield place, f"contains {word}"
