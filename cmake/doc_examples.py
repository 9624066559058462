# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""doc_examples.py PAGE OUT: the cpp blocks of a page as functions that a test runs.

A block becomes the body of a function with what the page says that every block has at hand; its
#include lines go to the top. A list of name and function follows; the name is the heading above the
block. Faults of the compiler are told at the line of the page."""

import pathlib
import re
import sys

LICENCE = "// SPDX-FileCopyrightText: DBSBM contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"


def blocks(text):
    """(heading, number of the first line, lines) of every cpp block."""
    found, heading, begin, lines = [], "", None, text.splitlines()
    for number, line in enumerate(lines, 1):
        if begin is None and line.startswith("#"):
            heading = line.lstrip("# ")
        elif begin is None and line == "```cpp":
            begin = number + 1
        elif begin is not None and line == "```":
            found.append((heading, begin, lines[begin - 1:number - 1]))
            begin = None
    if begin is not None:
        raise SystemExit("a block has no end")
    return found


def source(name, examples):
    """The text of the header."""
    includes = sorted({line for _, _, lines in examples for line in lines if line.startswith("#include")})
    text = LICENCE + "#pragma once\n" + "\n".join(includes) + "\nnamespace {\n"
    names = []
    for index, (heading, begin, lines) in enumerate(examples):
        body = "\n".join("" if line.startswith("#include") else line for line in lines)
        text += ("void example%d([[maybe_unused]] Example &at)\n{\n"
                 "    [[maybe_unused]] FakeClock &clock = at.clock;\n"
                 "    [[maybe_unused]] const QString folder = at.folder;\n"
                 "    [[maybe_unused]] Database &database = at.database;\n"
                 '#line %d "%s"\n%s\n}\n' % (index, begin, name, body))
        names.append(f'    {{"{begin} {re.sub(chr(34), "", heading)}", example{index}}},\n')
    return (text + "struct NamedExample\n{\n    const char *name;\n    void (*run)(Example &at);\n};\n"
            "const NamedExample kExamples[] = {\n" + "".join(names) + "};\n} // namespace\n")


def main(page, out):
    path = pathlib.Path(page)
    examples = blocks(path.read_text(encoding="utf-8"))
    if not examples:
        raise SystemExit(f"{page} has no examples")
    pathlib.Path(out).write_text(source(f"docs/{path.name}", examples), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
