#!/usr/bin/env python3
"""The accuracy suite: how much is found, how much is missed, how much is false.

Every folder beside this file is a theme. Each .cpp or .c in a theme is analysed
alone; each folder in a theme that holds sources is analysed as one program. A
line whose comment has `expect: <check> [<check> ...]` must get exactly those
findings, every other line none. A case is a line with `expect:` or `ok` in a
comment. The first lines of a source may say `// FLAGS: -std=c++23` and
`// POLICY: Inputs/askfirst.yaml` (relative to the file; for a program, relative
to its folder, in any one of its sources).

--clang CLANG++ (of the LLVM that askfirst is built with) precompiles the
standard headers once: parsing them is most of the time otherwise.

known.txt lists what is known to be missed or false, one a line:

    missed objects/unions.cpp:41 privacy-unconsented-flow  # why

The run fails when something is missed or false that is not listed, and also
when a line of the list is no longer true, so the list cannot rot.
"""
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
KNOWN = os.path.join(HERE, "known.txt")
POLICY = os.path.join(HERE, "Inputs", "askfirst.yaml")
SOURCES = (".cpp", ".c")
HEADERS = (".h", ".hpp", ".def", ".inc")
TIMEOUT = 300


class Broken(Exception):
    """A unit that could not be judged: it did not parse, a label is wrong."""


class Unit:
    """What is analysed together: one file or the files of one folder."""

    def __init__(self, theme, path, program):
        self.theme, self.path, self.program = theme, path, program
        self.folder = path if program else os.path.dirname(path)
        if program:
            listed = sorted(os.path.join(where, f)
                            for where, _, names in os.walk(path)
                            for f in names)
            self.sources = [f for f in listed if f.endswith(SOURCES)]
            self.labelled = [f for f in listed
                             if f.endswith(SOURCES + HEADERS)]
        else:
            self.sources = self.labelled = [path]
        self.name = relative(path)
        self.want, self.got, self.cases = set(), set(), 0
        self.judged = False


def relative(path):
    return os.path.relpath(path, HERE).replace(os.sep, "/")


def header_line(path, word):
    """The value of `// WORD: value` among the first lines of a source."""
    with open(path, encoding="utf-8") as lines:
        for line, _ in zip(lines, range(5)):
            m = re.match(r"\s*//\s*%s:\s*(.*\S)" % word, line)
            if m:
                return m.group(1)
    return None


def find_units(themes):
    for theme in themes:
        root = os.path.join(HERE, theme)
        for name in sorted(os.listdir(root)):
            path = os.path.join(root, name)
            if name.endswith(SOURCES):
                yield Unit(theme, path, program=False)
            elif os.path.isdir(path) and name != "Inputs":
                unit = Unit(theme, path, program=True)
                if unit.sources:
                    yield unit


def read_labels(unit):
    for path in unit.labelled:
        with open(path, encoding="utf-8") as lines:
            for n, line in enumerate(lines, 1):
                m = re.search(r"//.*\bexpect:\s*(.*\S)?", line)
                for check in (m.group(1) or "?").split() if m else ():
                    if not re.fullmatch(r"privacy-[a-z-]+", check):
                        raise Broken("%s:%d: '%s' is no check's name"
                                     % (relative(path), n, check))
                    unit.want.add((relative(path), n, check))
                if m or re.search(r"//\s*ok\b", line):
                    unit.cases += 1
    if not unit.cases:
        raise Broken("%s: no cases" % unit.name)


def flags_of(path):
    return (header_line(path, "FLAGS") or
            ("-std=c17" if path.endswith(".c") else "-std=c++20"))


class Precompiled:
    """The standard headers that cases include, for the flags of many of them."""

    AT_LEAST = 20  # sources with the same flags; fewer are not worth it

    def __init__(self, clang, units, folder):
        self.headers = {}  # by flags
        if not clang:
            return
        # A copy: clang refuses what was made from a file that was touched since.
        standard = shutil.copy(os.path.join(HERE, "Inputs", "standard.h"),
                               folder)
        sources = [p for u in units for p in u.sources if self.fits(u, p)]
        for flags, n in Counter(map(flags_of, sources)).items():
            if n >= self.AT_LEAST:
                out = os.path.join(folder, "%d.pch" % len(self.headers))
                subprocess.run([clang, *flags.split(), "-x", "c++-header",
                                standard, "-o", out], check=True)
                self.headers[flags] = out

    @staticmethod
    def fits(unit, path):
        """Not programs: the library's templates have bodies then, and what
        these alone call has some, too; a program's files must agree in that."""
        return not unit.program and path.endswith(".cpp")

    def arguments(self, unit, path, flags):
        pch = self.headers.get(flags) if self.fits(unit, path) else None
        return ["-include-pch", pch] if pch else []


def compile_commands(unit, precompiled):
    commands = []
    for path in unit.sources:
        flags = flags_of(path)
        compiler = "clang" if path.endswith(".c") else "clang++"
        commands.append({
            "directory": unit.folder, "file": path,
            "arguments": [compiler, *flags.split(),
                          *precompiled.arguments(unit, path, flags),
                          "-c", path]})
    return commands


def policy_of(unit):
    for path in unit.sources:
        value = header_line(path, "POLICY")
        if value:
            found = os.path.normpath(os.path.join(unit.folder, value))
            if not os.path.isfile(found):
                raise Broken("%s: no policy %s" % (unit.name, value))
            return found
    return POLICY


def place_of(unit, file):
    """The labelled file a finding is in, whatever its path is relative to."""
    if os.path.isabs(file):
        return relative(file)
    tail = "/" + re.sub(r"^(\.\.?/)+", "", file)
    for path in unit.labelled:
        if path.endswith(tail):
            return relative(path)
    return file


def troubles(stderr):
    """What stderr says is wrong, without the notes about the policy."""
    lines = [line for line in stderr.splitlines()
             if re.search(r"error|fail|crash|Assert|parse", line)]
    return "\n".join("  " + line for line in lines[:8])


def analyse(unit, askfirst, precompiled):
    read_labels(unit)
    policy = policy_of(unit)
    with tempfile.TemporaryDirectory(prefix="accuracy-") as build:
        with open(os.path.join(build, "compile_commands.json"), "w") as out:
            json.dump(compile_commands(unit, precompiled), out)
        run = subprocess.run(
            [askfirst, "check", "-p", build, "--no-cache", "--jobs", "1",
             "--policy", policy, "--format", "json"],
            capture_output=True, text=True, timeout=TIMEOUT, cwd=unit.folder)
    if run.returncode not in (0, 1):
        raise Broken("%s: askfirst exited with %d\n%s"
                     % (unit.name, run.returncode, troubles(run.stderr)))
    results = json.loads(run.stdout)
    analysed = results["analysed"]
    if (analysed["failed"] or analysed["files"] < len(unit.sources)
            or "did not parse" in run.stderr):
        raise Broken("%s: not all of it was analysed\n%s"
                     % (unit.name, troubles(run.stderr)))
    for finding in results["findings"]:
        place = finding["place"]
        unit.got.add((place_of(unit, place["file"]), place["line"],
                      finding["check"]))
    unit.judged = True


def analyse_all(units, askfirst, jobs, precompiled):
    def one(unit):
        try:
            analyse(unit, askfirst, precompiled)
            return None
        except Broken as error:
            return str(error)
        except (OSError, ValueError, KeyError,
                subprocess.TimeoutExpired) as error:
            return "%s: %s: %s" % (unit.name, type(error).__name__, error)

    with ThreadPoolExecutor(max_workers=jobs) as pool:
        return [error for error in pool.map(one, units) if error]


def read_known():
    """(kind, file, line, check) -> why."""
    known, errors = {}, []
    if not os.path.exists(KNOWN):
        return known, errors
    with open(KNOWN, encoding="utf-8") as lines:
        for n, line in enumerate(lines, 1):
            entry, _, why = line.partition("#")
            if not entry.strip():
                continue
            m = re.fullmatch(r"(missed|false) (\S+):(\d+) (privacy-[a-z-]+)",
                             entry.strip())
            if not m:
                errors.append("known.txt:%d: not understood: %s"
                              % (n, line.strip()))
                continue
            known[(m[1], m[2], int(m[3]), m[4])] = why.strip()
    return known, errors


def write_known(entries):
    head = ("# What the suite knows to be missed or false; accuracy.py says "
            "how it is read.\n")
    with open(KNOWN, "w", encoding="utf-8") as out:
        out.write(head)
        for (kind, file, line, check), why in sorted(
                entries.items(), key=lambda e: (e[0][1:3], e[0])):
            out.write("%s %s:%d %s" % (kind, file, line, check))
            out.write("  # %s\n" % why if why else "\n")


def percent(part, whole):
    return "%.1f" % (100.0 * part / whole) if whole else "-"


def table(units, themes, markdown):
    head = ["theme", "cases", "expected", "found", "missed", "false",
            "recall %", "precision %"]
    rows, total = [], Counter()
    for theme in themes:
        sums = Counter()
        for unit in (u for u in units if u.theme == theme):
            sums["cases"] += unit.cases
            sums["expected"] += len(unit.want)
            sums["found"] += len(unit.want & unit.got)
            sums["missed"] += len(unit.want - unit.got)
            sums["false"] += len(unit.got - unit.want)
        rows.append((theme, sums))
        total.update(sums)
    rows.append(("all", total))
    cells = [[name] + [str(s[k]) for k in head[1:6]]
             + [percent(s["found"], s["expected"]),
                percent(s["found"], s["found"] + s["false"])]
             for name, s in rows]
    if markdown:
        yield "| " + " | ".join(head) + " |"
        yield "|---|" + "---:|" * (len(head) - 1)
        for row in cells:
            yield "| " + " | ".join(row) + " |"
        return
    widths = [max(len(row[i]) for row in [head] + cells)
              for i in range(len(head))]
    for row in [head] + cells:
        yield "  ".join(c.ljust(w) if not i else c.rjust(w)
                        for i, (c, w) in enumerate(zip(row, widths)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--askfirst", required=True, help="the tool to judge")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--clang", help="precompile standard headers with it")
    parser.add_argument("--theme", nargs="+", default=[],
                        help="only these folders")
    parser.add_argument("--update-known", action="store_true",
                        help="rewrite known.txt from this run")
    parser.add_argument("--markdown", action="store_true",
                        help="print the table alone, for the README")
    options = parser.parse_args()

    all_themes = sorted(
        d for d in os.listdir(HERE)
        if os.path.isdir(os.path.join(HERE, d)) and d != "Inputs"
        and not d.startswith((".", "_")))
    for theme in options.theme:
        if theme not in all_themes:
            parser.error("no theme '%s' (there are: %s)"
                         % (theme, ", ".join(all_themes)))
    themes = [t for t in all_themes if t in options.theme or not options.theme]
    askfirst = os.path.abspath(options.askfirst)
    units = list(find_units(themes))
    themes = [t for t in themes if any(u.theme == t for u in units)]

    with tempfile.TemporaryDirectory(prefix="accuracy-") as folder:
        broken = analyse_all(units, askfirst, options.jobs,
                             Precompiled(options.clang, units, folder))
    # What was not judged is neither right nor wrong; the run fails anyway.
    unjudged = {relative(f) for u in units if not u.judged for f in u.labelled}
    units = [u for u in units if u.judged]
    known, errors = read_known()
    broken += errors
    if not units and not broken:
        broken.append("no cases found")

    wrong = {("missed",) + key for u in units for key in u.want - u.got}
    wrong |= {("false",) + key for u in units for key in u.got - u.want}
    in_scope = {k for k in known if k[1] not in unjudged and (
        not options.theme or k[1].split("/")[0] in options.theme)}

    for line in table(units, themes, options.markdown):
        print(line)
    for error in broken:
        print("broken: " + error, file=sys.stderr)
    if options.update_known:
        if errors:
            sys.exit("known.txt is left as it was")
        kept = {k: why for k, why in known.items() if k not in in_scope}
        kept.update({k: known.get(k, "") for k in wrong})
        write_known(kept)
        return 1 if broken else 0
    if not options.markdown:
        for key in sorted(wrong, key=lambda k: (k[1:3], k)):
            print("%s: %s:%d:%s%s" % (key + (
                "  (known: %s)" % (known[key] or "no reason given")
                if key in known else "",)))
        for key in sorted(in_scope - wrong):
            print("no longer true: %s %s:%d %s" % key)
    new, gone = wrong - set(known), in_scope - wrong
    print("%d wrong, %d of them known; %d known lines are no longer true; "
          "%d broken" % (len(wrong), len(wrong & set(known)), len(gone),
                         len(broken)), file=sys.stderr)
    return 1 if new or gone or broken else 0


if __name__ == "__main__":
    sys.exit(main())
