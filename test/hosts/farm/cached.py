"""ccache: of a second build all compiles are hits, and `askfirst link` of what
comes out of the cache prints what it printed of what the compiler wrote. A
changed plugin, or other options of it, make new entries.

usage: cached.py ASKFIRST PLUGIN CLANG WORK
"""
import os
import shutil
import subprocess
import sys

import project

UNITS = 11
ASKFIRST, PLUGIN, CLANG, WORK = sys.argv[1:]
ENVIRONMENT = {**os.environ, "CCACHE_DIR": os.path.join(WORK, "cache"),
               "CCACHE_CONFIGPATH": "/dev/null", "CCACHE_NODISABLE": "1"}
COUNTED = ("direct_cache_hit", "preprocessed_cache_hit", "cache_miss")


def run(command, expected=0):
    done = subprocess.run(command, capture_output=True, text=True,
                          env=ENVIRONMENT)
    if done.returncode != expected:
        sys.exit("%s: exit code %d\n%s%s" % (" ".join(command),
                                             done.returncode, done.stdout,
                                             done.stderr))
    return done.stdout


def build(names, plugin, *options):
    """Hits and misses of building all anew."""
    run(["ccache", "--zero-stats"])
    for n in names:
        if os.path.exists(n + ".o"):
            os.remove(n + ".o")
        run(["ccache", CLANG, "-std=c++20", "-fplugin=" + plugin, *options,
             "-c", n + ".cpp", "-o", n + ".o"])
    counts = dict(line.split() for line in
                  run(["ccache", "--print-stats"]).splitlines())
    direct, preprocessed, missed = (int(counts[c]) for c in COUNTED)
    return direct + preprocessed, missed


def expect(what, got, wanted):
    if got != wanted:
        sys.exit("%s: %s, not %s" % (what, got, wanted))


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    code = os.path.join(WORK, "code")
    names, _ = project.write(code, UNITS, CLANG)
    os.chdir(code)
    plugin = os.path.join(WORK, "askfirst-clang.so")
    shutil.copy(PLUGIN, plugin)
    objects = [n + ".o" for n in names]

    expect("first build", build(names, plugin), (0, len(names)))
    report = run([ASKFIRST, "link", *objects], 1)
    expect("second build", build(names, plugin), (len(names), 0))
    expect("report from the cache", run([ASKFIRST, "link", *objects], 1),
           report)
    expect("with an option", build(names[:1], plugin,
                                   "-fplugin-arg-askfirst-keep"), (0, 1))
    with open(plugin, "ab") as out:
        out.write(b"\0")
    expect("another plugin", build(names[:1], plugin), (0, 1))


main()
