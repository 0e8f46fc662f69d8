"""completion.py SHELL MADE CASES: completes each line of CASES in the shell."""
import os
import pty
import re
import select
import subprocess
import sys
import time

shell, made, cases = sys.argv[1:]

BASH = r"""
source "$1/askfirst.bash"
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_askfirst
printf '%s\n' "${COMPREPLY[@]}"
"""


def in_bash(line):
    # Readline makes words of its own of '='.
    words = re.sub("=", " = ", line).split(" ")
    run = subprocess.run(["bash", "--norc", "-c", BASH, "bash", made, *words],
                         capture_output=True, text=True, check=True)
    assert not run.stderr, run.stderr
    return run.stdout.split()


def in_fish(line):
    run = subprocess.run(["fish", "--no-config", "-c",
                          "source $argv[1]/askfirst.fish; complete -C $argv[2]",
                          made, line], capture_output=True, text=True, check=True)
    return [re.sub("^--?[a-z-]+=", "", o.split("\t")[0]).rstrip("/")
            for o in run.stdout.splitlines()]


class Zsh:
    """It completes at a terminal only: what it lists is read from one."""

    def __init__(self):
        self.pid, self.fd = pty.fork()
        if not self.pid:
            os.environ.update(TERM="dumb", PS1="> ", LINES="200", COLUMNS="200",
                              HOME=os.getcwd())
            os.execlp("zsh", "zsh", "-f", "-i")
        # List all, insert nothing, ask nothing.
        self.say("unsetopt zle_bracketed_paste always_last_prompt auto_menu; LISTMAX=0;"
                 "setopt list_packed; zstyle ':completion:*' verbose no;"
                 "fpath=(%s $fpath); autoload -Uz compinit; compinit -u -D;"
                 "bindkey '^I' list-choices; print re''ady\n" % made)
        self.read("ready")

    def say(self, text):
        os.write(self.fd, text.encode())

    def read(self, until):
        text, end = "", time.monotonic() + 10
        while time.monotonic() < end and until not in text:
            if select.select([self.fd], [], [], 0.2)[0]:
                text += os.read(self.fd, 65536).decode(errors="replace")
        assert until in text, "zsh says nothing more after: " + text
        return text

    def __call__(self, line):
        self.say(line + "\t")
        time.sleep(0.15)
        self.say("\x15print re''ady\n")
        text = self.read("ready\r\n")
        text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x08|\x07", "", text)
        # Between what was typed and the line shown anew.
        listed = text.partition("\n")[2].partition("> " + line)[0]
        return [re.sub("^--?[a-z-]+=(?=.)", "", w).rstrip("/=")
                for w in listed.split()]


ask = {"bash": in_bash, "fish": in_fish, "zsh": None}[shell] or Zsh()
failures = 0
for case in open(cases):
    if case.startswith("#") or not case.strip():
        continue
    line, wanted = case.rstrip("\n").split("| ->")
    wanted, _, unwanted = wanted.partition("!")
    offers = ask(line)
    wrong = [w for w in wanted.split() if w not in offers]
    wrong += ["!" + w for w in unwanted.split() if w in offers]
    if wrong:
        failures += 1
        print("%s: '%s': %s; offers: %s" % (shell, line, wrong, offers))
sys.exit(failures > 0)
