# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves of every check in checks.py that it finds what it is for, and lets good code pass."""

import pathlib
import tempfile
import unittest

import checks
import cxx
import rules

SPDX = "// SPDX-FileCopyrightText: DBSBM contributors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
DEV = SPDX.replace("//", "#") + "    run | test)\n"


class CheckTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.write("dev", DEV)
        self.write("CMakeLists.txt", SPDX.replace("//", "#"))

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def problems(self, name, build=None):
        return list(checks.CHECKS[name](checks.Tree(self.root, build)))

    def expect(self, name, *parts, build=None):
        """Exactly one problem, and it names all parts."""
        found = self.problems(name, build)
        self.assertEqual(len(found), 1, found)
        for part in parts:
            self.assertIn(part, found[0])

    def expect_none(self, name, build=None):
        self.assertEqual(self.problems(name, build), [])


class Edges(CheckTest):
    def test_allowed(self):
        self.write("models/core/Clock.h", "")
        self.write("models/store/Database.h", "")
        self.write("models/ops/Metrics.h", "")
        self.write("models/store/Database.cpp", '#include "models/store/Database.h"\n'
                   '#include "models/core/Clock.h"\n#include "Database.moc"\n#include <QString>\n')
        self.write("network/feeds/Feed.cpp", '#include "models/ops/Metrics.h"\n')
        self.expect_none("edges")

    def test_every_forbidden_way(self):
        for source, target in (("ui/MainWindow.cpp", "network/discord/rest/RestClient.h"),
                               ("ui/MainWindow.cpp", "app/panel/Panel.h"),
                               ("models/core/Clock.cpp", "models/store/Database.h"),
                               ("models/slips/Slip.cpp", "models/store/Database.h"),
                               ("network/discord/rest/Rest.cpp", "models/ops/RateLimiter.h"),
                               ("app/cli/main.cpp", "ui/MainWindow.h")):
            with self.subTest(source=source, target=target):
                self.setUp()
                self.write(target, "")
                self.write(source, f'#include "{target}"\n')
                self.expect("edges", source, "may not include", target)

    def test_relative_include(self):
        self.write("models/core/Clock.h", "")
        self.write("models/core/Clock.cpp", '#include "Clock.h"\n')
        self.expect("edges", "Clock.cpp:1", "seen from the root")

    def test_unknown_folder(self):
        self.write("models/other/Thing.cpp", "")
        self.expect("edges", "models/other/Thing.cpp", "not in the table")


class Cycles(CheckTest):
    def test_none(self):
        self.write("ui/A.h", "")
        self.write("ui/A.cpp", '#include "ui/A.h"\n#include "ui/B.h"\n')
        self.write("ui/B.h", '#include "ui/A.h"\n')
        self.expect_none("cycles")

    def test_between_files(self):
        self.write("ui/A.h", '#include "ui/B.h"\n')
        self.write("ui/B.h", '#include "ui/A.h"\n')
        self.expect("cycles", "ui/A.h -> ui/B.h -> ui/A.h")

    def test_between_folders(self):
        for name in ("models/core/A", "models/store/B"):
            self.write(f"{name}.h", "")
        self.write("models/core/A.cpp", '#include "models/store/B.h"\n')
        self.write("models/store/B.cpp", '#include "models/core/A.h"\n')
        self.expect("cycles", "models/core -> models/store -> models/core")


class Sizes(CheckTest):
    def body(self, lines, head="void A::f()"):
        return head + "\n{\n" + "    g();\n" * (lines - 2) + "}\n"

    def test_within(self):
        self.write("ui/A.cpp", self.body(60) * 6)
        self.write("ui/A.h", "\n" * 150)
        self.expect_none("sizes")

    def test_long_source(self):
        self.write("ui/A.cpp", "\n" * 401)
        self.expect("sizes", "ui/A.cpp", "lines 401")

    def test_long_header(self):
        self.write("ui/A.h", "\n" * 151)
        self.expect("sizes", "ui/A.h", "lines 151")

    def test_long_function(self):
        for head in ("void A::f() const", "A::A(int b) : m_b(b), m_c{b}", "auto f() -> QList<int>",
                     "namespace n {\nclass C\n{\npublic:\n    C() = default;\n    int f() noexcept"):
            with self.subTest(head=head):
                self.write("ui/A.cpp", self.body(61, head))
                self.expect("sizes", "ui/A.cpp", "function 61")

    def test_long_table_is_no_function(self):
        self.write("ui/A.cpp", "const QList<int> t = {\n" + "    f(1),\n" * 100 + "};\n"
                   "enum class E {\n" + "    A,\n" * 100 + "};\n")
        self.expect_none("sizes")

    def test_signals(self):
        text = "class C : public QObject\n{\n    Q_OBJECT\nQ_SIGNALS:\n%spublic Q_SLOTS:\n    void x();\n};\n"
        self.write("ui/A.h", text % ("    void s(int a,\n           int b);\n" * 8))
        self.expect_none("sizes")
        self.write("ui/A.h", text % ("    void s();\n" * 9))
        self.expect("sizes", "ui/A.h", "signals 9")

    def test_exceptions_only_shrink(self):
        self.write(checks.OVERSIZE, "# comment\nui/A.cpp lines 410\n")
        self.write("ui/A.cpp", "\n" * 410)
        self.expect_none("sizes")
        self.write("ui/A.cpp", "\n" * 411)
        self.expect("sizes", "grew from 410 to 411")
        self.write("ui/A.cpp", "\n" * 400)
        self.expect("sizes", "remove ui/A.cpp")
        (self.root / "ui/A.cpp").unlink()
        self.expect("sizes", "no such file")


class Forbidden(CheckTest):
    BAD = {
        "nested event loop": "dialog.exec();",
        "QEventLoop": "QEventLoop loop;",
        "processEvents": "QCoreApplication::processEvents();",
        "string connection": "connect(a, SIGNAL(b()), c, d);",
        "singleton": "Settings::instance().get();",
        "qWait": "QTest::qWait(10);",
        "sleep": "std::this_thread::sleep_for(1ms);",
        "uncategorised log": 'qWarning() << "x";',
        "mutex": "std::mutex m_mutex;",
        "wall clock or own timer": "QTimer::singleShot(1, f);",
        "umbrella header": "#include <QtWidgets>",
    }

    def test_all_rules_have_an_example(self):
        self.assertEqual(set(self.BAD), {rule[0] for rule in rules.FORBIDDEN})

    def test_each(self):
        for name, code in self.BAD.items():
            with self.subTest(name=name):
                self.write("ui/A.cpp", f"\n{code}\n")
                self.expect("forbidden", "ui/A.cpp:2", name)

    def test_comments_and_strings_do_not_count(self):
        self.write("ui/A.cpp", "".join(f"// {code}\n/* {code}\n*/\n" for code in self.BAD.values())
                   + 'auto a = u"dialog.exec()";\nauto b = R"(QEventLoop loop;)";\n')
        self.expect_none("forbidden")

    def test_what_is_allowed(self):
        self.write("app/cli/main.cpp", "return QCoreApplication::exec();\n")
        self.write("models/ops/LogSink.cpp", "QMutexLocker lock(&m_mutex); QMutex m;\n")
        self.write("models/core/SystemClock.cpp", "QTimer t; std::chrono::steady_clock::now();\n")
        self.write("ui/A.cpp", "qCWarning(lcUi) << 1; QPixmapCache::instance(); QStyle::SLOT_x;\n"
                   "#include <QtTest/QSignalSpy>\n#include <QTest>\n")
        self.write("tests/ui/tst_A.cpp", "qDebug() << 1;\n")
        self.expect_none("forbidden")


class Types(CheckTest):
    KINDS = ("class Route {};", "struct Route final : Base<int>\n{\n};", "union Route {};",
             "enum class Route : int { A };", "enum Route { A };",
             "template<typename T>\nstruct Route {};", "struct alignas(64) Route {};",
             "class Other\n{\npublic:\n    void f() {}\n};\nstruct Route {};")

    def test_two_of_one_name(self):
        for kind in self.KINDS:
            with self.subTest(kind=kind):
                self.write("network/a/A.cpp", "namespace dbsbm {\nstruct Route {};\n}\n")
                self.write("app/b/B.cpp", f"namespace dbsbm {{\n{kind}\n}} // namespace dbsbm\n")
                self.expect("types", "network/a/A.cpp:2", "app/b/B.cpp:", "dbsbm::Route")

    def test_nested_and_of_helpers_of_tests(self):
        self.write("models/a/A.cpp", "namespace dbsbm::test {\nstruct A::B {};\n}\n")
        self.write("tests/support/A.h", "namespace dbsbm { namespace test {\nclass A { struct B {}; };\n}}\n")
        self.expect("types", "dbsbm::test::A::B")

    def test_good_code(self):
        self.write("ui/A.h", "namespace dbsbm {\nclass Route;\nenum class Kind;\nnamespace {\n"
                   "struct Row {};\n}\nstruct A { struct Part {}; };\n"
                   "// struct Note {};\nvoid f(struct Route *) { struct Local {}; }\n}\n")
        self.write("ui/B.h", "namespace dbsbm {\nclass Route;\nenum class Kind;\nnamespace {\n"
                   "struct Row {};\n}\nstruct B { struct Part {}; };\n"
                   "struct Note {};\nvoid g() { struct Local {}; }\nnamespace other { class A {}; }\n}\n")
        self.write("tests/ui/tst_A.cpp", "namespace dbsbm {\nclass A {};\n}\n")
        self.expect_none("types")


class Licence(CheckTest):
    def test_with_and_without(self):
        self.write("ui/A.cpp", SPDX)
        self.expect_none("licence")
        self.write("tests/tool.py", "print()\n")
        self.expect("licence", "tests/tool.py")


class Tested(CheckTest):
    def test_with_and_without(self):
        self.write("ui/A.cpp", "")
        self.expect("tested", "ui/A.cpp", "tst_A.cpp")
        self.write("tests/ui/tst_A.cpp", "")
        self.expect_none("tested")

    def test_elsewhere(self):
        self.write("ui/A.cpp", "")
        self.write("tests/ui/tst_B.cpp", "")
        for row, words in (("ui/A.cpp tst_B", None), ("ui/A.cpp - main, run by every test", None),
                           ("ui/A.cpp tst_C", "no test tst_C"), ("ui/A.cpp -", "no reason"),
                           ("ui/A.cpp", "neither"), ("ui/A.cpp tst_B\nui/C.cpp tst_B", "no such file")):
            with self.subTest(row=row):
                self.write(checks.ELSEWHERE, row + "\n")
                if words:
                    self.expect("tested", words)
                else:
                    self.expect_none("tested")
        self.write(checks.ELSEWHERE, "ui/A.cpp tst_B\n")
        self.write("tests/ui/tst_A.cpp", "")
        self.expect("tested", "it has a test of its own now")


class Registered(CheckTest):
    def setUp(self):
        super().setUp()
        self.build = self.root / "build"
        self.write("build/CMakeCache.txt", "DBSBM_BUILD_UI:BOOL=ON\n")
        self.write("build/CTestTestfile.cmake", 'subdirs("tests")\n')
        self.write("build/tests/CTestTestfile.cmake", 'add_test([=[tst_A]=] "tst_A")\nadd_test(tst_B "b")\n')
        self.write("ui/CMakeLists.txt", "dbsbm_add_library(ui SOURCES MainWindow.cpp docks/BetsDock.cpp)")

    def test_all_known(self):
        for path in ("tests/ui/tst_A.cpp", "tests/tst_B.cpp", "ui/MainWindow.cpp", "ui/docks/BetsDock.cpp"):
            self.write(path, "")
        self.expect_none("registered", self.build)

    def test_forgotten_test(self):
        self.write("tests/ui/tst_C.cpp", "")
        self.expect("registered", "tst_C", build=self.build)
        self.write("build/CMakeCache.txt", "DBSBM_BUILD_UI:BOOL=OFF\n")
        self.expect_none("registered", self.build)

    def test_forgotten_source(self):
        self.write("ui/docks/Other.cpp", "")
        self.expect("registered", "ui/docks/Other.cpp", build=self.build)


class Docs(CheckTest):
    def test_commands(self):
        self.write("README.md", "`./dev run` and ./dev test, `./dev help`\n")
        self.expect_none("docs")
        self.write("docs/development.md", "\n./dev fly --high\n")
        self.expect("docs", "docs/development.md:2", "fly")

    def test_links(self):
        self.write("docs/a.md", "[b](b.md) [c](https://example.org/x) [d](#here)\n")
        self.expect("docs", "docs/a.md:1", "b.md")
        self.write("docs/b.md", "[back](a.md#top) `[=](Type)`\n```\n[=](Type)\n```\n")
        self.expect_none("docs")


class Settings(CheckTest):
    DECLARED = '{.name = QStringLiteral("undo_minutes"), .type = SettingType::Integer},\n'

    def test_read(self):
        self.write(rules.GUILD_SETTINGS, self.DECLARED)
        for reader in ('settings.integer(u"undo_minutes"_s)', 'unitsOf(settings,\n u"undo_minutes"_s)',
                       'found->value(QStringLiteral("undo_minutes"))',
                       'Display{PostKind::LiveBoard, u"undo_minutes"}'):
            self.write("models/services/settling.cpp", reader)
            self.expect_none("settings")

    def test_not_read(self):
        self.write(rules.GUILD_SETTINGS, self.DECLARED)
        self.write("app/commands/setupFields.cpp", '{u"undo_minutes"_s, 1}')  # only its form
        self.write("ui/settings/Form.cpp", 'settings.integer(u"undo_minutes"_s)')
        self.expect("settings", "undo_minutes")

    def test_none_declared(self):
        self.write(rules.GUILD_SETTINGS, "")
        self.expect("settings", "declares no setting")

    def test_promised(self):
        name = (rules.SETTINGS_TO_COME or ("none",))[0]
        self.write(rules.GUILD_SETTINGS, self.DECLARED.replace("undo_minutes", name))
        self.write("models/services/settling.cpp", f'settings.text(u"{name}"_s)')
        if rules.SETTINGS_TO_COME:
            self.expect("settings", "remove " + name)


class AppSettings(CheckTest):
    DECLARED = ('{.name = QStringLiteral("api_timeout"), .help = text("How long.")},\n'
                '{.name = QStringLiteral("log_level")},\n')

    def setUp(self):
        super().setUp()
        self.write("app/host/Log.cpp", 'settings.text(QStringLiteral("log_level"))')
        self.write(rules.APP_SETTINGS, self.DECLARED)

    def test_read(self):
        self.write("app/host/BotHost.cpp", 'settings->integer(\n u"api_timeout"_s)')
        self.expect_none("app_settings")

    def test_not_read(self):
        self.write("ui/settings/Form.cpp", 'settings.integer(u"api_timeout"_s)')  # only its form
        self.expect("app_settings", "nobody reads api_timeout")

    def test_read_though_it_says_otherwise(self):
        self.write(rules.APP_SETTINGS, self.DECLARED.replace("How long", rules.UNUSED_WORDS))
        self.write("app/host/BotHost.cpp", 'settings.integer(u"api_timeout"_s)')
        self.expect("app_settings", "api_timeout is read now")

    def test_promised(self):
        for name in rules.APP_SETTINGS_TO_COME:
            declared = self.DECLARED.replace("api_timeout", name)
            self.write(rules.APP_SETTINGS, declared)
            self.expect("app_settings", name, "has to say")
            self.write(rules.APP_SETTINGS, declared.replace("How long", rules.UNUSED_WORDS))
            self.expect_none("app_settings")

    def test_read_before_the_settings(self):
        self.write(rules.APP_SETTINGS, self.DECLARED.replace("api_timeout", "data_dir"))
        self.expect("app_settings", "nobody reads data_dir")
        self.write("app/host/Host.cpp", 'qEnvironmentVariable("DBSBM_DATA_DIR")')
        self.expect_none("app_settings")

    def test_none_declared(self):
        self.write(rules.APP_SETTINGS, "")
        self.expect("app_settings", "declares no setting")


class Strip(unittest.TestCase):
    def test_keeps_lines_and_code(self):
        text = "a; // x\nb = 'c' + 1'000; /* y\nz */ d(\"e { f\");\n#include \"g.h\"\n"
        self.assertEqual(cxx.strip(text),
                         "a; \nb = \"\" + 1'000; \n d(\"\");\n#include \"g.h\"\n")


if __name__ == "__main__":
    unittest.main()
