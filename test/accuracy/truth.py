#!/usr/bin/env python3
"""Holds the labels of the accuracy suite against runs of the programs.

Each file is compiled with a copy of app.h whose sinks take the caller's line
(Inputs/truth.cpp), every function of it that can be called is called, and all
of it is run with several sets of personal data. What a sink was given depends
on personal data if two runs that differ in that alone gave it something else.
So a label `expect` is right if some pair of sets shows a difference, and `ok`
if the two sets that are alike in lengths, counts and comparisons show none.
What no run reached is listed: that says nothing against the label.

usage: truth.py [--jobs N] THEME[/NAME]...
"""
import argparse
import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.abspath(__file__))
CXX = os.environ.get("CXX", "clang++-22")
CC = os.environ.get("CC", "clang-22")
PERSON = r"(const )?(app::)?Person"
# What a parameter can be given; a function with another one is not called, as
# it is one that others call.
VALUES = [
    (r"%s ?&& ?\w*" % PERSON, ["app::loadPerson(1)"]),
    (r"%s ?&? ?\w*" % PERSON, ["P1", "P2"]),
    (r"%s ?\* ?\w*" % PERSON, ["&P1"]),
    (r"bool( \w+)?", ["false", "true"]),
    (r"(unsigned|int|long|std::size_t|size_t)( \w+)?", ["0", "1", "2", "3"]),
    (r"(const )?std::vector<(app::)?Person> ?&? ?\w*", ["PS"]),
    (r"std::unique_ptr<(app::)?Person>( \w+)?",
     ["std::make_unique<app::Person>(P1)"]),
    (r"std::shared_ptr<(app::)?Person>( \w+)?",
     ["std::make_shared<app::Person>(P1)"]),
    (r"std::string( \w+)?", ['std::string("q")', 'std::string("long")']),
    (r"const Customer ?& ?\w*", ["Customer{P1, {}}"]),
    (r"const Row ?& ?\w*", ["Row{}"]),
]
SETTINGS = [("0", "7"), ("1", "2"), ("1", "33"), ("0", "1")]
ALIKE, UNLIKE = ("0", "1"), ("2", "3")


def arguments(parameters):
    """All ways to call, or None."""
    lists, people = [], 0
    for text in filter(None, (p.strip() for p in parameters.split(","))):
        text = re.sub(r"\s+", " ", text)
        for pattern, values in VALUES:
            if re.fullmatch(pattern, text):
                break
        else:
            return None
        if values == ["P1", "P2"]:
            values = [values[people % 2]]
            people += 1
        lists.append(values)
    return list(itertools.product(*lists))


def driver(text, index):
    """The calls to a file's functions, as code after it, and their number."""
    space = re.search(r"^namespace ([\w:]+) \{", text, re.M)
    plain = re.sub(r"//[^\n]*", "", text)
    calls = []
    for name, parameters in re.findall(
            r"^(?:static |inline )*(?:void|int) (\w+)\(([^{};]*?)\) \{",
            plain, re.M):
        ways = [()] if name == "main" and not parameters else (
            arguments(parameters) or [])
        # Of many ways, each value of each parameter once is enough.
        for way in ways[:16]:
            calls.append("%s(%s)" % (name, ", ".join(way)))
    body = "".join("  case %d: (void)%s; break;\n" % (n, call.replace(
        "main()", "truth_main()")) for n, call in enumerate(calls))
    using = "using namespace %s;\n" % space.group(1) if space else ""
    return len(calls), (
        "\n#define truth_main main%d\n#include <exception>\n"
        "extern \"C\" void truth%d(int call) {\n%s"
        "  app::Person P1 = app::loadPerson(1), P2 = P1;\n"
        "  std::vector<app::Person> PS{P1, P2};\n"
        "  (void)P1; (void)P2; (void)PS;\n"
        "  try {\n  switch (call) {\n%s  }\n  } catch (...) {\n  }\n}\n"
        % (index, index, "  " + using, body))


def run_tool(command):
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(run.stderr[:600])


def build(files, tree, out):
    """The program and how many calls each of its files has."""
    objects, counts = [], []
    for index, path in enumerate(files):
        with open(path, encoding="utf-8") as f:
            text = f.read()
        flags = re.search(r"^// FLAGS: (.*)", text, re.M)
        c = path.endswith(".c")
        copy = os.path.join(tree, os.path.relpath(path, HERE))
        copy = copy[:-2] + ".t.c" if c else copy[:-4] + ".t.cpp"
        count, calls = (0, "") if c else driver(text, index)
        with open(copy, "w", encoding="utf-8") as f:
            f.write('#line 1 "%s"\n%s%s' % (os.path.basename(path), text, calls))
        standard = flags.group(1) if flags else "-std=c17" if c else "-std=c++20"
        objects.append("%s.%d.o" % (out, index))
        run_tool([CC if c else CXX] + standard.split() +
                 ["-w", "-O0", "-DTRUTH", "-Dmain=main%d" % index, "-c", copy, "-o",
                  objects[-1]])
        counts.append(count)
    main = out + ".main.cpp"
    with open(main, "w", encoding="utf-8") as f:
        f.write("#include <cstdlib>\n")
        indices = [i for i, p in enumerate(files) if not p.endswith(".c")]
        for i in indices:
            f.write('extern "C" void truth%d(int);\n' % i)
        f.write("int main(int n, char **v) {\n"
                "  for (int k = 2; k < n; ++k)\n"
                "    switch (std::atoi(v[1])) {\n")
        for i in indices:
            f.write("    case %d: truth%d(std::atoi(v[k])); break;\n" % (i, i))
        f.write("    }\n}\n")
    run_tool([CXX, "-std=c++20", main, os.path.join(tree, "truth.o")] + objects
             + ["-o", out, "-lfmt", "-lpthread"])
    return counts


def run_once(command, settings, which):
    feature, score = settings
    env = dict(os.environ, TRUTH_DATA=which, TRUTH_FEATURE=feature,
               TRUTH_SCORE=score)
    seen = {}
    try:
        # One address space for both: addresses and what was left in memory
        # must not look like data.
        run = subprocess.run(["setarch", "-R"] + command, env=env, timeout=5,
                             capture_output=True)
    except subprocess.TimeoutExpired:
        return seen
    for line in run.stdout.decode(errors="replace").splitlines():
        m = re.match(r"@([^:]+):(\d+) (.*)", line)
        if m:
            seen.setdefault((m[1], int(m[2])), []).append(m[3])
    return seen


def judge(name, files, tree):
    out = os.path.join(tree, "bin", name.replace("/", "_"))
    try:
        counts = build(files, tree, out)
    except RuntimeError as error:
        return name, ["not built: %s" % str(error).strip()]
    reached, alike, differ = set(), set(), set()
    runs = []
    for i, count in enumerate(counts):
        runs += [(i, [n]) for n in range(count)]
        if count:  # and all after another, twice, for what is kept between
            runs.append((i, list(range(count)) * 2))
    for i, calls in runs:
        command = [out, str(i)] + [str(n) for n in calls]
        for settings in SETTINGS:
            for pair in (ALIKE, UNLIKE):
                a, b = (run_once(command, settings, w) for w in pair)
                reached.update(a, b)
                changed = {k for k in set(a) | set(b) if a.get(k) != b.get(k)}
                differ |= changed
                if pair == ALIKE:
                    alike |= changed
    problems = []
    for path in files:
        base = os.path.basename(path)
        for n, line in enumerate(open(path, encoding="utf-8"), 1):
            place, said = (base, n), line.strip()
            if re.search(r"//.*\bexpect:", line):
                if place not in reached:
                    problems.append("never reached: %s:%d: %s" % (*place, said))
                elif place not in differ:
                    problems.append("WRONG expect: %s:%d: %s" % (*place, said))
            elif place in alike:
                problems.append("WRONG ok: %s:%d: %s" % (*place, said))
    return name, problems


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("what", nargs="+", help="THEME or THEME/NAME")
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="truth-") as tree:
        shutil.copytree(HERE, tree, dirs_exist_ok=True)
        os.makedirs(os.path.join(tree, "bin"))
        header = os.path.join(tree, "Inputs", "app.h")
        with open(header, encoding="utf-8") as f:
            text = f.read()
        text = re.sub(r"^(void track\w*\([^;]*)\);", r"\1, std::source_location"
                      r" at = std::source_location::current());", text,
                      flags=re.M)
        with open(header, "w", encoding="utf-8") as f:
            f.write(text.replace("#pragma once",
                                 "#pragma once\n#include <source_location>"))
        run_tool([CXX, "-std=c++20", "-c",
                  os.path.join(tree, "Inputs", "truth.cpp"), "-o",
                  os.path.join(tree, "truth.o")])
        jobs = []
        for what in options.what:
            theme, _, only = what.partition("/")
            for name in sorted(os.listdir(os.path.join(HERE, theme))):
                path = os.path.join(HERE, theme, name)
                if only and only != name or name == "Inputs":
                    continue
                if os.path.isdir(path):
                    files = sorted(os.path.join(path, f)
                                   for f in os.listdir(path)
                                   if f.endswith((".cpp", ".c")))
                else:
                    files = [path] if name.endswith(".cpp") else []
                if files:
                    jobs.append((theme + "/" + name, files))
        with ThreadPoolExecutor(options.jobs) as pool:
            for name, problems in pool.map(lambda j: judge(*j, tree), jobs):
                print("%s: %s" % (name, "agrees" if not problems else ""))
                for problem in problems:
                    print("  " + problem)
                wrong += any(p.startswith("WRONG") for p in problems)
                sys.stdout.flush()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
