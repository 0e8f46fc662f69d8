"""Runs askfirst in copies of this folder, each with something that its user may
not read or write. Prints what is said on stderr, and what became of it."""
import os
import shutil
import subprocess
import sys
import tempfile

askfirst = sys.argv[1]
nobody = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}


def case(name, prepare, *arguments, build="."):
    # Not in $TMPDIR: lit gives each test one of its user alone.
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        os.chmod(folder, 0o755)
        there = os.path.join(folder, "project")
        shutil.copytree(".", there)
        database = os.path.join(there, "compile_commands.json")
        with open(database) as f:
            text = f.read().replace(os.getcwd(), there)
        with open(database, "w") as f:
            f.write(text)
        for root, _, files in os.walk(there):
            os.chmod(root, 0o755)
            for file in files:
                os.chmod(os.path.join(root, file), 0o644)
        prepare(there)
        run = subprocess.run([askfirst, "check", "-p", build, *arguments],
                             cwd=there, capture_output=True, text=True,
                             **nobody)
        print("==", name)
        print(run.stderr, end="")
        print("%d findings, exit %d" %
              (run.stdout.count("[privacy-unconsented-flow]"), run.returncode))
        subprocess.run(["chmod", "-R", "u+rwx", folder])


def closed(name, mode=0):
    return lambda there: os.chmod(os.path.join(there, name), mode)


def kept(there):
    subprocess.run([askfirst, "check", "-p", "."], cwd=there,
                   stdout=subprocess.DEVNULL)
    cache = os.path.join(there, ".askfirst", "cache")
    for name in os.listdir(cache):
        os.chmod(os.path.join(cache, name), 0)


def inside(there):
    os.makedirs(os.path.join(there, "build", "debug"))
    os.chmod(os.path.join(there, "build"), 0)


case("read-only", closed(".", 0o555))
case("unreadable", closed("compile_commands.json"))
case("in nothing that can be read", inside, build="build/debug")
case("policy", closed("askfirst.yaml"))
case("source", closed("b.cpp"))
case("cache", kept)
case("report", closed(".", 0o555), "-o", "reports")
