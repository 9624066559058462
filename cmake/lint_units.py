# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""lint_units.py COMMANDS FOLDER < FILES: what the analysers parse in place of single sources.

Most of their time goes into the headers of Qt and the standard library, so that sources are read
together, the way the build compiles them. Writes the units and a compile_commands.json
of theirs to FOLDER and prints the units' paths, in the order of
FILES."""

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


def product_units(files):
    """One source of includes for each group; nobody but us names a .cpp in an include."""
    texts = [(path, pathlib.Path(path).read_text(encoding="utf-8")) for path in files]
    for group in unity_groups.groups(texts):
        yield "".join(f'#include "{path}" // NOLINT\n' for path in group)


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
    files = [str(root / line.strip()) for line in sys.stdin if line.strip()]
    entries = []
    tests = [path for path in files if pathlib.Path(path).name.startswith("tst_")]
    others = [path for path in files if path not in set(tests)]

    def add(unit, flags):
        entries.append({"directory": str(root), "file": str(unit),
                        "command": shlex.join((*flags, "-c", str(unit)))})

    flags = common_flags(commands, others)
    for folder_of in dict.fromkeys(str(pathlib.Path(path).parent) for path in others):
        flags += ["-iquote", folder_of]  # a source finds the headers beside it
    for text in product_units(others):
        unit = folder / f"unit{len(entries)}.cpp"
        unit.write_text(text, encoding="utf-8")
        add(unit, flags)
    for path in tests:  # one by one: what two tests include may have names in common
        add(path, common_flags(commands, [path]))
    (folder / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
    print("\n".join(entry["file"] for entry in entries))


if __name__ == "__main__":
    main(sys.argv[1:])
