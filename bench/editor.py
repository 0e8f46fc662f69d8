#!/usr/bin/env python3
"""What the checks add to a diagnostics round in the editor.

One askfirst-clangd with the checks and one without (`Remove: privacy-*`) are
given the same edits of the same file in turn; a round is the time from an edit
to its diagnostics. The bar: the median of the differences is under 30 ms.

usage: editor.py --clangd CLANGD [--rounds N] [--file FILE -p BUILD] [--outside]
Without a file: 1,000 lines over heavy headers, generated.
"""
import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "test", "hosts", "clangd"))
import lsp  # noqa: E402

BAR = 30.0  # ms
CPU = {}  # by client: ms of each round

HEADERS = ["algorithm", "array", "chrono", "deque", "filesystem", "fstream",
           "functional", "future", "iostream", "list", "map", "memory",
           "mutex", "numeric", "optional", "random", "regex", "set", "sstream",
           "string", "thread", "tuple", "unordered_map", "variant", "vector"]

POLICY = """version: 1
models: [std, posix]
sources:
  - {field: app::User::phone, data: user.contact.phone_number}
  - {field: app::User::email, data: user.contact.email}
sinks:
  - {function: app::Tracker::track, arguments: [1], kind: analytics}
  - {function: app::post, arguments: [1], kind: advertising}
consent:
  - {function: app::Consent::granted, purpose: {argument: 0,
     values: {app::Purpose::Analytics: analytics,
              app::Purpose::Ads: marketing.advertising}}, when: true}
"""


def header():
    yield "#pragma once"
    for name in HEADERS:
        yield f"#include <{name}>"
    yield """namespace app {
enum class Purpose { Analytics, Ads };
struct Consent { bool granted(Purpose) const; };
struct User {
  std::string phone, email, nick;
  std::vector<std::string> tags;
  std::map<std::string, std::string> more;
};
struct Tracker { void track(const std::string &event, const std::string &); };
void post(const std::string &url, const std::string &body);"""
    for i in range(120):
        yield f"""class Part{i} {{
public:
  const std::string &name() const {{ return Name; }}
  void setName(std::string N) {{ Name = std::move(N); }}
  size_t size() const {{ return Parts.size(); }}
  void add(const std::string &P) {{ if (!P.empty()) Parts.push_back(P); }}
private:
  std::string Name;
  std::vector<std::string> Parts;
}};"""
    yield "}"


def source(lines=1000):
    out = ['#include "app.h"', "namespace app {"]
    i = 0
    while len(out) < lines - 1:
        sent = ["T.track(\"a\", P.name());", "post(\"b\", Text.str());",
                "if (C.granted(Purpose::Analytics))\n    T.track(\"c\", All[0]);",
                "post(\"d\", More[\"x\"]);"][i % 4]
        out += f"""static std::string collect{i}(const User &U, const Consent &C,
                              Tracker &T) {{
  Part{i % 120} P;
  std::vector<std::string> All;
  std::map<std::string, std::string> More;
  std::ostringstream Text;
  for (const std::string &Tag : U.tags) {{
    if (Tag.size() > {i})
      All.push_back(Tag + U.nick);
    else if (!Tag.empty())
      More[Tag] = U.{"phone" if i % 3 else "nick"};
  }}
  std::sort(All.begin(), All.end());
  All.push_back(U.{"email" if i % 5 == 0 else "nick"});
  P.setName(All.back());
  P.add(U.nick);
  Text << P.name() << ':' << P.size() << More.size();
  {sent}
  auto Last = [&](const std::string &S) {{ return S + Text.str(); }};
  return All.empty() ? std::string() : Last(All.front());
}}""".split("\n")
        i += 1
    return "\n".join(out + ["}"]) + "\n"


def project(folder):
    os.makedirs(folder)
    with open(os.path.join(folder, "app.h"), "w") as f:
        f.write("\n".join(header()) + "\n")
    with open(os.path.join(folder, "askfirst.yaml"), "w") as f:
        f.write(POLICY)
    with open(os.path.join(folder, "file.cpp"), "w") as f:
        f.write(source())
    with open(os.path.join(folder, "compile_commands.json"), "w") as f:
        json.dump([{"directory": folder, "file": "file.cpp",
                    "command": "clang++-22 -std=c++20 -c file.cpp"}], f)
    return os.path.join(folder, "file.cpp")


def cpu(client):
    """CPU time in ms that the process has taken."""
    with open(f"/proc/{client.process.pid}/schedstat") as f:
        whole = int(f.read().split()[0])
    for task in os.listdir(f"/proc/{client.process.pid}/task"):
        try:
            with open(f"/proc/{client.process.pid}/task/{task}/schedstat") as f:
                if int(task) != client.process.pid:
                    whole += int(f.read().split()[0])
        except OSError:
            pass
    return whole / 1e6


def round_of(client, path, text):
    before = cpu(client)
    start = time.perf_counter()
    said = client.type(path, text)
    took = (time.perf_counter() - start) * 1e3
    CPU.setdefault(client, []).append(cpu(client) - before)
    return took, said


def edited(text, i, outside):
    """The file with an edit: in the body in its middle, on a line or a line
    more; or (`outside`) of a declaration at its end."""
    if outside:
        return text + f"inline int edited{i}() {{ return {i}; }}\n"
    at = text.find(";\n  ", len(text) // 2)
    return text[:at] + (f"; (void){i};" if i % 4 else f";\n  (void){i};") + \
        text[at + 1:]


def measure(clangd, path, arguments, rounds, outside):
    """Times in ms with and without, in turn, and what was found."""
    settings = "Diagnostics:\n  ClangTidy:\n    Remove: ['privacy-*']\n"
    homes = tempfile.mkdtemp()
    os.makedirs(os.path.join(homes, "clangd"))
    with open(os.path.join(homes, "clangd", "config.yaml"), "w") as f:
        f.write(settings)
    folder = os.path.dirname(path)
    on = lsp.Client(clangd, folder, arguments)
    off = lsp.Client(clangd, folder, arguments,
                     environment={"XDG_CONFIG_HOME": homes})
    with open(path) as f:
        text = f.read()
    found = on.open(path, text)
    off.open(path, text)
    times = []
    for i in range(rounds + 3):
        edit = edited(text, i, outside)
        first, second = (on, off) if i % 2 else (off, on)
        a, said_a = round_of(first, path, edit)
        b, said_b = round_of(second, path, edit)
        with_, without = (a, b) if i % 2 else (b, a)
        assert not any("privacy-" in str(d.get("code"))
                       for d in (said_b if i % 2 else said_a))
        if i >= 3:  # the first ones warm up
            times.append((with_, without))
    added = statistics.median(CPU[on][3:]) - statistics.median(CPU[off][3:])
    on.end()
    off.end()
    shutil.rmtree(homes)
    return times, added, [d for d in found if "privacy-" in str(d.get("code"))]


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--clangd", required=True)
    p.add_argument("--rounds", type=int, default=40)
    p.add_argument("--file")
    p.add_argument("-p", dest="build")
    p.add_argument("--outside", action="store_true",
                   help="edits outside of bodies: the whole file is looked at")
    p.add_argument("--json", action="store_true")
    o = p.parse_args()
    temporary = None
    if o.file:
        path = os.path.abspath(o.file)
    else:
        temporary = tempfile.mkdtemp()
        path = project(os.path.join(temporary, "project"))
    arguments = [f"--compile-commands-dir={o.build}"] if o.build else []
    times, cpu_added, found = measure(os.path.abspath(o.clangd), path, arguments, o.rounds,
                           o.outside)
    if temporary:
        shutil.rmtree(temporary)
    added = [a - b for a, b in times]
    result = {"rounds": len(times), "findings": len(found),
              "with": statistics.median(a for a, _ in times),
              "without": statistics.median(b for _, b in times),
              "added": statistics.median(added),
              "added_cpu": cpu_added,
              "added_p90": statistics.quantiles(added, n=10)[8]}
    if o.json:
        print(json.dumps(result))
    else:
        print("{rounds} rounds, {findings} findings: {with:.0f} ms with the "
              "checks, {without:.0f} ms without; added {added:.1f} ms (median),"
              " {added_p90:.1f} ms (90 %), {added_cpu:.1f} ms of CPU".format(**result))
    return 0 if result["added"] < BAR and found else 1


if __name__ == "__main__":
    sys.exit(main())
