#!/usr/bin/env python3
"""Every entry of a model pack must match something in the pack's test.

usage: covered.py ASKFIRST PACK POLICY FILE [but NAME...] [-- FLAG...]
"""
import re
import subprocess
import sys

args = sys.argv[1:]
flags = []
if "--" in args:
    at = args.index("--")
    args, flags = args[:at], args[at + 1:]
excused = set()
if "but" in args:
    at = args.index("but")
    args, excused = args[:at], set(args[at + 1:])
tool, pack, policy, file = args
run = subprocess.run([tool, "policy", "list", "--policy", policy, file, "--",
                      *flags], capture_output=True, text=True)
if run.returncode or "did not parse" in run.stderr:
    sys.exit(run.stderr)
seen = {int(n) for n in re.findall(r"models/%s/%s\.yaml:(\d+):" % (pack, pack),
                                   run.stdout)}
root = __file__.rsplit("/test/", 1)[0]
missing, entries = [], 0
with open(f"{root}/annotations/models/{pack}/{pack}.yaml") as f:
    for n, line in enumerate(f, 1):
        m = re.match(r'  - \{\w+: "?([^",}]+)', line)
        if not m:
            continue
        entries += 1
        if n not in seen and m.group(1) not in excused:
            missing.append("%s:%d: %s is in no case" % (pack, n, m.group(1)))
print("\n".join(missing))
print("%d entries, %d without a case" % (entries, len(missing)))
sys.exit(1 if missing or not entries else 0)
