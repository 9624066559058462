# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark runner passes results on and fails on everything that is none."""

import io
import pathlib
import tempfile
import unittest

import run


class RunTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def bench(self, name, script):
        path = self.folder / name
        path.write_text("#!/bin/sh\n" + script, encoding="utf-8")
        path.chmod(0o755)

    def run_all(self, *words):
        out, err = io.StringIO(), io.StringIO()
        code = run.main([str(self.folder), *words], out, err)
        return code, out.getvalue(), err.getvalue()

    def test_results_pass_through(self):
        self.bench("bench_a", "echo '{\"name\": \"a\", \"ms\": 1.5}'; echo noise >&2")
        self.bench("bench_b", "echo '{\"name\": \"b\"}'")
        code, out, _ = self.run_all()
        self.assertEqual((code, out), (0, '{"name": "a", "ms": 1.5}\n{"name": "b"}\n'))
        self.assertEqual(self.run_all("_b")[1], '{"name": "b"}\n')

    def test_failures(self):
        good = "echo '{\"name\": \"a\"}'; "
        for script, reason in ((good + "echo hello", "no results"), ("true", "no result"),
                               (good + "exit 3", "exit code 3"), ("echo '[1]'", "no results"),
                               ("echo '{\"ms\": 1}'", "no results")):
            with self.subTest(script=script):
                self.bench("bench_a", script)
                code, _, err = self.run_all()
                self.assertEqual(code, 1)
                self.assertIn(reason, err)

    def test_nothing_to_run(self):
        self.assertEqual(self.run_all()[0], 1)


if __name__ == "__main__":
    unittest.main()
