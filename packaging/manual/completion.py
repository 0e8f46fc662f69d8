"""Completions for bash, zsh and fish out of the program's tables.

What a value can be is read from the tables, too: the words at the end of a help
text (`lowest confidence: likely, certain`), files for FILE, folders for DIR and
BUILD. The words after a command are those its summary quotes ('policy check').
"""
import re


def dashed(option):
    return ("-" if len(option["name"]) == 1 else "--") + option["name"]


def values(option):
    """The words a value may be, if the help text lists them."""
    listed = re.search(r": ([\w-]+(?:, [\w-]+)*)$", option["help"])
    return listed.group(1).split(", ") if listed and "value" in option else []


def takes(option):
    """'nothing', 'words', 'file', 'folder' or 'other'."""
    if "value" not in option:
        return "nothing"
    if values(option):
        return "words"
    return {"FILE": "file", "DIR": "folder",
            "BUILD": "folder"}.get(option["value"], "other")


def follow(command):
    return re.findall(r"'%s (\w+)'" % re.escape(command["name"]),
                      command["summary"])


def split(tables):
    """What holds before a command, and the commands."""
    return (next(c for c in tables["commands"] if not c["name"]),
            [c for c in tables["commands"] if c["name"]])


def bash(tables):
    top, commands = split(tables)
    kinds = {}
    for command in tables["commands"]:
        for option in command["options"]:
            kinds.setdefault((takes(option), " ".join(values(option))),
                             set()).add(dashed(option))
    lines = []
    for (kind, words), names in sorted(kinds.items()):
        reply = {"words": "words=\"%s\"" % words, "file": "files=-f",
                 "folder": "files=-d", "other": "return"}.get(kind)
        if reply:
            lines.append("    %s) %s ;;" % ("|".join(sorted(names)), reply))
    cases = []
    for command in commands:
        names = " ".join(follow(command) + [dashed(o) for o in command["options"]])
        cases.append("        %s) words=\"%s\" files=-f ;;"
                     % (command["name"], names))
    return BASH % {
        "values": "\n".join(lines), "commands": "|".join(c["name"] for c in commands),
        "cases": "\n".join(cases),
        "top": " ".join([c["name"] for c in commands] +
                        [dashed(o) for o in top["options"]])}


BASH = """\
# Completion of askfirst for bash. Made by packaging/manual/generate.py.
_askfirst() {
    local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
    local command= words= files= before= i
    # '--format=sarif' comes as three words, or as one.
    if [[ $cur == = ]]; then
        cur=
    elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    elif [[ $cur == --*=* ]]; then
        option=${cur%%%%=*} before=$option=
        cur=${cur#*=}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
        --) option= command=-- ;;
        %(commands)s) [[ $command ]] || command=${COMP_WORDS[i]} ;;
        esac
    done
    case $option in
%(values)s
    *)
        case $command in
%(cases)s
        --) files=-f ;;
        *) words="%(top)s" ;;
        esac
        [[ $cur == -* ]] && files=
        ;;
    esac
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    if [[ $files ]]; then
        local IFS=$'\\n'
        COMPREPLY+=($(compgen $files -- "$cur"))
        compopt -o filenames 2>/dev/null
    fi
    [[ $before ]] && COMPREPLY=("${COMPREPLY[@]/#/$before}")
    return 0
}
complete -F _askfirst askfirst
"""


def zsh_option(option):
    text = re.sub(r"([\[\]:\\])", r"\\\1", option["help"]).replace("'", "'\\''")
    action = {"words": "(%s)" % " ".join(values(option)), "file": "_files",
              "folder": "_path_files -/", "other": " "}
    value = ""
    if takes(option) != "nothing":
        value = ":%s:%s" % (option["value"], action[takes(option)])
    name = dashed(option)
    if value and name.startswith("--"):
        name += "="
    return "'%s%s[%s]%s'" % ("*" if option["repeats"] else "", name, text, value)


def zsh(tables):
    top, commands = split(tables)
    out = ["#compdef askfirst",
           "# Completion of askfirst for zsh. Made by packaging/manual/generate.py.",
           "local -a commands", "local context state line", "typeset -A opt_args",
           "commands=("]
    for command in commands:
        out.append("  '%s:%s'" % (command["name"],
                                  command["summary"].replace("'", "'\\''")))
    out += [")", "_arguments -C \\"]
    out += ["  %s \\" % zsh_option(o) for o in top["options"]]
    out += ["  '1:command:->command' \\", "  '*::argument:->rest'", "case $state in",
            "command) _describe command commands ;;", "rest)", "  case $words[1] in"]
    for command in commands:
        out.append("  %s) _arguments \\" % command["name"])
        out += ["    %s \\" % zsh_option(o) for o in command["options"]]
        if follow(command):
            out.append("    '1:what:(%s)' \\" % " ".join(follow(command)))
        out.append("    '*:file:_files' ;;")
    out += ["  esac ;;", "esac", ""]
    return "\n".join(out)


def fish(tables):
    top, commands = split(tables)

    def quoted(text):
        return "'%s'" % text.replace("\\", "\\\\").replace("'", "\\'")

    def option(o, when):
        more = {"words": "-x -a " + quoted(" ".join(values(o))), "file": "-r",
                "folder": "-x -a '(__fish_complete_directories)'", "other": "-x",
                "nothing": ""}[takes(o)]
        flag = "-s" if len(o["name"]) == 1 else "-l"
        return " ".join(("complete -c askfirst -n %s %s %s %s -d %s"
                         % (quoted(when), flag, o["name"], more,
                            quoted(o["help"]))).split())

    out = ["# Completion of askfirst for fish. Made by packaging/manual/generate.py."]
    for command in commands:
        out.append("complete -c askfirst -n __fish_use_subcommand -f -a %s -d %s"
                   % (command["name"], quoted(command["summary"])))
    out += [option(o, "__fish_use_subcommand") for o in top["options"]]
    for command in commands:
        when = "__fish_seen_subcommand_from " + command["name"]
        for word in follow(command):
            out.append("complete -c askfirst -n %s -a %s" % (quoted(when), word))
        out += [option(o, when) for o in command["options"]]
    return "\n".join(out) + "\n"
