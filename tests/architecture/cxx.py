# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Just enough reading of C++ for size limits and forbidden words; no parser."""

import re

_TOKEN = re.compile(
    r'(?P<raw>R"(?P<tag>[^\s()\\"]{0,16})\(.*?\)(?P=tag)")'
    r"|(?P<line>//[^\n]*)|(?P<block>/\*.*?\*/)"
    r'|(?P<include>^[ \t]*#[ \t]*include[^\n]*)'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')",
    re.DOTALL | re.MULTILINE)


def strip(text):
    """The text without comments and without the contents of strings; line numbers are kept."""

    def blank(match):
        if match.lastgroup == "include":
            return match.group(0)
        kept = "\n" * match.group(0).count("\n")
        return kept if match.lastgroup in ("line", "block") else '""' + kept

    return _TOKEN.sub(blank, text)


_SCOPE = re.compile(r"\b(?:class|struct|union|enum|namespace|extern)\b")
_AFTER_PARAMETERS = re.compile(
    r"\)\s*(?:(?:const|noexcept|override|final|mutable|try|&&|&)\s*)*(?:->[^{};]*|requires\b[^{};]*)?$")
_INITIALISERS = re.compile(r"\)\s*(?:noexcept\s*)?:[^:].*\)$", re.DOTALL)
_DIRECTIVE = re.compile(r"(?m)^[ \t]*#(?:.*\\\n)*.*$")


def _opens_function(header, after_close):
    header = header.strip()
    if not header:
        return after_close  # the body after an initialiser list that ended with braces
    return bool(_INITIALISERS.search(header) or _AFTER_PARAMETERS.search(header))


def functions(stripped):
    """(first line, number of lines) of every outermost function body in a stripped text."""
    found = []
    stack = []  # what each open brace is: "scope", "function" or "other"
    parens = 0
    header = []
    after_close = False
    start = 0
    line = 1
    inside = 0  # how many open braces since the outermost function's
    for char in _DIRECTIVE.sub(lambda match: "\n" * match.group(0).count("\n"), stripped):
        if char == "\n":
            line += 1
        if inside:
            inside += {"{": 1, "}": -1}.get(char, 0)
            if not inside:
                found.append((start, line - start + 1))
                header, after_close = [], False
            continue
        if char == "(":
            parens += 1
        elif char == ")":
            parens = max(0, parens - 1)
        if char == "{" and parens == 0:
            text = "".join(header)
            is_scope = _SCOPE.search(text) and not _AFTER_PARAMETERS.search(text.strip())
            if not is_scope and _opens_function(text, after_close):
                inside, start = 1, line
            else:
                stack.append("scope" if is_scope else "other")
            header, after_close = [], False
        elif char == "}" and parens == 0:
            kind = stack.pop() if stack else "scope"
            header, after_close = [], kind == "other"
        elif char == ";" and parens == 0:
            header, after_close = [], False
        else:
            header.append(char)
    return found


_CLASS = re.compile(r"\b(?:class|struct)\s+(\w+)\s*(?:final\s*)?(?::[^{;]*)?\{")
_SIGNALS = re.compile(r"\bQ_SIGNALS\s*:(.*?)(?=\b(?:public|protected|private)\b[\s\w]*:|\Z)", re.DOTALL)


def signal_counts(stripped):
    """(class name, number of signals) of every class that has some."""
    starts = list(_CLASS.finditer(stripped))
    for index, match in enumerate(starts):
        end = starts[index + 1].start() if index + 1 < len(starts) else len(stripped)
        body = stripped[match.end():end].split("\n};")[0]
        count = sum(section.count(";") for section in _SIGNALS.findall(body))
        if count:
            yield match.group(1), count


def includes(text):
    """(line number, path) of every quoted include."""
    for match in re.finditer(r'(?m)^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1)


_NAMESPACE = re.compile(r"\bnamespace\b\s*((?:\w+(?:::)?)*)\s*$")
_TYPE = re.compile(r"\b(?:class|struct|union|enum(?:\s+(?:class|struct))?)\s+(?:\[\[[^\]]*\]\]\s*|alignas\([^)]*\)\s*)?"
                   r"(\w+(?:::\w+)*(?:\s*<[^{}]*>)?)\s*(?:final\s*)?(?::(?!:)[^{;]*)?$")
_TEMPLATE = re.compile(r"\btemplate\s*<[^{}]*?>(?=\s*(?:class|struct|union)\b)")
HIDDEN = "{anonymous}"


def types(stripped):
    """(line, full name) of every class, struct, union and enum that is defined at namespace or class
    scope, but for those of anonymous namespaces, which are their file's own."""
    scopes = []  # the name of each open brace: of a namespace or type, or None for any other
    parens = 0
    header = []
    line = 1
    for char in _DIRECTIVE.sub(lambda match: "\n" * match.group(0).count("\n"), stripped):
        line += char == "\n"
        parens = max(0, parens + {"(": 1, ")": -1}.get(char, 0))
        if char == "{":
            text = _TEMPLATE.sub("", "".join(header)).strip() if parens == 0 else ""
            namespace, kind = _NAMESPACE.search(text), _TYPE.search(text)
            name = (namespace.group(1) or HIDDEN) if namespace else kind.group(1) if kind else None
            if kind and not namespace and not {None, HIDDEN} & set(scopes):
                yield line, "::".join([*scopes, re.sub(r"\s+", "", name)])
            scopes.append(name)
            header = []
        elif char == "}":
            if scopes:
                scopes.pop()
            header = []
        elif char == ";" and parens == 0:
            header = []
        else:
            header.append(char)
