# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bundle_tests.py OUT NAME=FILE...: one source from several tests, each in a namespace of its name.

What the tests include comes first, outside of all namespaces, so that their own includes find nothing
left to do. The main() of a test becomes NAME::main(); bundle_tests.py --main OUT NAME... writes the
main() that calls the one named by its first argument."""

import pathlib
import sys

LICENCE = "// SPDX-FileCopyrightText: DBSBM contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
# moc's output includes these; the others would declare things of Qt in the test's namespace.
HEAD = """#include <QList>
#include <QMetaType>
#include <QTest>
#include <memory>
#undef QTEST_ADD_GPU_BLACKLIST_SUPPORT_DEFS
#undef QTEST_ADD_GPU_BLACKLIST_SUPPORT
#define QTEST_ADD_GPU_BLACKLIST_SUPPORT_DEFS
#define QTEST_ADD_GPU_BLACKLIST_SUPPORT
"""


def preamble(text):
    """The includes (and their conditions) that a source begins with."""
    lines = []
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("#"):
            lines.append(line)
        elif stripped and not stripped.startswith("//"):
            break
    return [line for line in lines if ".moc\"" not in line and "#pragma" not in line]


def bundle(tests):
    """The text of the common source; tests = [(name, path)]."""
    text = LICENCE
    for _, path in tests:
        text += "\n".join(preamble(pathlib.Path(path).read_text(encoding="utf-8"))) + "\n"
    text += HEAD
    for name, path in tests:
        text += f'namespace {name} {{\n#include "{path}"\n}}\n'
    return text


def entry(names):
    """The main() of a bundle."""
    declared = "".join(f"namespace {name} {{ int main(int, char **); }}\n" for name in names)
    calls = "".join(f'    if (test == "{name}")\n        return {name}::main(argc - 1, argv + 1);\n'
                    for name in names)
    return (f"{LICENCE}#include <cstdio>\n#include <string_view>\n{declared}"
            "int main(int argc, char **argv)\n{\n"
            "    const std::string_view test = argc > 1 ? argv[1] : \"\";\n" + calls +
            '    std::fprintf(stderr, "Name one of these tests first:\\n'
            + "".join(f"  {name}\\n" for name in names) + '");\n    return 2;\n}\n')


def main(arguments):
    if arguments[0] == "--main":
        out, text = arguments[1], entry(arguments[2:])
    else:
        out, text = arguments[0], bundle([word.split("=", 1) for word in arguments[1:]])
    pathlib.Path(out).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
