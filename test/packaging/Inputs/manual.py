"""manual.py ASKFIRST SOURCE MADE: holds the manual against the program."""
import gzip
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

askfirst, source, made = sys.argv[1:]
source, made = pathlib.Path(source), pathlib.Path(made)
errors = []


def said(*command):
    run = subprocess.run(command, capture_output=True, text=True)
    return run.stdout + run.stderr


def plain(page):
    """The words of a page, as roff shows them."""
    text = gzip.decompress(page.read_bytes()).decode()
    return re.sub(r"\\f[BIR]|\\&", "", text).replace("\\-", "-")


def missing(page, words):
    text = plain(page)
    for word in words:
        if not re.search(r"(?<![\w-])%s(?![\w-])" % re.escape(word), text):
            errors.append("%s does not say %s" % (page.name, word))


tables = json.loads(said(askfirst, "--option-tables"))
commands = [c["name"] for c in tables["commands"] if c["name"]]
for command in commands:
    options = re.findall(r"^  (--?[\w-]+)", said(askfirst, command, "--help"), re.M)
    if len(options) < 3:
        errors.append("'%s --help' lists no options" % command)
    missing(made / ("man1/askfirst-%s.1.gz" % command),
            [o for o in options if o != "--help-list"])

top = made / "man1/askfirst.1.gz"
missing(top, ["askfirst-" + c for c in commands] +
        [f["name"] for f in tables["formats"]] +
        ["privacy-" + p.parent.name for p in source.glob("plugin/checks/*/README.md")])
codes = (source / "plugin/hosts/cli/ExitCodes.h").read_text()
missing(top, re.findall(r"= (\d+),", codes))
schema = json.loads((source / "annotations/schema/askfirst.schema.json").read_text())
words = set(schema["properties"])
for kind in ("source", "sink", "consent", "grant", "revoke", "gate", "rule",
             "suppress", "sanitizer", "propagator"):
    words |= set(schema["definitions"][kind]["properties"])
missing(made / "man5/askfirst.yaml.5.gz", sorted(words))

with tempfile.TemporaryDirectory() as work:
    for page in sorted(made.glob("man*/*.gz")):
        file = pathlib.Path(work) / page.stem
        file.write_bytes(gzip.decompress(page.read_bytes()))
        if shutil.which("mandoc"):
            errors += said("mandoc", "-Tlint", "-W", "warning", str(file)).splitlines()
        if shutil.which("groff"):
            errors += said("groff", "-man", "-ww", "-z", "-Tutf8", "-K", "utf8",
                           str(file)).splitlines()

sys.exit("\n".join(errors) or 0)
