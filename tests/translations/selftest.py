# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that translations/messages.py finds every sentence, and everything that can be wrong with a
translation."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "translations"))
import messages


class Sentences(unittest.TestCase):
    def found(self, text):
        return [source for source, _ in messages.sentences(text)]

    def test_every_way_to_say_something(self):
        self.assertEqual(self.found('tr("One.") Text::tr("Two %1.").arg(x)'), ["One.", "Two %1."])
        self.assertEqual(self.found('tr(QT_TRANSLATE_NOOP("ctx", "Three."))'), ["Three."])
        self.assertEqual(self.found('QCoreApplication::translate(\n "ctx", "Four.")'), ["Four."])
        self.assertEqual(self.found('tr("Joined "\n   "parts.")'), ["Joined parts."])
        self.assertEqual(self.found(r'tr("A \"quote\"\nand a line")'), ['A "quote"\nand a line'])

    def test_what_is_no_sentence(self):
        self.assertEqual(self.found('attr("x") tr(source) str("y") tr("")'), [])

    def test_plural(self):
        self.assertEqual(list(messages.sentences('tr("%n bet(s)", nullptr, 2)')),
                         [("%n bet(s)", True)])


class Check(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "translations").mkdir()
        self.write("app/bot/a.cpp", 'tr("**%1** bets by %2")')
        self.write("ui/b.cpp", 'tr("Panel")')
        self.translate("**%1** Wetten von %2")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def translate(self, *forms, source="**%1** bets by %2"):
        sources = messages.read_sources(self.root)
        for language in messages.LANGUAGES:
            path = self.root / "translations" / f"dbsbm_{language}.ts"
            messages.write_catalogue(path, language, sources, {source: list(forms)})

    def expect(self, part):
        found = list(messages.check(self.root))
        self.assertEqual(len(found), len(messages.LANGUAGES), found)
        self.assertIn(part, found[0])

    def test_complete(self):
        self.assertEqual(list(messages.check(self.root)), [])

    def test_missing(self):
        self.write("models/slips/c.cpp", 'tr("New.")')
        self.expect("missing: 'New.'")

    def test_unfinished(self):
        self.translate()
        self.expect("missing")

    def test_operators_and_panel_may_wait(self):
        self.write("models/services/importing.cpp", 'tr("For the operator.")')
        self.write("ui/d.cpp", 'tr("New in the panel.")')
        self.assertEqual(list(messages.check(self.root)), [])

    def test_malformed(self):
        for form, part in (("**%1** Wetten", "placeholders"), ("**%1** von %2 %2", "placeholders"),
                           ("%1 Wetten von %2", "another number of '**'"),
                           ("**%1** von %2 ", "space"), ("**%1**\n%2", "another number of '\\n'")):
            self.translate(form)
            self.expect(part)

    def test_plural_forms(self):
        self.write("app/bot/a.cpp", 'tr("%n bet(s)", nullptr, n)')
        self.translate("%n Wette", "%n Wetten", source="%n bet(s)")
        self.assertEqual(list(messages.check(self.root)), [])
        self.translate("%n Wetten", source="%n bet(s)")
        self.expect("has 1 forms")

    def test_update_keeps_and_adds(self):
        self.write("app/bot/e.cpp", 'tr("More & <more>.")')
        messages.update(self.root)
        catalogue = messages.read_catalogue(self.root / "translations/dbsbm_de.ts")
        self.assertEqual(catalogue["**%1** bets by %2"], ["**%1** Wetten von %2"])
        self.assertEqual(catalogue["More & <more>."], [])
        self.write("app/bot/a.cpp", "")
        messages.update(self.root)
        catalogue = messages.read_catalogue(self.root / "translations/dbsbm_de.ts")
        self.assertNotIn("**%1** bets by %2", catalogue)


if __name__ == "__main__":
    unittest.main()
