# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint_units.py COMMANDS FOLDER < FILES: what the analysers parse in place of single sources.

Most of their time goes into the headers of Qt and the standard library, so that sources are read
together, the way the build compiles them. Writes the units and a compile_commands.json of theirs to
FOLDER and prints the units' paths."""

import json
import pathlib
import shlex
import sys

import unity_groups


def flags_of(entry):
    """What the compiler is told, but for the names of source, object and dependency file: tuples of
    an option and what it takes."""
    flags, words = [], iter(shlex.split(entry["command"]))
    for word in words:
        if word in ("-o", "-c", "-MF", "-MT"):
            next(words)
        elif word in ("-isystem", "-include"):
            flags.append((word, next(words)))
        elif word != "-MD":
            flags.append((word,))
    return flags


def together(files):
    """Sources of one folder in units of includes, grouped as the build groups a library's; what has
    a main() of its own stays alone."""
    folders = {}
    for path in files:
        own = path.name if path.name == "main.cpp" else ""
        folders.setdefault((path.parent, own), []).append(path)
    for (folder, _), paths in folders.items():
        texts = [(str(path), path.read_text(encoding="utf-8")) for path in paths]
        for group in unity_groups.groups(texts):
            yield folder, group


def common_flags(commands, files):
    """Everything that one of the files is compiled with: they differ in include folders alone."""
    wanted = set(files)
    flags = {}
    for entry in commands:
        if entry["file"] in wanted:
            flags.update(dict.fromkeys(flags_of(entry)))
    return [word for flag in flags for word in flag]


def main(arguments):
    commands = json.loads(pathlib.Path(arguments[0]).read_text(encoding="utf-8"))
    folder = pathlib.Path(arguments[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    root = pathlib.Path.cwd()
    files = [root / line.strip() for line in sys.stdin if line.strip()]
    entries = []

    def add(unit, flags):
        entries.append({"directory": str(root), "file": str(unit),
                        "command": shlex.join((*flags, "-c", str(unit)))})

    # Tests one by one: what two of them include may have names in common, and the analysers tell
    # of a test only where it is the main file.
    tests = [path for path in files if path.is_relative_to(root / "tests")]
    for beside, group in together([path for path in files if path not in tests]):
        unit = folder / f"unit{len(entries)}.cpp"
        unit.write_text("".join(f'#include "{path}" // NOLINT\n' for path in group), encoding="utf-8")
        add(unit, [*common_flags(commands, group), "-iquote", str(beside)])
    for path in tests:
        add(path, common_flags(commands, [str(path)]))
    (folder / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
    for entry in entries:
        print(entry["file"])


if __name__ == "__main__":
    main(sys.argv[1:])
