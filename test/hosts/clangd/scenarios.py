"""What happens in an editor, played through with askfirst-clangd.

usage: scenarios.py CLANGD FOLDER SCENARIO
A scenario is a function below; what it expects and does not get ends it.
"""
import json
import os
import sys

import lsp

APP = """#pragma once
struct User { const char *phone, *nick; };
void track(const char *data);
bool mayTrack();
"""
HEADER = """#pragma once
#include "app.h"
#include <string>
#include <vector>
class Account {
public:
  const char *phone() const { return U.phone; }
  const char *nick() const { return U.nick; }
private:
  User U;
};
inline void relay(const char *s) { track(s); }
inline const char *second(const char *, const char *b) { return b; }
"""
POLICY = """version: 1
sources:
  - {field: User::phone, data: user.contact.phone_number}
sinks:
  - {function: track, kind: analytics}
consent:
  - {function: mayTrack, purpose: analytics, when: true}
"""
BAD = """#include "app.h"
void a(const User &u) {
  const char *p = u.phone;
  track(p);
}
"""
GOOD = BAD.replace("  track", "  if (mayTrack())\n    track")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


class Project:
    def __init__(self, clangd, folder, policy=POLICY):
        self.clangd = clangd
        self.folder = os.path.abspath(folder)
        self.write("app.h", APP)
        self.write("account.h", HEADER)
        if policy:
            self.write("askfirst.yaml", policy)
        self.commands("a.cpp")

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, text):
        write(self.path(name), text)

    def commands(self, *files, folder="."):
        write(os.path.join(self.path(folder), "compile_commands.json"),
              json.dumps([{
                  "directory": self.folder, "file": f,
                  "command": f"clang++-22 -std=c++20 -I. -c {f}"}
                  for f in files]))

    def client(self, *arguments, **more):
        return lsp.Client(self.clangd, self.folder, arguments,
                          log=self.path("log"), **more)


def ours(said):
    return [d for d in said if str(d.get("code")).startswith("privacy-")]


def places(said):
    """Our findings as check:line, counted from 1."""
    return [f"{d['code'][len('privacy-'):]}:{d['range']['start']['line'] + 1}"
            for d in ours(said)]


def expect(what, is_, should):
    if is_ != should:
        sys.exit(f"{what}: got\n  {is_}\ninstead of\n  {should}")


def diagnostics(clangd, folder):
    """A finding with its path; the same clangd otherwise."""
    p = Project(clangd, folder)
    c = p.client()
    said = c.open("a.cpp", BAD)
    expect("findings", places(said), ["unconsented-flow:4"])
    finding = ours(said)[0]
    assert "user.contact.phone_number" in finding["message"], finding
    expect("source", finding["source"], "clang-tidy")
    steps = [(i["location"]["uri"], i["location"]["range"]["start"]["line"] + 1)
             for i in finding["relatedInformation"]]
    assert (lsp.uri(p.path("a.cpp")), 4) in steps, steps
    assert any("field 'User::phone'" in i["message"]
               for i in finding["relatedInformation"])
    expect("guarded", places(c.type("a.cpp", GOOD)), [])
    # What clangd does is there: hover, completion, definition, its own checks.
    at = {"textDocument": {"uri": lsp.uri(p.path("a.cpp"))},
          "position": {"line": 4, "character": 5}}
    hover = c.request("textDocument/hover", at)
    assert "track" in json.dumps(hover), hover
    target = c.request("textDocument/definition", at)
    assert target[0]["uri"].endswith("app.h"), target
    c.type("a.cpp", GOOD + "#include <cstddef>\nvoid f(std::size_t);\n"
           "int same(int a) { return a / 2 * 0.5 + sizeof(int *) - a; }\n")
    extra = c.type("a.cpp", GOOD + "double half(int a) { return a / 2; }\n")
    assert "bugprone-integer-division" in [d.get("code") for d in extra], extra
    # Through a header's inline functions, whose bodies clangd leaves out.
    said = c.type("a.cpp", '#include "account.h"\n'
                  "void b(Account &a) { track(a.phone()); }\n"
                  "void c(Account &a) { track(a.nick()); }\n"
                  "void d(Account &a) { track(second(a.phone(), a.nick())); }\n")
    expect("header bodies", places(said), ["unconsented-flow:2"])
    # Sent by a header: shown where its path is in the file.
    said = c.type("a.cpp", '#include "account.h"\n'
                  "void b(Account &a) { relay(a.phone()); }\n"
                  "void c(Account &a) { relay(a.nick()); }\n")
    expect("sent by a header", places(said), ["unconsented-flow:2"])
    sink = ours(said)[0]["relatedInformation"][-2]
    assert sink["location"]["uri"] == lsp.uri(p.path("account.h")), sink
    expect("its line", sink["location"]["range"]["start"]["line"] + 1, 12)
    expect("exit", c.end(), 0)


def edits(clangd, folder):
    """Edits that make a flow and mend it, again and again."""
    p = Project(clangd, folder)
    c = p.client()
    expect("at first", places(c.open("a.cpp", GOOD)), [])
    for i in range(6):
        # The same length, the same address of everything: not the same code.
        text = BAD.replace("u.phone", "u.nick ")
        expect("other field", places(c.type("a.cpp", text)), [])
        expect("made", places(c.type("a.cpp", BAD)), ["unconsented-flow:4"])
        moved = BAD.replace("void a", "\n" * (i + 1) + "void a")
        expect("moved", places(c.type("a.cpp", moved)),
               [f"unconsented-flow:{5 + i}"])
        expect("mended", places(c.type("a.cpp", GOOD)), [])
    inverted = GOOD.replace("if (may", "if (!may")
    expect("inverted", places(c.type("a.cpp", inverted)),
           ["inverted-consent:5"])
    # Two files at once.
    expect("second file", places(c.open("b.cpp", BAD.replace("a(", "b("))),
           ["unconsented-flow:4"])
    expect("first again", places(c.type("a.cpp", GOOD + "\n")), [])
    # NOLINT, as in clang-tidy.
    quiet = BAD.replace("(p);", "(p); // NOLINT(privacy-unconsented-flow)")
    expect("NOLINT", places(c.type("a.cpp", quiet)), [])
    expect("exit", c.end(), 0)


def policy(clangd, folder):
    """A changed policy counts from the next diagnostics on; a wrong one is
    shown, at every round, with its place."""
    p = Project(clangd, folder)
    c = p.client()
    expect("at first", places(c.open("a.cpp", BAD)), ["unconsented-flow:4"])
    p.write("askfirst.yaml", POLICY.replace("User::phone", "User::nick"))
    expect("another source", places(c.type("a.cpp", BAD + "\n")), [])
    p.write("askfirst.yaml", POLICY.replace("analytics}", "analytic}", 1))
    for blank in ("\n\n", "\n", "\n\n\n"):
        said = c.type("a.cpp", BAD + blank)
        errors = [d["message"] for d in said if d["severity"] == 1]
        assert len(errors) == 1 and "askfirst.yaml:5:29: unknown sink kind " \
            "'analytic'; did you mean 'analytics'?" in errors[0], said
        expect("wrong policy", places(said), [])
    p.write("askfirst.yaml", POLICY)
    expect("mended", places(c.type("a.cpp", BAD)), ["unconsented-flow:4"])
    os.remove(p.path("askfirst.yaml"))
    said = c.type("a.cpp", BAD + "\n")
    expect("without", said, [])
    p.write("askfirst.yaml", POLICY)
    expect("there again", places(c.type("a.cpp", BAD)), ["unconsented-flow:4"])
    expect("exit", c.end(), 0)


def configuration(clangd, folder):
    """On where there is a policy; what the user says counts."""
    def findings(tidy=None, clangd_config=None, policy=POLICY, arguments=()):
        p = Project(clangd, folder, policy)
        for name, text in ((".clang-tidy", tidy), (".clangd", clangd_config)):
            if os.path.exists(p.path(name)):
                os.remove(p.path(name))
            if text:
                p.write(name, text)
        if not policy and os.path.exists(p.path("askfirst.yaml")):
            os.remove(p.path("askfirst.yaml"))
        c = p.client(*arguments)
        said = c.open("a.cpp", BAD + "double half(int a) { return a / 2; }\n")
        expect("exit", c.end(), 0)
        return [d["code"] for d in said]
    us, other = "privacy-unconsented-flow", "bugprone-integer-division"
    expect("default", findings(), [us, other])
    expect("no policy", findings(policy=None), [other])
    expect("checks of the user's", findings("Checks: '-*,bugprone-*'"),
           [us, other])
    expect("none but ours", findings("Checks: '-*,privacy-*'"), [us])
    expect("switched off", findings("Checks: '-privacy-*,bugprone-*'"),
           [other])
    expect("one of ours off", findings(
        "Checks: '-*,-privacy-unconsented-flow'"), [])
    expect("another off", findings("Checks: '-*,-privacy-stale-consent'"),
           [us])
    expect("one of ours", findings("Checks: '-*,privacy-stale-consent'"), [])
    remove = "Diagnostics:\n  ClangTidy:\n    Remove: [%s]\n"
    expect(".clangd, off", findings(clangd_config=remove % "'privacy-*'"), [])
    expect(".clangd, one off",
           findings(clangd_config=remove % "privacy-stale-consent")[:1], [us])
    expect("strict", findings(
        clangd_config="Diagnostics:\n  ClangTidy:\n    FastCheckFilter: "
        "Strict\n"), [us, other])
    expect("errors", findings(
        "Checks: '-*'\nWarningsAsErrors: 'privacy-*'\n"), [us])
    expect("suppressed", findings(
        clangd_config="Diagnostics:\n  Suppress: '*'\n"), [])
    expect("no clang-tidy", findings(arguments=["--clang-tidy=false"]), [])
    expect("a policy that is not there", findings(
        "Checks: '-*'\nCheckOptions:\n  privacy-unconsented-flow.Policy: "
        "none.yaml\n"), ["clang-tidy-config"])


def broken(clangd, folder):
    """Code that is being written: no crash, and what is whole is looked at."""
    p = Project(clangd, folder)
    text = """#include "account.h"
struct Box { Account a; User u; const char *get() const { return u.phone; } };
template <typename T> void each(const std::vector<T> &v) {
  for (const T &t : v) { track(t.phone); }
}
void whole(const User &u) { track(u.phone); }
void b(const Box &x, std::vector<User> &all) {
  auto f = [&](const char *s) { if (mayTrack()) track(s); };
  each(all);
  switch (all.size()) { case 1: f(x.get()); break; default: track(x.get()); }
  try { track(all.at(0).phone); } catch (...) { throw; }
}
"""
    c = p.client()
    c.open("a.cpp", text)
    # Each prefix that ends at a token, as if it were typed.
    ends = [i for i in range(len(text)) if not text[i].isalnum()]
    for i in ends[::3]:
        c.type("a.cpp", text[:i])
    # Holes.
    for i in range(0, len(text), 11):
        c.type("a.cpp", text[:i] + text[i + 9:])
    said = c.type("a.cpp", text.replace("auto f =", "auto f = ("))
    assert "unconsented-flow:6" in places(said), said
    assert any(d["severity"] == 1 for d in said), said
    # A header that does not parse, and one that is not there.
    p.write("account.h", HEADER.replace("return U.phone; }", "return U.; }"))
    c.type("a.cpp", "\n" + text)
    p.write("account.h", HEADER)
    c.type("a.cpp", '#include "nowhere.h"\n' + text)
    said = c.type("a.cpp", text)
    assert "unconsented-flow:6" in places(said), said
    expect("exit", c.end(), 0)


if __name__ == "__main__":
    globals()[sys.argv[3]](sys.argv[1], sys.argv[2])
