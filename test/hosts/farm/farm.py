"""A build farm on one machine: icecream's scheduler, the daemon of the desk that
builds nothing itself, and two nodes, all on the loopback device of a network
namespace. The build goes to the nodes, plugin and all; `askfirst link` of what
comes back must print what `askfirst check` prints on one machine. So must it where
the nodes get text with its macros, and with ccache before icecream.

usage: farm.py ASKFIRST PLUGIN CLANG WORK, in namespaces of its own for network
and processes (`unshare --net --pid --fork --kill-child`)
"""
import fcntl
import os
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

import project

UNITS, AGAIN, PORT, NET = 110, 6, 18765, "askfirst-test"
ASKFIRST, PLUGIN, CLANG, WORK = sys.argv[1:]
# Their paths must be short, and lit's own folder is closed to other users.
SOCKETS = tempfile.mkdtemp(prefix="farm-", dir="/tmp")


def loopback_up():
    with socket.socket() as s:
        name = struct.pack("16sh", b"lo", 0x1)  # IFF_UP
        fcntl.ioctl(s, 0x8914, name)  # SIOCSIFFLAGS


def idle_machine():
    """A node takes no job while its machine is busy with other things, as one
    that runs tests is. In here it looks idle, for as long as this runs."""
    stat = os.path.join(WORK, "stat")

    def write(ticks):
        numbers = "0 0 0 %d 0 0 0 0 0 0\n" % ticks
        with open(stat, "w", encoding="utf-8") as out:
            out.write("cpu  " + numbers + "cpu0 " + numbers)

    def tick():
        for n in range(1, 1000000):
            time.sleep(0.1)
            write(1000 * n)

    write(0)
    subprocess.run(["mount", "--bind", stat, "/proc/stat"], check=True)
    threading.Thread(target=tick, daemon=True).start()


def log(name):
    return os.path.join(WORK, name + ".log")


def text_of(name):
    try:
        with open(log(name), encoding="utf-8", errors="replace") as f:
            return f.read()
    except OSError:
        return ""


def wait_for(what, ready, seconds=30):
    end = time.time() + seconds
    while not ready():
        if time.time() > end:
            for name in ("scheduler", "desk", "node1", "node2"):
                print("==", name, text_of(name)[-2000:])
            sys.exit("no " + what + " after %d seconds" % seconds)
        time.sleep(0.05)


def start(command, **more):
    subprocess.Popen(command, stdin=subprocess.DEVNULL,
                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                     env={**os.environ, **more})


def daemon(name, *options):
    base = os.path.join(WORK, "envs-" + name)
    os.makedirs(base)
    shutil.chown(base, "icecc")
    start(["iceccd", "-vv", "-n", NET, "-s", "127.0.0.1:%d" % PORT, "-N", name,
           "-b", base, "-l", log(name), *options],
          ICECC_TEST_SOCKET=os.path.join(SOCKETS, name),
          ICECC_ENV_COMPRESSION="none")


def farm():
    """Starts all of it; ends with the namespace."""
    start(["icecc-scheduler", "-vv", "-n", NET, "-p", str(PORT), "-l",
           log("scheduler")])
    wait_for("scheduler", lambda: "ready" in text_of("scheduler"))
    daemon("desk", "--no-remote", "-m", "0")
    daemon("node1", "-p", "10301", "-m", "2")
    daemon("node2", "-p", "10302", "-m", "2")


def run(command, **more):
    done = subprocess.run(command, capture_output=True, text=True,
                          env={**os.environ, **more})
    return done.returncode, done.stdout, done.stderr


def done(*nodes):
    """How many jobs each has finished."""
    return [text_of(n).count("completed with exit code 0") for n in nodes]


def write_build(code, names):
    with open("build.ninja", "w", encoding="utf-8") as out:
        out.write("rule cxx\n  command = $${FARM_CACHE:-icecc} %s -std=c++20 -fplugin=%s "
                  "-fplugin-arg-askfirst-root=%s -fdebug-compilation-dir=$$PWD -c $in -o $out\n"
                  % (CLANG, PLUGIN, code))
        for n in names:
            out.write("build %s.o: cxx %s.cpp\n" % (n, n))


def built(names, **more):
    """Builds these anew; how many of them the nodes did."""
    for n in names:
        if os.path.exists(n + ".o"):
            os.remove(n + ".o")
    before, started = sum(done("node1", "node2")), time.time()
    failed, said, _ = run(
        ["ninja", "-j", "6"], ICECC_DEBUG="debug", ICECC_LOGFILE=log("client"),
        ICECC_TEST_SOCKET=os.path.join(SOCKETS, "desk"),
        ICECC_TEST_REMOTEBUILD="1", ICECC_CARET_WORKAROUND="0", **more)
    if failed:
        sys.exit("the build failed:\n" + said[-3000:] + text_of("client")[-3000:])
    print("%d built in %.1f s" % (len(names), time.time() - started))
    return sum(done("node1", "node2")) - before


def main():
    loopback_up()
    os.chmod(SOCKETS, 0o777)
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(WORK)
    os.chmod(WORK, 0o777)  # the scheduler is user icecc
    idle_machine()
    code = os.path.join(WORK, "code")
    names, flows = project.write(code, UNITS, CLANG)
    os.chdir(code)
    farm()
    alone, expected, said = run([ASKFIRST, "check", "-p", ".", "--no-cache"])
    if alone != 1 or expected.count("[privacy-unconsented-flow]") != flows:
        sys.exit("on one machine: exit code %d\n%s%s" % (alone, expected, said))
    wait_for("daemons", lambda: all(
        "Connected to scheduler" in text_of(n)
        for n in ("desk", "node1", "node2")))
    write_build(code, names)

    def check(what, units, nodes, **more):
        """Builds the last units anew, so many of them on the nodes, and links."""
        if built(names[-units:], **more) != nodes:
            sys.exit("%s: the nodes did not do %d jobs" % (what, nodes))
        ended, linked, told = run([ASKFIRST, "link", *(n + ".o" for n in names)])
        if (ended, linked) != (alone, expected):
            sys.exit("%s: exit code %d\n%s%s" % (what, ended, linked, told))

    check("plain", len(names), len(names))
    if not all(done("node1", "node2")):
        sys.exit("one node did all")
    check("with macros", AGAIN, AGAIN, ICECC_REMOTE_CPP="1")
    if text_of("client").count("-frewrite-includes") < AGAIN:
        sys.exit("the macros were not sent:\n" + text_of("client")[-3000:])
    cached = {"FARM_CACHE": "ccache", "CCACHE_PREFIX": "icecc",
              "CCACHE_DIR": os.path.join(WORK, "cache"),
              "CCACHE_CONFIGPATH": "/dev/null", "CCACHE_NODISABLE": "1"}
    if shutil.which("ccache"):
        check("through ccache", AGAIN, AGAIN, **cached)
        check("from ccache", AGAIN, 0, **cached)

try:
    main()
finally:
    shutil.rmtree(SOCKETS)
