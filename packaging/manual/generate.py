#!/usr/bin/env python3
"""Manual pages and completions out of the tables that the program prints.

A page's text stands in pages/*.in, in roff; what can be read from elsewhere is
put in: options and formats from `askfirst --option-tables`, the checks from
their pages, the words of a policy from its schema. A command without a text of
its own has a page of its options.

usage: generate.py TABLES SOURCE OUT
"""
import gzip
import json
import pathlib
import re
import sys

import completion

DATE = "2026-11-30"  # of the texts; not of the build, which must not show


def roff(text):
    """Text as roff: nothing in it is a request or an escape."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def item(head, body):
    return ".TP\n%s\n%s\n" % (head, roff(body))


def spelled(option):
    dash = "\\-" if len(option["name"]) == 1 else "\\-\\-"
    text = "\\fB%s%s\\fR" % (dash, roff(option["name"]))
    if "value" in option:
        text += ("=" if dash == "\\-\\-" else " ") + "\\fI%s\\fR" % option["value"]
    if "optional value" in option:
        text += "[=\\fI%s\\fR]" % option["optional value"]
    return text + (" ..." if option["repeats"] else "")


def options(command):
    return "".join(item(spelled(o), sentence(o["help"]))
                   for o in command["options"])


def sentence(text):
    """A help text as a sentence."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", ")")) else ".")


def commands(tables):
    return "".join(
        item("\\fBaskfirst\\-%s\\fR(1)" % roff(c["name"]), sentence(c["summary"]))
        for c in tables["commands"] if c["name"])


def formats(tables):
    return "".join(item("\\fB%s\\fR (askfirst.%s)" % (f["name"], f["extension"]),
                        sentence(f["summary"])) for f in tables["formats"])


def checks(source):
    """Name and first paragraph of each check's page."""
    out = ""
    for page in sorted(source.glob("plugin/checks/*/README.md")):
        _, first, *_ = page.read_text(encoding="utf-8").split("\n\n", 2)
        name = "privacy-" + page.parent.name
        out += item("\\fB%s\\fR" % roff(name), first.replace("`", ""))
    return out


MOST_WORDS = 16  # that a page lists; longer lists are in the vocabulary


def listed(value):
    """The words a value may be, if they are few."""
    for part in [value, *value.get("anyOf", [])]:
        if len(part.get("enum", [])) in range(1, MOST_WORDS + 1):
            return ["true" if w is True else "false" if w is False else str(w)
                    for w in part["enum"]]
    return []


def keys(schema, properties):
    out = ""
    for key, value in properties.items():
        if "$ref" in value:
            value = schema["definitions"][value["$ref"].split("/")[-1]]
        text, words = value.get("description", ""), listed(value)
        if words:
            text += " Known: %s." % ", ".join(words)
        out += item("\\fB%s\\fR" % roff(key), text.strip() or "See the schema.")
    return out


SELECTORS = ["function", "parameter", "field", "variable", "type", "index",
             "where", "receiver"]


def entries(schema):
    """Each kind of entry with its keys; those that name a declaration once."""
    of = schema["definitions"]
    common = {k: of["source"]["properties"][k] for k in SELECTORS}
    out = ".SS What an entry is about\n" + keys(schema, common)
    kinds = ["source", "sink", "consent", "grant", "revoke", "gate", "sanitizer",
             "propagator", "rule", "suppress"]
    for kind in kinds:
        entry = of[kind]
        own = {k: v for k, v in entry["properties"].items() if k not in common}
        out += ".SS %s\n%s\n" % (kind, roff(entry.get("description", "")))
        out += keys(schema, own)
    return out


def page(name, section, text, tables, out):
    head = '.TH %s %s "%s" "askfirst %s"\n' % (
        name.upper(), section, DATE, tables["version"])
    folder = out / ("man%s" % section)
    folder.mkdir(parents=True, exist_ok=True)
    data = (".\\\" Made by packaging/manual/generate.py.\n" + head +
            re.sub(r"\n{2,}", "\n", text.strip() + "\n"))
    with open(folder / ("%s.%s.gz" % (name, section)), "wb") as raw:
        with gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as file:
            file.write(data.encode())


def command_page(command, pages, tables, out):
    name = command["name"]
    text = pages / ("askfirst-%s.1.in" % name)
    body = text.read_text(encoding="utf-8") if text.exists() else "@OPTIONS@"
    own = dict(re.findall(r'^\.\\" (arguments|summary): *(.*)$', body, re.M))
    used = own.get("arguments", "[FILE...]")
    summary = own.get("summary", command["summary"])
    head = (".SH NAME\naskfirst\\-%s \\- %s\n.SH SYNOPSIS\n\\fBaskfirst %s\\fR "
            "[\\fIoptions\\fR] %s\n"
            % (roff(name), roff(summary), roff(name), roff(used)))
    body = body.replace("@OPTIONS@", ".SH OPTIONS\n" + options(command))
    page("askfirst-" + name, 1, head + fill(body, tables, pages), tables, out)


def fill(text, tables, pages):
    source = pages.parents[2]
    schema = json.loads((source / "annotations/schema/askfirst.schema.json")
                        .read_text(encoding="utf-8"))
    top = next(c for c in tables["commands"] if not c["name"])
    for mark, make in [("@OPTIONS@", lambda: options(top)),
                       ("@LLVM@", lambda: str(tables["llvm"])),
                       ("@COMMANDS@", lambda: commands(tables)),
                       ("@FORMATS@", lambda: formats(tables)),
                       ("@CHECKS@", lambda: checks(source)),
                       ("@KEYS@", lambda: keys(schema, schema["properties"])),
                       ("@ENTRIES@", lambda: entries(schema))]:
        if mark in text:
            text = text.replace(mark, make())
    return text


def main():
    tables = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    pages = pathlib.Path(sys.argv[2]) / "packaging/manual/pages"
    out = pathlib.Path(sys.argv[3])
    for folder in ("man1", "man5"):
        for old in (out / folder).glob("*"):
            old.unlink()
    named = {c["name"] for c in tables["commands"]}
    for command in tables["commands"]:
        if command["name"]:
            command_page(command, pages, tables, out)
    for file in sorted(pages.glob("*.in")):
        name, section = file.stem.rsplit(".", 1)
        if name.removeprefix("askfirst-") not in named:
            text = file.read_text(encoding="utf-8")
            page(name, section, fill(text, tables, pages), tables, out)
    for name, make in [("askfirst.bash", completion.bash),
                       ("_askfirst", completion.zsh),
                       ("askfirst.fish", completion.fish)]:
        (out / name).write_text(make(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
