"""What the benches share: running a command, compile commands, tables."""

import json
import os
import re
import shlex
import signal
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    pass


@dataclass
class Measured:
    cpu: float  # seconds, user and system, of the process and its children
    rss: int  # bytes, peak
    code: int
    timeout: bool = False


def run(command, cwd=None, ok=(0,), timeout=None):
    """Runs a command to its end and says what it took."""
    command = [str(c) for c in command]
    with tempfile.TemporaryFile() as log:
        pid = os.fork()
        if pid == 0:
            try:
                if cwd:
                    os.chdir(cwd)
                null = os.open(os.devnull, os.O_RDWR)
                os.dup2(null, 0)
                os.dup2(log.fileno(), 1)
                os.dup2(log.fileno(), 2)
                os.execvp(command[0], command)
            finally:
                os._exit(127)
        late = []
        if timeout:
            def stop(*_):
                late.append(True)
                os.kill(pid, signal.SIGKILL)
            before = signal.signal(signal.SIGALRM, stop)
            signal.alarm(timeout)
        _, status, usage = os.wait4(pid, 0)
        if timeout:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, before)
        code = os.waitstatus_to_exitcode(status)
        if code not in ok and not late:
            log.seek(0)
            text = log.read()[-2000:].decode(errors="replace")
            raise Failed(f"'{shlex.join(command)}' ended with {code}:\n{text}")
    return Measured(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024,
                    code, bool(late))


def scratch():
    return tempfile.TemporaryDirectory(prefix="askfirst-bench-")


@dataclass
class Command:
    """One entry of a compile_commands.json."""

    file: str
    directory: str
    arguments: list

    def _fitted(self):
        """Its flags, without outputs, dependency files and warnings: those
        the tool takes off, too."""
        args, out = iter(self.arguments[1:]), []
        for x in args:
            if x in ("-o", "-MF", "-MT", "-MQ", "-x"):
                next(args, None)
            elif x in ("-c", "-MD", "-MMD", "-MP") or x.startswith("-Werror"):
                pass
            elif os.path.join(self.directory, x) != self.file:
                out.append(x)
        return ["clang++-22", *out, "-w", "-Wno-everything"]

    def syntax_only(self):
        return [*self._fitted(), "-fsyntax-only", self.file]

    def object(self, to):
        return [*self._fitted(), "-O0", "-g0", "-c", self.file, "-o", to]


@dataclass
class Program:
    name: str
    build: Path
    policy: Path
    under: Path = None  # only files below it

    @staticmethod
    def source_of(build):
        cache = build / "CMakeCache.txt"
        if cache.exists():
            m = re.search(r"^CMAKE_HOME_DIRECTORY:\w+=(.*)$", cache.read_text(),
                          re.M)
            return Path(m.group(1)) if m else None
        return None

    def commands(self):
        """C++ files that somebody wrote, each once, by name."""
        source = self.under or self.source_of(self.build)
        out = {}
        for c in json.loads((self.build / "compile_commands.json").read_text()):
            file = os.path.normpath(os.path.join(c["directory"], c["file"]))
            if not file.endswith((".cpp", ".cc", ".cxx")):
                continue
            if source and not file.startswith(f"{source}/"):
                continue
            if file.startswith(f"{self.build}/") or not os.path.exists(file):
                continue
            args = c.get("arguments") or shlex.split(c["command"])
            args, i = list(args), 0
            # Not from a precompiled header, but from its text: parsing is
            # what is compared.
            while i < len(args):
                if args[i:i + 2] == ["-Xclang", "-include-pch"]:
                    del args[i:i + 4]
                else:
                    i += 1
            if any(Path(x).name.startswith("ccache") for x in args[:1]):
                args = args[1:]
            out.setdefault(file, Command(file, c["directory"], args))
        return [out[f] for f in sorted(out)]

    def database(self, base):
        """A folder with the compile commands of commands() alone, so that the
        tool and the compiler are given the same files and flags."""
        folder = base / "databases" / self.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "compile_commands.json").write_text(json.dumps(
            [{"file": c.file, "directory": c.directory,
              "arguments": c.arguments} for c in self.commands()], indent=1))
        return folder

    def sample(self, n):
        """At most \\p n of them, spread evenly."""
        all_ = self.commands()
        if len(all_) <= n:
            return all_
        return [all_[i * len(all_) // n] for i in range(n)]


def quartiles(values):
    if len(values) < 2:
        return [values[0]] * 3
    return statistics.quantiles(values, n=4, method="inclusive")


def ratio_text(q):
    return f"{q[1]:.2f} ({q[0]:.2f} to {q[2]:.2f})"


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + " --- |" * len(head))
    for row in rows:
        print("| " + " | ".join(str(x) for x in row) + " |")
