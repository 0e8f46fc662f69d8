#!/usr/bin/env python3
"""The arrows of the design: a folder of plugin/ includes only folders on lower
floors and itself; siblings on one floor never include each other. Clang's
headers, yaml-cpp's and the version of LLVM stay where they belong; files stay
small enough to be read.

usage: layering.py ROOT
"""
import os
import re
import sys

FLOORS = [["support", "compat"], ["core"], ["policy", "summary"],
          ["extract", "link"], ["checks", "report"], ["engine"], ["hosts"]]
FLOOR = {folder: n for n, row in enumerate(FLOORS) for folder in row}
WITH_CLANG = {"compat", "extract", "hosts"}
# Lines a file may have.
LIMIT = {".h": 300, ".cpp": 600}


def part_of(path):
    """The folder a rule is about: a check, a format and a host are each their
    own, and siblings too."""
    parts = path.split("/")
    if parts[0] in ("checks", "report", "hosts") and len(parts) > 2:
        return parts[0], parts[1]
    return parts[0], None


def complaints(plugin):
    names = set()
    for folder, _, files in os.walk(plugin):
        for name in files:
            if name.endswith((".h", ".cpp", ".h.in")):
                names.add(os.path.relpath(os.path.join(folder, name), plugin))
    for path in sorted(names):
        with open(os.path.join(plugin, path)) as f:
            lines = f.read().split("\n")
        yield from of_file(path, lines, names)


def of_file(path, lines, names):
    folder, part = part_of(path)
    if folder not in FLOOR:
        yield f"{path}: the folder is on no floor"
        return
    ending = ".h" if path.endswith((".h", ".h.in")) else ".cpp"
    if len(lines) - 1 > LIMIT[ending]:
        yield f"{path}: {len(lines) - 1} lines; at most {LIMIT[ending]}"
    for n, line in enumerate(lines, 1):
        if "CLANG_VERSION_MAJOR" in line and folder != "compat":
            yield f"{path}:{n}: names CLANG_VERSION_MAJOR; compat/ does that"
        m = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
        if not m:
            continue
        what = m.group(2)
        if what.startswith(("clang/", "clang-c/", "clang-tidy/")) or (
                what.startswith("clang") and "/" in what):
            if folder not in WITH_CLANG:
                yield f"{path}:{n}: includes {what}; no clang here"
        elif what.startswith("yaml-cpp"):
            if folder != "policy":
                yield f"{path}:{n}: includes {what}; policy/ alone reads YAML"
        elif what.startswith("summary_generated") or what.startswith(
                "flatbuffers/"):
            if folder != "summary":
                yield f"{path}:{n}: includes {what}; summary/ alone does"
        else:
            yield from of_include(path, n, what, folder, part, names)


def of_include(path, n, what, folder, part, names):
    beside = os.path.normpath(os.path.join(os.path.dirname(path), what))
    target = beside if beside in names else what
    if target not in names and target + ".in" not in names:
        return  # not ours
    to, to_part = part_of(target)
    if to == folder:
        if to_part and to_part != part:
            yield f"{path}:{n}: {part or folder} includes its sibling {target}"
        return
    if FLOOR[to] >= FLOOR[folder]:
        yield (f"{path}:{n}: floor {FLOOR[folder]} ({folder}) includes floor "
               f"{FLOOR[to]} ({to})")


def self_check():
    """The rules find what they are there to find."""
    names = {"core/A.h", "link/L.h", "extract/E.h", "checks/a/A.cpp",
             "checks/b/B.h", "hosts/cli/C.h", "policy/P.h"}

    def found(path, *lines):
        return list(of_file(path, list(lines) + [""], names))

    assert not found("link/X.cpp", '#include "core/A.h"', '#include <map>')
    assert not found("link/X.cpp", '#include "policy/P.h"', '#include "L.h"')
    assert found("core/X.cpp", '#include "link/L.h"')
    assert found("link/X.cpp", '#include "extract/E.h"')
    assert found("checks/a/A.cpp", '#include "checks/b/B.h"')
    assert found("hosts/tidy/T.cpp", '#include "hosts/cli/C.h"')
    assert found("link/X.cpp", '#include "clang/AST/Decl.h"')
    assert found("link/X.cpp", '#include <yaml-cpp/yaml.h>')
    assert found("hosts/cli/X.cpp", "#if CLANG_VERSION_MAJOR > 20")
    assert found("core/X.cpp", *[""] * 601)
    assert found("core/X.h", *[""] * 301)
    assert not found("core/X.cpp", *[""] * 599)


self_check()
bad = list(complaints(os.path.join(sys.argv[1], "plugin")))
print("\n".join(bad))
sys.exit(1 if bad else 0)
