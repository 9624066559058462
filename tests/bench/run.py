# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py BIN_DIR [WORD...]: runs every executable bench_* there (or those whose name has a WORD) one
after the other. Their JSON lines go to standard output, everything else to standard error. Exit code
1 when one fails, prints something else than JSON objects with a "name", or prints nothing."""

import json
import os
import pathlib
import subprocess
import sys
import time

LIMIT_S = 900
SOURCES = pathlib.Path(__file__).resolve().parents[2]


def is_result(line):
    """Whether a line is a JSON object that names what it measured."""
    try:
        value = json.loads(line)
    except ValueError:
        return False
    return isinstance(value, dict) and isinstance(value.get("name"), str)


def run(program, out, err):
    """Runs one benchmark; the reason why it failed, or nothing."""
    process = subprocess.Popen([program], stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True,
                               env={**os.environ, "DBSBM_SOURCE_DIR": str(SOURCES)})
    deadline = time.monotonic() + LIMIT_S
    results, strays = 0, 0
    with process:
        for line in process.stdout:
            if is_result(line):
                results += 1
                print(line.rstrip("\n"), file=out, flush=True)
            else:
                strays += 1
                print(f"   not a result: {line[:200].rstrip()}", file=err)
            if time.monotonic() > deadline:
                process.kill()
                return f"took longer than {LIMIT_S} s"
    if process.returncode:
        return f"ended with exit code {process.returncode}"
    if strays:
        return f"printed {strays} lines that are no results"
    return None if results else "printed no result"


def main(arguments, out=sys.stdout, err=sys.stderr):
    folder, *words = arguments
    programs = [path for path in sorted(pathlib.Path(folder).glob("bench_*"))
                if path.is_file() and os.access(path, os.X_OK)
                and (not words or any(word in path.name for word in words))]
    if not programs:
        print(f"No benchmark in {folder} matches.", file=err)
        return 1
    failed = False
    for program in programs:
        began = time.monotonic()
        print(f"== {program.name}", file=err)
        reason = run(program, out, err)
        failed = failed or bool(reason)
        print(f"   {reason or 'done'} after {time.monotonic() - began:.1f} s", file=err)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
