#!/usr/bin/env python3
"""Measures Askfirst against the bars it is held to.

    ./dev bench [extract] [link] [size] [scale] [options]

extract  CPU time and peak memory of extraction against clang's syntax check of
         the same files and flags, run in turn. Bar: a ratio of at most 1.0.
link     CPU time of `askfirst link` alone after the policy changed, for the files
         of extract and for all. Bar: 0.3 s for those files.
size     Summaries against object files at -O0 -g0. Bar: 15 %.
scale    `askfirst link` on synthetic programs of 10^4, 10^5, 10^6 functions.
         Bars: exponent 1.15; 20 s and 4 GB for 10^6; consents 30 % of the time.

rates    Measures anew, from the public project, what `scale`'s programs are drawn
         from (synthetic/MeasuredRates.cpp).

Without a name all but `rates` are run. All times are CPU time (user and system) of one
process, so that other work on the machine counts as little as it can; ratios
are of numbers taken next to each other.
"""

import argparse
import json
import os
import struct
import sys
from pathlib import Path

import setup
from measure import (Failed, Program, quartiles, ratio_text, run, scratch,
                     table)

BENCH = Path(__file__).resolve().parent
ROOT = BENCH.parent


def programs(a):
    """Our own sources and the public projects asked for."""
    own = next((d for d in (a.build, ROOT / "build" / "release",
                            ROOT / "build" / "dev")
                if d and (d / "compile_commands.json").exists()), None)
    if not own:
        sys.exit("bench: there is no compile_commands.json of our own sources "
                 "in build/: run './dev build' first")
    source = Program.source_of(own) or ROOT
    out = [Program("askfirst", own, BENCH / "policies" / "askfirst.yaml",
                   source / "plugin")]
    for name in a.projects.split(","):
        if name:
            out.append(Program(name, setup.setup(name, a.dir),
                               BENCH / "policies" / f"{name}.yaml"))
    return out


def extract(a):
    print("## extract: CPU time against clang++ -fsyntax-only\n")
    rows = []
    for p in programs(a):
        files, database = p.sample(a.files), p.database(a.dir)
        ratios, ours, theirs, mine_rss, clang_rss = [], 0.0, 0.0, [], []
        for n, command in enumerate(files):
            per = []
            for r in range(a.rounds):
                with scratch() as out:
                    tool = [a.askfirst, "extract", command.file, "-p", database,
                            "-o", out, "--no-cache", "--jobs", "1"]
                    # In turn, each going first as often as the other.
                    order = [tool, command.syntax_only()]
                    m = [run(c, cwd=command.directory)
                         for c in (order if r % 2 else order[::-1])]
                    mine, clang = m if r % 2 else m[::-1]
                per.append((mine, clang))
            mine = min(x.cpu for x, _ in per)
            clang = min(x.cpu for _, x in per)
            ours += mine
            theirs += clang
            ratios.append(mine / clang)
            mine_rss.append(max(x.rss for x, _ in per))
            clang_rss.append(max(x.rss for _, x in per))
            if a.verbose:
                print(f"  {Path(command.file).name:32} {mine:6.2f} s "
                      f"{clang:6.2f} s  {mine / clang:5.2f}", flush=True)
        q = quartiles(ratios)
        rows.append([p.name, len(files), f"{ours:.1f} s", f"{theirs:.1f} s",
                     f"{ours / theirs:.2f}", ratio_text(q), f"{max(ratios):.2f}",
                     f"{max(mine_rss) / 2**20:.0f} MB",
                     f"{max(clang_rss) / 2**20:.0f} MB",
                     f"{ratio_text(quartiles([x / y for x, y in zip(mine_rss, clang_rss)]))}"])
    table(["program", "TUs", "extract", "syntax check", "total ratio",
           "ratio per TU: median (quartiles)", "worst", "peak memory",
           "clang's", "memory ratio"], rows)
    print(f"\nBest of {a.rounds} rounds a file, both tools in turn.")


def analysed(a, p):
    """The database folder of \\p p with the summaries of all its files."""
    database = p.database(a.dir)
    last = database / ".askfirst" / "program.askf"
    if not last.exists() or a.fresh:
        # No policy is asked of extraction: they are kept for every link.
        with scratch() as out:
            run([a.askfirst, "extract", "-p", database, "-o", out, "--jobs",
                 str(a.jobs)], ok=(0, 4))
    return database


def linked(a, p, inputs):
    """A row of the table: link of \\p inputs, each time after an edit."""
    times, rss, functions = [], 0, 0
    text = p.policy.read_text()
    with scratch() as out:
        for r in range(a.rounds * 2):
            edited = Path(out) / "askfirst.yaml"
            edited.write_text(text + f"# edit {r}\n")
            m = run([a.askfirst, "link", *inputs, "--policy", edited,
                     "--format", "json", "-o", out], ok=(0, 1, 4))
            times.append(m.cpu)
            rss = max(rss, m.rss)
        result = json.loads((Path(out) / "askfirst.json").read_text())
        functions = result["analysed"]["functions"]
    q = quartiles(times)
    return [functions, f"{q[1]:.3f} s ({q[0]:.3f} to {q[2]:.3f})",
            f"{rss / 2**20:.0f} MB", "yes" if q[1] <= 0.3 else "no"]


def link(a):
    print("## link: CPU time after a policy edit\n")
    rows = []
    for p in programs(a):
        files = [c.file for c in p.sample(a.files)]
        with scratch() as out:
            run([a.askfirst, "extract", *files, "-p", p.database(a.dir), "-o",
                 out, "--jobs", str(a.jobs)], ok=(0, 4))
            rows.append([p.name, f"{len(files)}, as extract's",
                         *linked(a, p, sorted(Path(out).glob("*.askf")))])
        database = analysed(a, p)
        rows.append([p.name, "all", *linked(a, p, ["-p", database])])
    table(["program", "TUs", "functions", "median (quartiles)", "peak memory",
           "within 0.3 s"], rows)


def plain_size(file):
    """Bytes of the FlatBuffers in a file of summaries, packed ones unpacked
    (plugin/summary/Packed.cpp)."""
    data, at, total = file.read_bytes(), 0, 0
    while at + 16 <= len(data):
        length, magic, whole = struct.unpack_from("<I4sI", data, at)
        if length:
            total += whole if magic == b"ASKZ" else length + 4
        at += length + 4
    return total


def size(a):
    print("## size: summaries against objects at -O0 -g0, our own sources\n")
    p = programs(a)[0]
    rows, summaries, plain, objects = [], 0, 0, 0
    ratios, database = [], p.database(a.dir)
    for command in p.sample(a.files):
        with scratch() as out:
            run([a.askfirst, "extract", command.file, "-p", database, "-o", out,
                 "--no-cache", "--jobs", "1"], cwd=command.directory)
            [summary] = Path(out).glob("*.askf")
            obj = Path(out) / "a.o"
            run(command.object(obj), cwd=command.directory)
            s, o = summary.stat().st_size, obj.stat().st_size
            plain += plain_size(summary)
        summaries += s
        objects += o
        ratios.append(s / o)
    q = quartiles(ratios)
    rows.append([p.name, len(ratios), f"{summaries / 1e6:.2f} MB",
                 f"{objects / 1e6:.2f} MB", f"{summaries / objects:.1%}",
                 f"{q[1]:.1%} ({q[0]:.1%} to {q[2]:.1%})",
                 f"{plain / 1e6:.2f} MB ({plain / objects:.1%})",
                 "yes" if summaries <= 0.15 * objects else "no"])
    # What is stored is compressed; the FlatBuffers in it are given as well.
    table(["program", "TUs", "summaries", "objects", "total", "per TU",
           "not compressed", "within 15 %"], rows)


def scale(a):
    import scaling
    scaling.scale(a)


def rates(a):
    import scaling
    for p in programs(a)[1:]:
        scaling.rates(a, p, analysed(a, p), f"{p.name}, as setup.py has it")


PARTS = {"extract": extract, "link": link, "size": size, "scale": scale}


def main():
    p = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("parts", nargs="*", choices=[*PARTS, "rates", []], metavar="part")
    p.add_argument("--askfirst", type=Path, required=True)
    p.add_argument("--build", type=Path,
                   help="build folder of our own sources to measure on")
    p.add_argument("--dir", type=Path, default=ROOT / "build" / "bench",
                   help="where projects and synthetic programs are kept")
    p.add_argument("--projects", default="qbittorrent",
                   help="public projects, comma-separated; empty for none")
    p.add_argument("--files", type=int, default=40,
                   help="TUs a program, spread over its folders (40)")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--jobs", type=int, default=2)
    p.add_argument("--sizes", default="10000,100000,1000000")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--timeout", type=int, default=900,
                   help="seconds for one link of `scale`")
    p.add_argument("--keep", action="store_true",
                   help="keep the synthetic programs")
    p.add_argument("--fresh", action="store_true", help="keep nothing of before")
    p.add_argument("--verbose", action="store_true")
    a = p.parse_args()
    a.askfirst = a.askfirst.resolve()
    for d in ("build", "dir"):
        if getattr(a, d):
            setattr(a, d, getattr(a, d).resolve())
    if not os.access(a.askfirst, os.X_OK):
        sys.exit(f"bench: there is no program '{a.askfirst}'")
    try:
        for part in a.parts or PARTS:
            {**PARTS, "rates": rates}[part](a)
            print(flush=True)
    except Failed as e:
        sys.exit(f"bench: {e}")


if __name__ == "__main__":
    main()
