#!/usr/bin/env python3
"""Holds what askfirst reports against what the test files say.

A line whose comment has `expect: <check> [<check> ...]` must get exactly those
findings; every other line must get none, so silence is asserted everywhere.
A case is a line with `expect:` or `ok` in a comment.

usage: verify.py --askfirst BIN --policy FILE FILE... [-- FLAG...]
"""
import json
import re
import subprocess
import sys
from collections import Counter


def main():
    args = sys.argv[1:]
    flags = ["-std=c++20"]
    if "--" in args:
        at = args.index("--")
        args, flags = args[:at], args[at + 1:]
    tool = args[args.index("--askfirst") + 1]
    policy = args[args.index("--policy") + 1]
    database = args[args.index("-p") + 1] if "-p" in args else None
    files = [a for a in args if a.endswith((".cpp", ".c"))]
    command = [tool, "check", "--policy", policy, "--format", "json"]
    if database:
        command += ["-p", database, "--no-cache"]
    else:
        command += files + ["--"] + flags
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode not in (0, 1):
        print(run.stderr)
        sys.exit("askfirst exited with %d" % run.returncode)
    if "did not parse" in run.stderr:
        sys.exit(run.stderr)
    results = json.loads(run.stdout)
    got, want, cases = Counter(), Counter(), 0
    for f in files:
        for n, line in enumerate(open(f), 1):
            m = re.search(r"//.*\bexpect: (.*)", line)
            if m:
                for check in m.group(1).split():
                    want[(f.rsplit("/", 1)[-1], n, check)] += 1
            if m or re.search(r"//\s*ok\b", line):
                cases += 1
    for finding in results["findings"]:
        place = finding.get("place") or finding.get("where") or finding["location"]
        got[(place["file"].rsplit("/", 1)[-1], place["line"], finding["check"])] += 1
    got = Counter({k: 1 for k in got})
    want = Counter({k: 1 for k in want})
    bad = 0
    for key in sorted(set(got) | set(want)):
        if key not in got:
            print("missed: %s:%d: %s" % key)
            bad += 1
        elif key not in want:
            print("false:  %s:%d: %s" % key)
            bad += 1
    found = sum(1 for k in want if k in got)
    print("%d cases: %d of %d expected findings found, %d wrong"
          % (cases, found, len(want), bad))
    sys.exit(1 if bad or not cases else 0)


main()
