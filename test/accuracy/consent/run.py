#!/usr/bin/env python3
"""Runs the consent cases, so that their labels are what the programs do.

Each case file is compiled with the stubs in Inputs/ and each of its functions
(`void name(...)` at column 0; helpers are static) is called in many worlds:
nobody agreed (having said no, or nothing), each purpose alone, all but one,
some people only, and stretches of time in which they agree or take it back.
Unrelated inputs vary. The stub sinks say which line sent personal data that
the world did not allow, and in which kind of world; that gives the check the
line must be labelled with.

A line labelled `ok` must be reached and never send unasked. A line labelled
`behind` sends because of something reported elsewhere. `// norun: why` on the
line before or among a file's first lines says what a run cannot show. A file whose first
lines say `// WORLD: nothing is withdrawn` is not run in worlds where it is.

Stub files of Inputs/ are linked to every case.

usage: run.py [-v] [NAME...]
"""
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
INPUTS = os.path.join(HERE, "Inputs")
CXX = os.environ.get("CXX", "clang++-22")
FLAGS = ["-std=c++20", "-O0", "-I" + INPUTS]
(REACHED, LEGIT, DENIED, UNKNOWN, OTHER, OTHER_ONE, LATER, BEFORE,
 NEVER) = [1 << n for n in range(9)]
# The state checks are about the program; a run cannot show them.
STATE = {"privacy-default-consent", "privacy-ignored-consent",
         "privacy-bundled-consent", "privacy-no-withdrawal",
         "privacy-kept-after-withdrawal"}


def check_of(seen, early):
    if seen & NEVER:
        return "privacy-forbidden-flow"
    if seen & DENIED and early:
        return "privacy-early-collection"
    if seen & DENIED:
        return ("privacy-unconsented-flow" if seen & LEGIT
                else "privacy-inverted-consent")
    if seen & UNKNOWN:
        return "behind"
    if seen & OTHER:
        return "privacy-wrong-purpose"
    if seen & OTHER_ONE:
        return "privacy-wrong-subject"
    if seen & LATER:
        return "privacy-stale-consent"
    if seen & BEFORE:
        return "privacy-retroactive-consent"
    return "ok"


class Unit:
    def __init__(self, path):
        self.name = os.path.relpath(path, HERE)
        self.sources = [path] if path.endswith(".cpp") else sorted(
            os.path.join(path, f) for f in os.listdir(path)
            if f.endswith(".cpp"))
        self.texts = {p: open(p, encoding="utf-8").read().split("\n")
                      for p in self.sources}
        heads = [line for t in self.texts.values() for line in t[:6]]
        self.norun = any("// norun:" in line for line in heads)
        self.flags = (["--no-withdrawal"] if any(
            "// WORLD: nothing is withdrawn" in line for line in heads)
            else [])


def driver(source, text):
    """The case file and, behind it, the table of its cases."""
    out, space = ['#include "world.h"', '#include "%s"' % source], ""
    for line in text:
        m = re.match(r"namespace (\w+) \{", line)
        if m:
            space = m.group(1)
        m = re.match(r"void (\w+)\(", line)
        if m:
            out.append('static world::Register run_%s("%s", &%s::%s);'
                       % (m[1], m[1], space, m[1]))
    return "\n".join(out) + "\n"


def run(unit, work, stubs):
    base = os.path.join(work, unit.name.replace("/", "+"))
    objects = []
    for n, source in enumerate(unit.sources):
        generated, made = "%s.%d.cpp" % (base, n), "%s.%d.o" % (base, n)
        with open(generated, "w", encoding="utf-8") as out:
            out.write(driver(source, unit.texts[source]))
        subprocess.run([CXX, *FLAGS, "-w", "-include-pch", work + "/world.pch",
                        "-c", generated, "-o", made], check=True)
        objects.append(made)
    subprocess.run([CXX, *objects, *stubs, "-o", base, "-lpthread"],
                   check=True)
    done = subprocess.run([base, *unit.flags], capture_output=True, text=True,
                          timeout=120)
    if done.returncode:
        return ["%s: the run failed: %s" % (unit.name, done.stdout)]
    seen = {}
    for line in done.stdout.splitlines():
        file, number, bits = line.rsplit(" ", 2)
        seen[(file, int(number))] = int(bits)
    return judge(unit, seen)


def judge(unit, seen):
    errors = []
    for source, text in unit.texts.items():
        for number, line in enumerate(text, 1):
            comment = line.partition("//")[2]
            want = re.match(r"\s*expect: (\S+)", comment)
            want = want[1] if want else next(
                (w for w in ("ok", "behind")
                 if re.match(r"\s*%s\b" % w, comment)), None)
            bits = seen.get((source, number), 0)
            if "// norun:" in text[number - 2] or want in STATE or (
                    want == "ok" and "(state)" in comment):
                continue
            place = "%s:%d" % (os.path.relpath(source, HERE), number)
            if want is None:
                if bits:
                    errors.append("%s: sends, but has no label" % place)
                continue
            got = check_of(bits, want == "privacy-early-collection")
            if not bits & REACHED:
                errors.append("%s: '%s' was never reached" % (place, want))
            elif got != want and not (
                    want == "behind" and bits & (DENIED | UNKNOWN)):
                errors.append("%s: labelled '%s', the runs say '%s' (%d)"
                              % (place, want, got, bits))
    return errors


def main():
    names = [a for a in sys.argv[1:] if not a.startswith("-")]
    units = []
    for name in sorted(os.listdir(HERE)):
        path = os.path.join(HERE, name)
        program = os.path.isdir(path) and name != "Inputs" and any(
            f.endswith(".cpp") for f in os.listdir(path))
        if (name.endswith(".cpp") or program) and (
                not names or any(n in name for n in names)):
            units.append(Unit(path))
    ran = [u for u in units if not u.norun]
    errors = []
    with tempfile.TemporaryDirectory(prefix="consent-") as work, \
            ThreadPoolExecutor(max_workers=2) as pool:
        def build(args):
            subprocess.run([CXX, *FLAGS, *args], check=True)
        stubs = {f: "%s/%s.o" % (work, f) for f in sorted(os.listdir(INPUTS))
                 if f.endswith(".cpp")}
        build(["-x", "c++-header", INPUTS + "/world.h", "-o",
               work + "/world.pch"])
        list(pool.map(build, [["-c", os.path.join(INPUTS, f), "-o", o]
                              for f, o in stubs.items()]))
        for found in pool.map(lambda u: run(u, work, list(stubs.values())),
                              ran):
            errors += found
    for error in errors:
        print(error)
    print("%d files run, %d not; %d labels disagree with the runs"
          % (len(ran), len(units) - len(ran), len(errors)))
    return 1 if errors or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
