#!/usr/bin/env python3
"""Fetches a public program to measure on, from Debian's source packages.

    bench/setup.py [--dir build/bench] [--list] [project]

Installs its build dependencies, unpacks it, configures it with clang and builds
its generated headers, so that every file of its compile_commands.json parses.
Prints the build folder. Nothing is built that no header needs, and nothing is
fetched twice: a folder with its stamp is left alone.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Project:
    """What it takes to get a compile_commands.json of a source package."""

    about: str
    dependencies: list[str]
    cmake: list[str] = field(default_factory=list)
    # Ninja targets that write headers. Qt's are made for every project.
    generated: list[str] = field(default_factory=list)


PROJECTS = {
    "qbittorrent": Project(
        "a BitTorrent client: Qt, Boost and libtorrent headers in most files",
        ["qtbase5-dev", "qtbase5-private-dev", "qttools5-dev",
         "qttools5-dev-tools", "libqt5svg5-dev", "libboost-dev",
         "libtorrent-rasterbar-dev", "libssl-dev", "zlib1g-dev"],
        ["-DTESTING=OFF", "-DSTACKTRACE=OFF"]),
    "openttd": Project(
        "a game with servers, chat and clients' names: own code in most files",
        ["libpng-dev", "zlib1g-dev", "liblzma-dev", "liblzo2-dev",
         "libcurl4-openssl-dev", "libsdl2-dev", "libfreetype-dev",
         "libfontconfig-dev", "libicu-dev", "libfluidsynth-dev"],
        generated=["language_files", "script_ai", "script_ai_includes",
                   "script_game", "script_game_includes", "script_window"]),
    "fish": Project(
        "a shell that keeps what its user types, unless it is told not to",
        ["libncurses-dev", "libpcre2-dev", "gettext"],
        ["-DBUILD_DOCS=OFF"]),
    "poco": Project(
        "class libraries for networked programs: many small files",
        ["libssl-dev", "libexpat1-dev", "libpcre2-dev", "libsqlite3-dev",
         "zlib1g-dev"],
        ["-DPOCO_UNBUNDLED=OFF", "-DENABLE_MONGODB=ON", "-DENABLE_TESTS=OFF",
         "-DENABLE_DATA_MYSQL=OFF", "-DENABLE_DATA_POSTGRESQL=OFF",
         "-DENABLE_DATA_ODBC=OFF", "-DENABLE_APACHECONNECTOR=OFF"]),
}


def run(command, **kw):
    """Runs quietly; on failure shows what the command said."""
    r = subprocess.run(command, stdout=subprocess.PIPE,
                       stderr=subprocess.STDOUT, text=True, **kw)
    if r.returncode:
        sys.stderr.write(r.stdout[-4000:])
        sys.exit(f"setup: '{' '.join(map(str, command))}' failed")
    return r.stdout


def as_root(command, env=None):
    if os.geteuid() == 0:
        return run(command, env=env)
    return run(["sudo", "-n", *command], env=env)


def install(packages):
    missing = [
        p for p in packages
        if "ok installed" not in subprocess.run(
            ["dpkg-query", "-W", "-f=${Status}", p], capture_output=True,
            text=True).stdout]
    if not missing:
        return
    print("setup: installing", *missing, file=sys.stderr)
    as_root(["apt-get", "update", "-qq"])
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    as_root(["apt-get", "install", "-y", "-qq", "--no-install-recommends",
             *missing], env)


def suite():
    """The release's code name: where its sources are."""
    for line in Path("/etc/os-release").read_text().splitlines():
        if line.startswith("VERSION_CODENAME="):
            return line.split("=", 1)[1].strip('"')
    sys.exit("setup: this is no Debian with a code name in /etc/os-release")


def fetch(name, where):
    """Unpacks the source package into where/src, with apt's own checks of its
    signature; the system's list of sources is not touched."""
    apt = where / "apt"
    (apt / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    (apt / "cache" / "archives" / "partial").mkdir(parents=True, exist_ok=True)
    (apt / "sources.list").write_text(
        "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] "
        f"http://deb.debian.org/debian {suite()} main\n")
    options = ["-o", f"Dir::Etc::sourcelist={apt}/sources.list",
               "-o", "Dir::Etc::sourceparts=-",
               "-o", f"Dir::State::Lists={apt}/lists",
               "-o", f"Dir::Cache={apt}/cache", "-o", "APT::Sandbox::User="]
    run(["apt-get", *options, "update", "-qq"])
    download = where / "download"
    download.mkdir(exist_ok=True)
    run(["apt-get", *options, "source", "--download-only", "-qq", name],
        cwd=download)
    [dsc] = download.glob("*.dsc")
    shutil.rmtree(where / "src", ignore_errors=True)
    run(["dpkg-source", "-x", str(dsc), str(where / "src")])
    shutil.rmtree(apt)
    shutil.rmtree(download)


def headers_and_sources(build):
    """What a command of the build writes and a compile reads: user interface
    headers, embedded resources."""
    listed = run(["ninja", "-C", str(build), "-t", "targets", "all"])
    return [
        target for target, rule in
        (line.rsplit(": ", 1) for line in listed.splitlines() if ": " in line)
        if rule == "CUSTOM_COMMAND" and target.endswith((".h", ".cpp"))]


def configure(project, where):
    build = where / "build"
    run(["cmake", "-S", str(where / "src"), "-B", str(build), "-G", "Ninja",
         "-DCMAKE_C_COMPILER=clang-22", "-DCMAKE_CXX_COMPILER=clang++-22",
         "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
         *project.cmake])
    # Qt's generators, asked directly: their targets also wait for libraries.
    for info in sorted(build.glob("**/AutogenInfo.json")):
        run(["cmake", "-E", "cmake_autogen", str(info), "Release"])
    generated = project.generated + headers_and_sources(build)
    if generated:
        run(["ninja", "-C", str(build), *generated])


def setup(name, base):
    """The build folder of project \\p name, made if it is not there."""
    project, where = PROJECTS[name], Path(base).resolve() / name
    stamp = where / "ready"
    if not stamp.exists():
        install(["dpkg-dev", "cmake", "ninja-build", "clang-22",
                 *project.dependencies])
        where.mkdir(parents=True, exist_ok=True)
        if not (where / "src").exists():
            print(f"setup: fetching {name}", file=sys.stderr)
            fetch(name, where)
        print(f"setup: configuring {name}", file=sys.stderr)
        configure(project, where)
        stamp.write_text("")
    return where / "build"


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--dir", default=ROOT / "build" / "bench", type=Path)
    p.add_argument("--list", action="store_true")
    p.add_argument("project", nargs="?", default="qbittorrent")
    a = p.parse_args()
    if a.list:
        for name, project in PROJECTS.items():
            print(f"{name:12} {project.about}")
        return
    if a.project not in PROJECTS:
        sys.exit(f"setup: there is no project '{a.project}'; "
                 f"those are {', '.join(PROJECTS)}")
    build = setup(a.project, a.dir)
    n = len(json.loads((build / "compile_commands.json").read_text()))
    print(f"{build} ({n} commands)")


if __name__ == "__main__":
    main()
