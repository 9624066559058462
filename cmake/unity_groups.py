# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""unity_groups.py FILE...: which sources of a target are compiled together.

Prints one group a line, its files separated by semicolons. Two files share a group only when no name
that is local to one (in an unnamed namespace) is local to the other, and while the group stays below
MOST_LINES. A file that opens a namespace of ours, or that no other goes with, is a group of its own."""

import re
import sys

MOST_LINES = 1800
UNNAMED = re.compile(r"^namespace \{\n(.*?)^\} // namespace$", re.S | re.M)
# The layout of .clang-format: what a namespace declares begins in the first column.
DECLARED = re.compile(
    r"^(?:struct|class|enum class|enum|using) (\w+)"
    r"|^(?:[A-Za-z_][^\n(={;]*?[ &*>])(\w+)(?:\(|\{| =|\[|;|\n)", re.M)
OPENED = re.compile(r"^using namespace (?!std::|Qt::)", re.M)
TEMPLATE = re.compile(r"^template<.*?>\n", re.S | re.M)


def local_names(text):
    """Names that the unnamed namespaces of a source declare."""
    names = set()
    for block in UNNAMED.findall(text):
        for match in DECLARED.finditer(TEMPLATE.sub("", block)):
            names.add(match.group(1) or match.group(2))
    return names


def groups(files):
    """First fit, in the order given."""
    found = []  # [lines, names, files]
    for name, text in files:
        names = local_names(text)
        lines = MOST_LINES if OPENED.search(text) else text.count("\n")
        for group in found:
            if group[0] + lines <= MOST_LINES and not group[1] & names:
                group[0] += lines
                group[1] |= names
                group[2].append(name)
                break
        else:
            found.append([lines, names, [name]])
    return [group[2] for group in found]


def main(arguments):
    files = []
    for name in arguments:
        with open(name, encoding="utf-8") as source:
            files.append((name, source.read()))
    for group in groups(files):
        print(";".join(group))


if __name__ == "__main__":
    main(sys.argv[1:])
