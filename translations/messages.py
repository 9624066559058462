# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""messages.py check SOURCE_DIR: what is missing or malformed in translations/*.ts; exit code 1 when
anything is. messages.py update SOURCE_DIR: adds the sentences that are new, unfinished, and takes out
those that nobody says any more; what is translated stays.

A sentence is the same wherever it is said, so a catalogue has one context and a text stands in it
once. What members read in Discord has to be translated; the rest may wait as unfinished."""

import html
import pathlib
import re
import sys
import xml.etree.ElementTree

LANGUAGES = ("de", "es", "fr", "pt_BR")
CONTEXT = "dbsbm"
# Who speaks to members, and what in there only the operator reads.
SPOKEN = ("app/bot", "app/commands", "models/betting", "models/services", "models/slips")
OPERATORS = re.compile(r"/(legacy|import|Import|export|Export|gradeFile|gradeCase|Logo|logo|Verify|guildSettingsHistory)\w*\.(cpp|h)$")
# What else is translated: the panel and what it is made of.
PANEL = ("app/panel", "models/settings", "models/tables", "ui")

_LITERAL = r'"(?:\\.|[^"\\\n])*"'
_TEXT = rf"({_LITERAL}(?:\s*{_LITERAL})*)"
_CALL = re.compile(
    rf"\b(?:tr|text)\(\s*{_TEXT}\s*(,)?"
    rf"|\bQT_TRANSLATE_NOOP\(\s*\"[^\"]*\"\s*,\s*{_TEXT}"
    rf"|\btranslate\(\s*\"[^\"]*\"\s*,\s*{_TEXT}\s*(,)?")
_PLACE = re.compile(r"%L?(\d+|n)")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}


def _value(literals):
    joined = "".join(part[1:-1] for part in re.findall(_LITERAL, literals))
    return re.sub(r"\\(.)", lambda match: _ESCAPES[match.group(1)], joined)


def sentences(text):
    """Every text that a source says, and whether it has plural forms."""
    for match in _CALL.finditer(text):
        literals = match.group(1) or match.group(3) or match.group(4)
        source = _value(literals)
        if source.strip():
            yield source, "%n" in source


def read_sources(root):
    """{source: (numerus, must be translated)}"""
    found = {}
    for folder in SPOKEN + PANEL:
        for path in sorted((pathlib.Path(root) / folder).rglob("*")):
            name = path.relative_to(root).as_posix()
            if path.suffix not in (".cpp", ".h"):
                continue
            needed = folder in SPOKEN and not OPERATORS.search(name)
            for source, numerus in sentences(path.read_text(encoding="utf-8")):
                found[source] = (numerus, needed or found.get(source, (0, False))[1])
    return found


def read_catalogue(path):
    """{source: [translation, or one a plural form]}; an unfinished one is empty."""
    found = {}
    for message in xml.etree.ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")]
        if translation.get("type") == "unfinished":
            forms = []
        elif not forms:
            forms = [translation.text or ""]
        found[message.find("source").text] = forms
    return found


def _faults(source, forms, numerus):
    """What is malformed in a translation that there is."""
    wanted = sorted(_PLACE.findall(source))
    if len(forms) != (2 if numerus else 1):
        yield f"has {len(forms)} forms"
    for form in forms:
        places = sorted(_PLACE.findall(form))
        if places != wanted and not (numerus and sorted(places + ["n"]) == wanted):
            yield f"has the placeholders {places} for {wanted}"
        if form != form.strip() and source == source.strip():
            yield "begins or ends with a space"
        for mark in ("**", "`", "\n"):
            if form.count(mark) != source.count(mark):
                yield f"has another number of {mark!r}"
        if not form:
            yield "is empty"


def check(root):
    sources = read_sources(root)
    for language in LANGUAGES:
        name = f"translations/dbsbm_{language}.ts"
        catalogue = read_catalogue(pathlib.Path(root) / name)
        for source, (numerus, needed) in sources.items():
            forms = catalogue.get(source)
            if not forms and needed:
                yield f"{name}: missing: {source!r}"
            for fault in _faults(source, forms, numerus) if forms else ():
                yield f"{name}: {fault}: {source!r}"


def _message(source, numerus, forms):
    escape = lambda text: html.escape(text, quote=False)
    lines = ['    <message numerus="yes">' if numerus else "    <message>",
             f"        <source>{escape(source)}</source>"]
    state = "" if forms else ' type="unfinished"'
    if numerus:
        inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms or ("", ""))
    else:
        inner = escape(forms[0]) if forms else ""
    lines += [f"        <translation{state}>{inner}</translation>", "    </message>"]
    return lines


def write_catalogue(path, language, sources, catalogue):
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>",
             f"    <name>{CONTEXT}</name>"]
    for source in sorted(sources):
        lines += _message(source, sources[source][0], catalogue.get(source, []))
    path.write_text("\n".join(lines + ["</context>", "</TS>", ""]), encoding="utf-8")


def update(root):
    sources = read_sources(root)
    for language in LANGUAGES:
        path = pathlib.Path(root) / "translations" / f"dbsbm_{language}.ts"
        write_catalogue(path, language, sources, read_catalogue(path) if path.exists() else {})


def main(arguments):
    verb, root = arguments
    if verb == "update":
        update(root)
    problems = list(check(root))
    print("\n".join(problems) or "every language is complete")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
