"""interrupt.py ASKFIRST: interrupts a check at several moments, here."""
import glob
import json
import os
import signal
import subprocess
import sys
import time

TOOL = sys.argv[1]
FILES = ["f%d.cpp" % n for n in range(12)]
for n, name in enumerate(FILES):
    with open(name, "w") as f:
        f.write('#include "app.h"\n#include <string>\n#include <map>\n'
                "void s%d(const User &u) { track(u.phone); }\n" % n)
with open("compile_commands.json", "w") as f:
    json.dump([{"directory": os.getcwd(), "file": name,
                "command": "clang++ -std=c++17 -c " + name} for name in FILES], f)


def check(*more):
    return [TOOL, "check", "-p", ".", "--jobs", "2", "--format", "json", *more]


whole = subprocess.run(check("--no-cache"), capture_output=True)
assert whole.returncode == 1, whole.stderr


def entries():
    return glob.glob(".askfirst/cache/*.askf")


interrupted = 0
for kept in (1, 3, 6):
    # A job that a shell put into the background ignores the signal, and its
    # children do.
    run = subprocess.Popen(
        check(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    while len(entries()) < kept and run.poll() is None:
        time.sleep(0.005)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=120)
    if run.returncode == 1:
        continue  # it was done before the signal came
    assert run.returncode == -signal.SIGINT, (run.returncode, err)
    assert b"askfirst: interrupted; files that were finished are kept" in err, err
    interrupted += 1
    assert not out, out
    left = glob.glob(".askfirst/**/*.tmp", recursive=True)
    assert not left, left
    for entry in entries():
        link = subprocess.run([TOOL, "link", entry], capture_output=True)
        assert link.returncode in (0, 1), (entry, link.stderr)
assert interrupted, "no run was interrupted"
again = subprocess.run(check(), capture_output=True)
assert again.returncode == 1 and again.stdout == whole.stdout, again.stderr
