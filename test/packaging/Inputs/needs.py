"""needs.py DEB: every library its programs need is of a package it depends on.

Those of the modules that the program which loads them brings do not count.
"""
import os
import re
import subprocess
import sys
import tempfile


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


deb = sys.argv[1]
depends = {re.match(r"[^ ]+", d.strip()).group()
           for d in said("dpkg-deb", "-f", deb, "Depends").split(",")}
needed = {}
with tempfile.TemporaryDirectory() as root:
    said("dpkg-deb", "-x", deb, root)
    for folder, _, files in os.walk(root):
        for file in files:
            path = os.path.join(folder, file)
            with open(path, "rb") as data:
                if data.read(4) != b"\x7fELF":
                    continue
            for name in re.findall(r"\(NEEDED\).*\[(.*)\]", said("readelf", "-d", path)):
                needed.setdefault(name, file)
errors = []
libraries = said("/sbin/ldconfig", "-p")
for name, file in sorted(needed.items()):
    path = re.search(r"%s \(.*x86-64.*\) => (.*)" % re.escape(name), libraries)
    if not path:
        errors.append("%s, which %s needs, is nowhere" % (name, file))
        continue
    # Packages from before /usr was merged name files in /lib.
    for at in (os.path.realpath(path[1]), path[1], path[1].removeprefix("/usr")):
        owner = subprocess.run(["dpkg", "-S", at], capture_output=True, text=True)
        if not owner.returncode:
            break
    package = owner.stdout.split(":")[0]
    if package not in depends:
        errors.append("%s needs %s of '%s'" % (file, name, package))
if len(needed) < 5:
    errors.append("there are no programs in it")
if not any(re.match(r"libclang-common-\d+-dev", d) for d in depends):
    errors.append("clang's own headers are missing")
sys.exit("\n".join(errors) or 0)
