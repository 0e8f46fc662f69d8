"""`bench.py scale`: link on synthetic programs of growing size."""

import json
import math
import re
import subprocess
import sys
from pathlib import Path

from measure import Failed, run, scratch, table

TIME_BAR, MEMORY_BAR, EXPONENT_BAR, CONSENT_BAR = 20, 4 * 2**30, 1.15, 0.30


def generator(a):
    """askfirst-synthetic of the build folder that the tool is from."""
    build = a.askfirst.parent.parent
    if not (build / "CMakeCache.txt").exists():
        raise Failed(f"'{build}' is no build folder: --askfirst names "
                     "BUILD/bin/askfirst for 'scale'")
    run(["cmake", "-DASKFIRST_BENCH=ON", build])
    run(["ninja", "-C", build, "askfirst-synthetic"])
    return build / "bin" / "askfirst-synthetic"


def rates(a, program, database, about):
    """Measures what a synthetic program is drawn from, from the summaries of a
    real one, and writes it to synthetic/MeasuredRates.cpp."""
    tool = generator(a)
    summaries = database / ".askfirst" / "program.askf"
    with scratch() as out:
        named = Path(out) / "named"
        named.write_text(subprocess.run(
            [a.askfirst, "policy", "list", summaries, "--policy",
             program.policy], check=True, capture_output=True,
            text=True).stdout)
        measured = subprocess.run(
            [tool, "measure", "--named", named, "--name", about, summaries],
            check=True, capture_output=True, text=True).stdout
    file = Path(__file__).parent / "synthetic" / "MeasuredRates.cpp"
    head = file.read_text().partition("// Measured from")[0]
    file.write_text(head + measured)
    print(f"written: {file}")


def exponent(points):
    """Slope of the least-squares line through (log size, log time)."""
    xs = [math.log(n) for n, _ in points]
    ys = [math.log(t) for _, t in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return (sum((u - x) * (v - y) for u, v in zip(xs, ys)) /
            sum((u - x) ** 2 for u in xs))


def link(a, program, policy):
    with scratch() as out:
        m = run([a.askfirst, "link", program, "--policy", policy, "--format",
                 "json", "-o", out], ok=(0, 1, 4),
                timeout=a.timeout)
        result = {}
        if not m.timeout:
            result = json.loads((Path(out) / "askfirst.json").read_text())
    return m, result


def cut(result):
    """Whether the solver gave up somewhere: then its time says little."""
    return bool(re.search(r"more than \d+ facts", json.dumps(result)))


def scale(a):
    print("## scale: askfirst link on synthetic programs\n")
    tool = generator(a)
    rows, points = [], []
    for n in (int(float(x)) for x in a.sizes.split(",")):
        folder = a.dir / "synthetic" / str(n)
        run([tool, "make", "-n", n, "--seed", a.seed, "-o", folder])
        program = folder / "program.askf"
        size = program.stat().st_size
        full, result = link(a, program, folder / "askfirst.yaml")
        bare, _ = link(a, program, folder / "no-consent.yaml")
        if full.timeout or bare.timeout:
            rows.append([f"{n:,}", f"{size / 1e6:.0f} MB",
                         f"over {a.timeout} s", "", "", "", ""])
            print(f"  {n}: not done in {a.timeout} s", file=sys.stderr)
            continue
        consents = max(0.0, 1 - bare.cpu / full.cpu)
        rows.append([f"{n:,}", f"{size / 1e6:.0f} MB", f"{full.cpu:.2f} s",
                     f"{full.cpu / n * 1e6:.0f} us",
                     f"{full.rss / 2**20:.0f} MB", f"{consents:.0%}",
                     "yes" if cut(result) else "no"])
        points.append((n, full.cpu))
        if not a.keep:
            program.unlink()
    table(["functions", "summaries", "link", "a function", "peak memory",
           "consents' share", "cut"], rows)
    if len(points) > 1:
        e = exponent(points)
        print(f"\nFitted exponent: {e:.2f} "
              f"({'within' if e <= EXPONENT_BAR else 'over'} {EXPONENT_BAR}).")
