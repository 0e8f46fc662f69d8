#!/usr/bin/env python3
"""The code on the checks' pages does what the page says.

Each page plugin/checks/<check>/README.md has a head line, a law under `Why`,
and code under `Bad` and `Good`. Each block of C++ there is analysed alone, in
the world of Inputs/world.h: a bad one must yield just one finding, of that
check, a good one none. A block of statements is put into a function.

usage: pages.py ASKFIRST CLANG [CHECK...]
"""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
INPUTS = os.path.join(HERE, "Inputs")
CHECKS = os.path.normpath(os.path.join(HERE, "../../plugin/checks"))
FLAGS = ["-std=c++20", "-I" + INPUTS]
SECTIONS = ["Why", "Bad", "Good", "Options", "Limits"]
LAW = re.compile(r"\b(Art\.|recitals?)\s")


def sections(text):
    """Title of a section -> its text, in order."""
    parts = re.split(r"^## (.+)$", text, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def blocks(text):
    return re.findall(r"^```cpp\n(.*?)^```$", text, re.M | re.S)


def source(block, clang, file):
    """Writes \\p block as a program; false if it is none."""
    for form in ("%s", "void page() {\n%s}\n"):
        with open(file, "w", encoding="utf-8") as out:
            out.write('#include "world.h"\n' + form % block)
        done = subprocess.run([clang, *FLAGS, "-w", "-fsyntax-only", file],
                              capture_output=True, text=True)
        if not done.returncode:
            return ""
    return done.stderr


def findings(block, askfirst, clang):
    with tempfile.TemporaryDirectory(prefix="pages-") as work:
        file = os.path.join(work, "page.cpp")
        problem = source(block, clang, file)
        if problem:
            return None, problem
        with open(os.path.join(work, "compile_commands.json"), "w") as out:
            json.dump([{"directory": work, "file": file, "arguments":
                        ["clang++", *FLAGS, "-c", file]}], out)
        run = subprocess.run(
            [askfirst, "check", "-p", work, "--no-cache", "--jobs", "1",
             "--policy", os.path.join(INPUTS, "askfirst.yaml"), "--format",
             "json"], capture_output=True, text=True, cwd=work)
        if run.returncode not in (0, 1):
            return None, run.stderr
        return [f["check"] for f in json.loads(run.stdout)["findings"]], ""


def main():
    askfirst, clang, *only = sys.argv[1:]
    askfirst, errors, seen = os.path.abspath(askfirst), [], 0
    for check in sorted(os.listdir(CHECKS)):
        page = os.path.join(CHECKS, check, "README.md")
        if not os.path.isfile(page) or (only and check not in only):
            continue
        with open(page, encoding="utf-8") as text:
            text = text.read()
        name = "privacy-" + check
        if not text.startswith("# %s\n\n" % name):
            errors.append("%s: does not begin with its name" % check)
        parts = sections(text)
        errors += ["%s: no section '%s'" % (check, s) for s in SECTIONS
                   if s not in parts]
        if not LAW.search(parts.get("Why", "")):
            errors.append("%s: names no article" % check)
        for section, want in (("Bad", [name]), ("Good", [])):
            found = blocks(parts.get(section, ""))
            if not found:
                errors.append("%s: no code under '%s'" % (check, section))
            for n, block in enumerate(found, 1):
                seen += 1
                got, problem = findings(block, askfirst, clang)
                if got != want:
                    errors.append("%s: %s %d: %s" % (
                        check, section, n,
                        problem or "got %s" % (", ".join(got) or "nothing")))
    for error in errors:
        print(error)
    print("%d blocks, %d problems" % (seen, len(errors)))
    return 1 if errors or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
