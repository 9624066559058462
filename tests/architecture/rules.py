# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of docs/architecture.md as data; checks.py holds the code to them."""

PRODUCT = ("app", "models", "network", "ui")

# Folder -> folders it may include from besides itself. A name covers the folders below it, and the
# longest matching name decides. A file name allows that one file.
_MODELS_BASE = ("models/core", "models/betting", "models/settings", "models/ops")
_SERVICES = _MODELS_BASE + ("models/store", "models/slips", "models/services")
_DISCORD = ("network/discord/protocol", "models/core", "models/ops/MeteredBreaker.h", "models/ops/Metrics.h")
EDGES = {
    "models/core": (),
    "models/betting": ("models/core",),
    "models/settings": ("models/core",),
    "models/ops": ("models/core",),
    "models/store": _MODELS_BASE,
    "models/backup": _MODELS_BASE + ("models/store",),
    "models/slips": _MODELS_BASE,
    "models/services": _MODELS_BASE + ("models/store", "models/slips"),
    "models/tables": _SERVICES,
    "network/discord/protocol": ("models/core",),
    "network/discord/gateway": _DISCORD,
    "network/discord/rest": _DISCORD,
    "network/feeds": ("models/core", "models/ops/Metrics.h"),
    "network/exporter": ("models/core",),
    "network/simulator": _DISCORD,
    "ui": ("models",),
    # The daemon is made of these, so none of them may reach the panel.
    "app/common": ("models", "network"),
    "app/commands": ("models", "network/discord", "app/common"),
    "app/bot": ("models", "network", "app/common", "app/commands"),
    "app/host": ("models", "network", "app/common", "app/commands", "app/bot"),
    "app/practice": ("models", "network", "app/common", "app/commands", "app/bot", "app/host"),
    "app/cli": ("models", "network", "app/common", "app/commands", "app/bot", "app/host",
                "app/practice"),
    "app/panel": ("models", "network", "app", "ui"),
}

MAX_LINES = {".cpp": 400, ".h": 150}
MAX_FUNCTION_LINES = 60
MAX_SIGNALS = 8

_EVERYWHERE = PRODUCT + ("tests",)

# (name, pattern, folders, files that may, why). Comments and string contents are not searched.
FORBIDDEN = (
    ("nested event loop", r"(?:\.|->|::)exec\s*\(", ("app", "ui"), r"(^|/)main\.cpp$",
     "open dialogs and menus with open(), show() or popup(); only main runs the event loop"),
    ("QEventLoop", r"\bQEventLoop\b", PRODUCT, None, "return a Task instead of waiting inside"),
    ("processEvents", r"\bprocessEvents\b", _EVERYWHERE, r"(^|/)main\.cpp$",
     "let the event loop run; in tests use QTRY_"),
    ("string connection", r"\b(?:SIGNAL|SLOT)\s*\(", _EVERYWHERE, None, "connect to member functions"),
    ("singleton", r"\b(?!Q)[A-Z]\w*::(?:instance|self|theInstance)\s*\(", _EVERYWHERE, None,
     "inject it through the constructor"),
    ("qWait", r"\bqWait\s*\(", _EVERYWHERE, None, "use QTRY_ or QSignalSpy"),
    ("sleep", r"\b(?:u|m|nano)?sleep(?:_for|_until)?\s*\(", _EVERYWHERE, None,
     "time comes from Clock; FakeClock moves it in tests"),
    ("uncategorised log", r"\bq(?:Debug|Info|Warning|Critical|Fatal)\s*\(", PRODUCT, None,
     "log with a category of models/core/Logging.h"),
    ("mutex", r"\b(?:Q(?:Recursive)?Mutex|QReadWriteLock|std::(?:\w+_)?mutex)\b", PRODUCT,
     r"^models/ops/LogSink\.", "values are copied in and moved out between threads"),
    ("wall clock or own timer",
     r"\bQTimer\b|\bcurrent(?:DateTimeUtc|DateTime|MSecsSinceEpoch|SecsSinceEpoch)\s*\("
     r"|\b(?:system_clock|steady_clock)::now\b", PRODUCT, r"^models/core/SystemClock\.",
     "time and timers come from models/core/Clock.h"),
    ("umbrella header",
     r"#\s*include\s*<(Qt(?:Core|Gui|Widgets|Charts|Sql|Network|Test|WebSockets|Svg|HttpServer"
     r"|Concurrent))(?:/\1)?>", _EVERYWHERE, None, "include the classes you use: it costs 5 s a file"),
)

# Where the settings of a guild are declared, whose code works with them, and how it reads one: by
# name from a GuildSettings, or in a table of posts.
GUILD_SETTINGS = "models/settings/guildRegistry.cpp"
SETTING_READERS = ("app/bot", "app/commands", "app/host", "models/services", "models/slips")
SETTING_READ = (r'(?:(?:\.|->)(?:text|value|integer|channel|role)\(|\w+Of\(\w+,|PostKind::[^;]*?)'
                r'\s*(?:u|QStringLiteral\()"%s"')
SETTINGS_TO_COME = ()  # only shrinks

# The same of the application's settings: who reads one, beside its form.
APP_SETTINGS = "models/settings/registry.cpp"
APP_SETTING_READERS = ("app", "models/services", "network", "ui")
APP_SETTINGS_FORM = "ui/settings/"
APP_SETTING_READ = (r'(?:\.|->)(?:text|integer|boolean|secret|effective)\(\s*'
                    r'(?:u|QStringLiteral\()"%s"')
# Needed before there are settings, so read straight from the environment.
APP_SETTINGS_EARLY = {"data_dir": r'qEnvironmentVariable\("DBSBM_DATA_DIR"\)'}
# Their help has to say so; only shrinks, as sports feeds arrive.
APP_SETTINGS_TO_COME: tuple[str, ...] = ()
UNUSED_WORDS = "Not used yet"

# Files whose head must carry the two SPDX lines, by how the name ends.
SPDX_ENDINGS = (".cpp", ".h", ".cmake", ".py", ".sh", ".sql", ".mjs", ".js")
