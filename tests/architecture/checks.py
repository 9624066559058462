# SPDX-FileCopyrightText: DBSBM contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""checks.py CHECK SOURCE_DIR [BUILD_DIR]: one check of the architecture; exit code 1 and one line a
problem when it does not hold. Without arguments it names the checks."""

import pathlib
import re
import sys

import cxx
import rules


class Tree:
    """The sources below a root. Paths are relative, with slashes."""

    def __init__(self, root, build=None):
        self.root = pathlib.Path(root)
        self.build = pathlib.Path(build) if build else None
        self._texts = {}

    def files(self, folders, *endings):
        for folder in folders:
            for path in sorted((self.root / folder).rglob("*")):
                relative = path.relative_to(self.root).as_posix()
                if path.is_file() and relative.endswith(endings) and "node_modules/" not in relative:
                    yield relative

    def text(self, path):
        if path not in self._texts:
            self._texts[path] = (self.root / path).read_text(encoding="utf-8")
        return self._texts[path]

    def exists(self, path):
        return (self.root / path).is_file()

    def rows(self, path):
        """The rows of a list file as words: no blank lines, no comments."""
        if not self.exists(path):
            return []
        lines = self.text(path).splitlines()
        return [line.split(None, 2) for line in lines if line.strip() and not line.startswith("#")]


def _folder_rule(path):
    names = [name for name in rules.EDGES if path == name or path.startswith(name + "/")]
    return max(names, key=len) if names else None


def check_edges(tree):
    """Includes go only the allowed way, and quoted includes start at the root."""
    for path in tree.files(rules.PRODUCT, ".cpp", ".h"):
        owner = _folder_rule(path)
        if owner is None:
            yield f"{path}: its folder is not in the table of tests/architecture/rules.py"
            continue
        for line, target in cxx.includes(tree.text(path)):
            if target.endswith(".moc"):
                continue
            if not tree.exists(target):
                yield f"{path}:{line}: \"{target}\" is no file seen from the root of the sources"
                continue
            allowed = (owner,) + rules.EDGES[owner]
            if not any(target == name or target.startswith(name + "/") for name in allowed):
                yield f"{path}:{line}: {owner} may not include {target}"


def _cycle(graph):
    """One cycle of a directed graph as a list of nodes, or None."""
    state = {}
    for first in graph:
        if first in state:
            continue
        trail = [(first, iter(graph[first]))]
        state[first] = "open"
        while trail:
            node, targets = trail[-1]
            target = next(targets, None)
            if target is None:
                state[node] = "done"
                trail.pop()
            elif state.get(target) == "open":
                nodes = [name for name, _ in trail]
                return nodes[nodes.index(target):] + [target]
            elif target not in state:
                state[target] = "open"
                trail.append((target, iter(graph.get(target, ()))))
    return None


def check_cycles(tree):
    """Neither folders nor files include each other in a circle."""
    files, folders = {}, {}
    for path in tree.files(rules.PRODUCT, ".cpp", ".h"):
        targets = [name for _, name in cxx.includes(tree.text(path)) if tree.exists(name)]
        files[path] = targets
        owner = _folder_rule(path) or path.rsplit("/", 1)[0]
        owners = {_folder_rule(name) for name in targets} - {owner, None}
        folders.setdefault(owner, set()).update(owners)
    for graph in (folders, files):
        found = _cycle(graph)
        if found:
            yield "circle of includes: " + " -> ".join(found)


def _sizes(tree):
    """(path, measure, value, limit) of everything that has a size limit."""
    for path in tree.files(rules.PRODUCT + ("tests",), ".cpp", ".h"):
        text = tree.text(path)
        stripped = cxx.strip(text)
        yield path, "lines", text.count("\n"), rules.MAX_LINES[path[path.rindex("."):]]
        if not path.startswith("tests/"):  # tables of test rows may be long
            longest = max((count for _, count in cxx.functions(stripped)), default=0)
            yield path, "function", longest, rules.MAX_FUNCTION_LINES
        most = max((count for _, count in cxx.signal_counts(stripped)), default=0)
        yield path, "signals", most, rules.MAX_SIGNALS


OVERSIZE = "tests/architecture/oversize.txt"


def check_sizes(tree):
    """Files, functions and classes stay small; the list of exceptions only shrinks."""
    allowed = {(row[0], row[1]): int(row[2]) for row in tree.rows(OVERSIZE)}
    for path, measure, value, limit in _sizes(tree):
        ceiling = allowed.pop((path, measure), None)
        if ceiling is None and value > limit:
            yield f"{path}: {measure} {value}, at most {limit}"
        elif ceiling is not None and value <= limit:
            yield f"{OVERSIZE}: remove {path} {measure}, it is within the limit now"
        elif ceiling is not None and value > ceiling:
            yield f"{path}: {measure} grew from {ceiling} to {value}; exceptions only shrink"
    for path, measure in allowed:
        yield f"{OVERSIZE}: remove {path} {measure}, there is no such file"


def check_forbidden(tree):
    """What rules.py forbids is not in the sources."""
    for path in tree.files(rules.PRODUCT + ("tests",), ".cpp", ".h"):
        stripped = cxx.strip(tree.text(path))
        for name, pattern, folders, exempt, why in rules.FORBIDDEN:
            if path.split("/")[0] not in folders or (exempt and re.search(exempt, path)):
                continue
            for match in re.finditer(pattern, stripped):
                line = stripped.count("\n", 0, match.start()) + 1
                yield f"{path}:{line}: {name}: {why}"


def check_types(tree):
    """No two files define a type of one name: the linker would take either for both, and the program
    crashes (the one-definition rule). Tests are bundled, each in a namespace of its own."""
    places = {}
    for path in tree.files(rules.PRODUCT + ("tests",), ".cpp", ".h"):
        if not pathlib.PurePosixPath(path).name.startswith("tst_"):
            for line, name in cxx.types(cxx.strip(tree.text(path))):
                places.setdefault(name, {}).setdefault(path, f"{path}:{line}")
    for name, files in sorted(places.items()):
        if len(files) > 1:
            yield (f"{', '.join(files.values())}: each defines {name}; put what a file needs alone "
                   "into an anonymous namespace, and rename the others")


def check_licence(tree):
    """Every source starts with the two SPDX lines."""
    folders = rules.PRODUCT + ("cmake", "packaging", "resources", "tests", "translations", ".ci")
    names = list(tree.files(folders, *rules.SPDX_ENDINGS)) + ["dev", "CMakeLists.txt"]
    for path in names:
        head = "\n".join(tree.text(path).splitlines()[:4])
        if ("SPDX-FileCopyrightText: " not in head
                or "SPDX-License-Identifier: GPL-3.0-or-later" not in head):
            yield f"{path}: the two SPDX lines are not at its top"


ELSEWHERE = "tests/architecture/tested-elsewhere.txt"


def check_tested(tree):
    """Every product source has a test of its name, or a row that says which test covers it."""
    tests = {pathlib.PurePosixPath(path).stem for path in tree.files(("tests",), ".cpp")}
    rows = {row[0]: row[1:] for row in tree.rows(ELSEWHERE)}
    for path in tree.files(rules.PRODUCT, ".cpp"):
        own = "tst_" + pathlib.PurePosixPath(path).stem
        row = rows.pop(path, None)
        if row is None and own not in tests:
            yield f"{path}: no test {own}.cpp, and no row in {ELSEWHERE}"
        elif row is not None and own in tests:
            yield f"{ELSEWHERE}: remove {path}, it has a test of its own now"
        elif row is not None and not row:
            yield f"{ELSEWHERE}: {path} names neither a test nor - and a reason"
        elif row and row[0] == "-" and len(row) < 2:
            yield f"{ELSEWHERE}: {path} gives no reason"
        elif row and row[0] not in tests | {"-"}:
            yield f"{ELSEWHERE}: {path}: there is no test {row[0]}"
    for path in rows:
        yield f"{ELSEWHERE}: remove {path}, there is no such file"


def _registered(build):
    """Names of all tests that CTest sees, from the files that it reads."""
    names, folders = set(), [build]
    while folders:
        folder = folders.pop()
        listing = folder / "CTestTestfile.cmake"
        if not listing.is_file():
            continue
        text = listing.read_text(encoding="utf-8")
        names.update(re.findall(r'(?m)^add_test\(\[?=*\[?"?([^\s"\]]+)', text))
        folders.extend(folder / name for name in re.findall(r'(?m)^subdirs\("([^"]+)"\)', text))
    return names


def check_registered(tree):
    """CTest runs every test source, and every product source is built."""
    names = _registered(tree.build)
    with_ui = "DBSBM_BUILD_UI:BOOL=ON" in (tree.build / "CMakeCache.txt").read_text(encoding="utf-8")
    for path in tree.files(("tests",), ".cpp"):
        stem = pathlib.PurePosixPath(path).stem
        needs_ui = re.match(r"tests/(ui|gui|app/panel)/", path)
        if stem.startswith("tst_") and stem not in names and (with_ui or not needs_ui):
            yield f"{path}: CTest knows no test {stem}"
    for path in tree.files(rules.PRODUCT, ".cpp"):
        folder = pathlib.PurePosixPath(path).parent
        lists = [f"{name}/CMakeLists.txt" for name in (folder, *folder.parents)]
        if not any(tree.exists(name) and pathlib.PurePosixPath(path).name in tree.text(name)
                   for name in lists):
            yield f"{path}: no CMakeLists.txt names it"


def check_docs(tree):
    """Documents name only commands of ./dev and files that exist."""
    commands = re.search(r"(?m)^    (run \| [a-z |]+)\)$", tree.text("dev"))
    known = set(commands.group(1).split(" | ")) | {"help"} if commands else set()
    names = [path for path in ("README.md",) if tree.exists(path)]
    for path in names + list(tree.files(("docs",), ".md")):
        fenced = False
        for number, line in enumerate(tree.text(path).splitlines(), 1):
            fenced ^= line.startswith("```")
            for word in re.findall(r"\./dev +([a-z]\w*)", line):
                if word not in known:
                    yield f"{path}:{number}: ./dev has no command {word}"
            prose = "" if fenced else re.sub(r"`[^`]*`", "", line)
            for target in re.findall(r"\]\((?![a-z]+:|#)([^)#\s]+)", prose):
                if not (tree.root / path).parent.joinpath(target).exists():
                    yield f"{path}:{number}: the link to {target} leads nowhere"


def check_settings(tree):
    """Every setting of a guild is read by something that works with it, not by its form alone."""
    declared = re.findall(r'\.name = QStringLiteral\("(\w+)"\)', tree.text(rules.GUILD_SETTINGS))
    if not declared:
        yield f"{rules.GUILD_SETTINGS}: declares no setting"
    texts = [tree.text(path) for path in tree.files(rules.SETTING_READERS, ".cpp")]
    for name in declared:
        read = any(re.search(rules.SETTING_READ % name, text) for text in texts)
        if not read and name not in rules.SETTINGS_TO_COME:
            yield f"{rules.GUILD_SETTINGS}: nobody reads {name}, so choosing it changes nothing"
        elif read and name in rules.SETTINGS_TO_COME:
            yield f"tests/architecture/rules.py: remove {name} from SETTINGS_TO_COME, it is read now"


def check_app_settings(tree):
    """Every setting of the application is read by something beside its form, or says it is not."""
    declarations = re.findall(r'\.name = QStringLiteral\("(\w+)"\)(.*?)(?=\.name = |\Z)',
                              tree.text(rules.APP_SETTINGS), re.DOTALL)
    if not declarations:
        yield f"{rules.APP_SETTINGS}: declares no setting"
    texts = [tree.text(path) for path in tree.files(rules.APP_SETTING_READERS, ".cpp")
             if not str(path).startswith(rules.APP_SETTINGS_FORM)]
    for name, declaration in declarations:
        pattern = rules.APP_SETTINGS_EARLY.get(name, rules.APP_SETTING_READ % name)
        read = any(re.search(pattern, text) for text in texts)
        promised = name in rules.APP_SETTINGS_TO_COME
        if read and (promised or rules.UNUSED_WORDS in declaration):
            yield f"{rules.APP_SETTINGS}: {name} is read now; mend its help and APP_SETTINGS_TO_COME"
        elif not read and not promised:
            yield f"{rules.APP_SETTINGS}: nobody reads {name}, so choosing it changes nothing"
        elif not read and rules.UNUSED_WORDS not in declaration:
            yield f"{rules.APP_SETTINGS}: the help of {name} has to say '{rules.UNUSED_WORDS}'"


CHECKS = {name[len("check_"):]: function for name, function in list(globals().items())
          if name.startswith("check_")}


def main(arguments):
    if not arguments:
        print("\n".join(CHECKS))
        return 0
    name, *places = arguments
    problems = list(CHECKS[name](Tree(*places)))
    print("\n".join(problems) or f"{name}: holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
