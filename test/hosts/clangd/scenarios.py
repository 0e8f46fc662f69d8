"""What happens in an editor, played through with askfirst-clangd.

usage: scenarios.py CLANGD FOLDER SCENARIO
A scenario is a function below; what it expects and does not get ends it.
"""
import json
import os
import subprocess
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
                  "command": f"clang++ -std=c++20 -I. -c {f}"}
                  for f in files]))

    def client(self, *arguments, **more):
        return lsp.Client(self.clangd, self.folder, arguments,
                          log=self.path("log"), **more)


def ours(said):
    return [d for d in said if str(d.get("code")).startswith("privacy-")]


def places(said):
    """Our findings as check:line, counted from 1."""
    return sorted(
        f"{d['code'][len('privacy-'):]}:{d['range']['start']['line'] + 1}"
        for d in ours(said))


def related(said):
    """What is said beside our findings; clangd begins it in upper case."""
    return [i["message"][0].lower() + i["message"][1:]
            for d in ours(said) for i in d["relatedInformation"]]


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


TYPED = """#include "account.h"
#include <functional>
struct Kept { std::string last; const char *p = nullptr; };
static void put(Kept &k, const User &u) {
  int n = 0;
  k.last = u.nick;
  ++n;
}
static const char *pick(const User &u, bool which) {
  const char *r = u.nick;
  if (which)
    r = u.nick;
  return r;
}
static void ping(int n, const char *s);
static void pong(int n, const char *s) {
  int m = n - 1;
  if (m > 0)
    ping(m, s);
}
static void ping(int n, const char *s) {
  int m = n - 1;
  if (m > 0)
    pong(m, s);
}
struct Worker {
  std::vector<std::function<void()>> later;
  void run() {
    for (auto &f : later)
      f();
    later.clear();
    int done = 1; (void)done;
  }
  void plan(const User &u) {
    const char *s = u.nick;
    later.push_back([s] { if (mayTrack()) track(s); });
    run();
  }
};
void one(const User &u, Kept &k) {
  put(k, u);
  track(k.last.c_str());
  int a = 0; (void)a;
}
void two(const User &u) {
  auto f = [&](const char *s) { track(s); };
  f(pick(u, true));
  int a = 0; (void)a;
}
void three(const User &u, Worker &w) {
  w.plan(u);
  ping(3, u.nick);
  int a = 0; (void)a;
}
"""


def typed(clangd, folder):
    """What is found while bodies are edited is what is found in the file when
    it is opened as it then is."""
    import random
    p = Project(clangd, folder)
    swaps = [("u.nick", "u.phone"), ("if (mayTrack()) track", "track"),
             ("track(s); };", "if (mayTrack()) track(s); };"),
             ("int m = n - 1;", "int m = n - 1; track(s);"),
             ("int a = 0;", "int a = 0; two(u);"),
             ("int n = 0;", "int n = 0; k.p = u.phone;"),
             ("track(k.last.c_str());", "track(k.p);"),
             ("r = u.nick;", "r = u.nick; // a remark"),
             ("int done = 1;", "int done = 1;\n\n    track(\"done\");"),
             ("int a = 0;", "int a = 0;\n"),
             ("ping(3, u.nick);", "ping(3, u.nick); two(u"),
             ("f(pick(u, true));", "[&] { f(pick(u, true)); }();")]
    c, fresh = p.client(), p.client()
    c.open("a.cpp", TYPED)
    found = set()
    for seed in range(3):
        r = random.Random(seed)
        text = TYPED
        c.type("a.cpp", text)
        for step in range(14):
            if step % 5 == 0:
                text = TYPED
            old, new = swaps[0] if step % 5 == 0 else r.choice(swaps)
            if step % 5 and r.random() < 0.3:
                old, new = new, old
            at = [i for i in range(len(text)) if text.startswith(old, i)]
            if at:
                i = r.choice(at)
                text = text[:i] + new + text[i + len(old):]
            now = c.type("a.cpp", text)
            should = fresh.open("a.cpp", text)
            fresh.close("a.cpp")
            fresh.diagnostics.clear()
            if now != should:
                p.write("differs.cpp", text)
            expect(f"seed {seed}, step {step}", json.dumps(ours(now), indent=1),
                   json.dumps(ours(should), indent=1))
            found.update(places(now))
    assert len(found) > 3, found
    expect("exit", c.end(), 0)
    expect("exit", fresh.end(), 0)


HERE = """#include "app.h"
void elsewhere(const char *s);
void relay(const char *s) { track(s); }
void asked(const User &u) { track(u.phone); }
void out(const User &u) { elsewhere(u.phone); }
"""
THERE = """#include "app.h"
void relay(const char *s);
void asked(const User &u);
void elsewhere(const char *s) { track(s); }
void there(const User &u) {
  relay(u.phone);
  if (mayTrack())
    asked(u);
}
"""


def program(clangd, folder):
    """With what the last `askfirst check` saw of the other files: data that
    comes from there, is sent there, is asked about there."""
    p = Project(clangd, folder)
    p.write("a.cpp", HERE)
    p.write("b.cpp", THERE)
    p.commands("a.cpp", "b.cpp", folder="build")
    os.remove(p.path("compile_commands.json"))
    askfirst = os.path.join(os.path.dirname(clangd), "askfirst")

    def check():
        status = subprocess.run([askfirst, "check", "-p", p.path("build")],
                                stdout=subprocess.DEVNULL).returncode
        assert status in (0, 1), status
    c = p.client()
    said = c.open("a.cpp")
    expect("alone", places(said), ["unconsented-flow:4"])
    assumed = ("callers of 'asked' in other files were not seen; it is assumed "
               "that none of them asks first ('askfirst check -p BUILD', run "
               "once, looks at them)")
    expect("assumed", related(said).count(assumed), 1)
    check()
    round_ = iter(range(1, 100))

    def typed(text):
        return c.type("a.cpp", text + "\n" * next(round_))
    whole = ["unconsented-flow:3", "unconsented-flow:5"]
    said = typed(HERE)
    expect("with the program", places(said), whole)
    assert not any("were not seen" in r for r in related(said)), said
    files = [[os.path.basename(i["location"]["uri"])
              for i in d["relatedInformation"]] for d in ours(said)]
    assert files[0][0] == "b.cpp" and files[1][-2] == "b.cpp", files
    # What is typed counts, not what was linked.
    expect("mended here", places(typed(HERE.replace(
        "s) { track", "s) { if (mayTrack()) track"))), whole[1:])
    expect("mended here too", places(typed(HERE.replace(
        "u) { elsewhere", "u) { if (mayTrack()) elsewhere"))), whole[:1])
    expect("made here", places(typed(HERE.replace(
        "asked(const User &u) {",
        "asked(const User &u) { track(u.nick); } void two(const User &u) {"))),
           ["unconsented-flow:3", "unconsented-flow:4", "unconsented-flow:5"])
    # The other file is another: seen once it was linked.
    p.write("b.cpp", THERE.replace("  if (mayTrack())\n", "")
            .replace("{ track(s)", "{ if (mayTrack()) track(s)"))
    expect("not linked yet", places(typed(HERE)), whole)
    check()
    expect("linked", places(typed(HERE)),
           ["unconsented-flow:3", "unconsented-flow:4"])
    # The other file in the editor has its own view of this one.
    p.write("b.cpp", THERE)
    check()
    expect("b.cpp", places(c.open("b.cpp")),
           ["unconsented-flow:4", "unconsented-flow:6"])
    # An index that is cut off is refused, and the file is looked at alone.
    at = p.path("build/.askfirst/program.askf")
    with open(at, "rb") as f:
        whole_index = f.read()
    with open(at, "wb") as f:
        f.write(whole_index[:len(whole_index) // 2])
    expect("cut off", places(typed(HERE)), ["unconsented-flow:4"])
    # Told where the build is.
    os.rename(p.path("build"), p.path("elsewhere"))
    d = p.client("--compile-commands-dir=" + p.path("elsewhere"))
    with open(p.path("elsewhere/.askfirst/program.askf"), "wb") as f:
        f.write(whole_index)
    expect("build folder", places(d.open("a.cpp", HERE)), whole)
    expect("exit", d.end(), 0)
    expect("exit", c.end(), 0)


CONSENT = """#include "app.h"
namespace app {
enum class Purpose { Ads, Statistics };
class Consent {
public:
  bool granted(Purpose p) const;
};
}
"""
FIXED = """#include "consent.h"
struct Page {
  app::Consent *consent;
  void show(const User &u) {
    int n = 0;
    track(u.phone);
    ++n;
  }
};
void sends(const User &u, const app::Consent &c) {
  if (u.nick)
    { track(u.phone); }
  else
    return;
}
void none(const User &u) {
  track(u.phone);
}
const char *used(const User &u, const app::Consent &c) {
  auto f = [&c](const User &v) {
    track(v.phone);
  };
  f(u);
  return track(u.phone), u.nick;
}
"""


def fixes(clangd, folder):
    """What the menu offers is applied: it parses, and the finding is gone."""
    p = Project(clangd, folder, POLICY.replace("consent:\n", """consent:
  - {function: app::Consent::granted, purpose: {argument: 0,
     values: {app::Purpose::Ads: marketing.advertising,
              app::Purpose::Statistics: analytics}}, when: true,
     fix: "if ({object}.granted({purpose}))"}
"""))
    p.write("consent.h", CONSENT)
    c = p.client()
    said = c.open("a.cpp", FIXED)
    expect("findings", places(said),
           [f"unconsented-flow:{n}" for n in (12, 17, 21, 24, 6)])
    menus = {}
    for d in ours(said):
        line = d["range"]["start"]["line"] + 1
        menus[line] = {a["title"]: a["edit"]["changes"].popitem()[1]
                       for a in c.fixes("a.cpp", d)}
    accept = "accept it: NOLINT, with the reason"
    ask = "ask first: if (%s.granted(app::Purpose::Statistics))"
    expect("menus", {n: sorted(m) for n, m in menus.items()},
           {6: [accept, ask % "(*consent)"], 12: [accept, ask % "c"],
            17: [accept], 21: [accept, ask % "c"], 24: [accept]})
    for line, menu in menus.items():
        for title, edits in menu.items():
            text = lsp.apply(FIXED, edits)
            assert text != FIXED
            said = c.type("a.cpp", text)
            assert not [d for d in said if d["severity"] == 1], (text, said)
            expect(f"{line}, {title}", len(places(said)), 4)
            if title == accept:
                assert ("track(u.phone); // NOLINT(privacy-unconsented-flow): "
                        in text or line in (12, 21, 24)), text
    expect("exit", c.end(), 0)


MENDED = """#include "consent.h"
struct Settings {
  bool share = true;
  app::Purpose other = app::Purpose::Ads;
};
void purpose(const User &u, const app::Consent &c) {
  if (c.granted(app::Purpose::Ads)) {
    stop();
    track(u.phone);
  }
}
void answer(const User &u, const app::Consent &c) {
  if (!c.granted(app::Purpose::Statistics))
    track(u.phone);
}
void unlike(const User &u, const app::Consent &c) {
  if (c.granted(app::Purpose::Statistics))
    stop();
  else
    track(u.phone);
}
void store(const User &u) { keep(u.phone); }
void number(const User &u) { keepNumber(u.phone[0]); }
"""
MENUS = {
    3: ["start without consent: false"],
    9: ["ask for 'analytics': Statistics"],
    14: ["ask for a yes: without the '!'"],
    20: [],
    22: ["pass it through a sanitizer: app::hash(u.phone)",
         "pass it through a sanitizer: app::hide(u.phone)"],
    23: [],
}


def mended(clangd, folder):
    """Purpose, answer, default and sanitizer, each where it is known what is
    meant: what the menu offers is applied, parses, and the finding is gone."""
    p = Project(clangd, folder, POLICY.replace("consent:\n", """  - {function: keep, kind: storage}
  - {function: keepNumber, kind: storage}
sanitizers:
  - {function: app::hash, result: hashed}
  - {function: app::hide, result: redacted}
rules:
  - {data: user, sink: storage, require: sanitizer}
consent:
  - {field: Settings::share, purpose: analytics}
  - {function: app::Consent::granted, purpose: {argument: 0,
     values: {app::Purpose::Ads: marketing.advertising,
              app::Purpose::Statistics: analytics}}}
"""))
    p.write("consent.h", CONSENT + """namespace app {
const char *hash(const char *s);
const char *hide(const char *s);
}
void keep(const char *s);
void keepNumber(int n);
void stop();
""")
    c = p.client()
    said = c.open("a.cpp", MENDED)
    menus = {}
    for d in ours(said):
        menus[d["range"]["start"]["line"] + 1] = {
            a["title"]: a["edit"]["changes"].popitem()[1]
            for a in c.fixes("a.cpp", d) if "NOLINT" not in a["title"]}
    expect("menus", {n: sorted(m) for n, m in menus.items()}, MENUS)
    for line, menu in menus.items():
        for title, change in menu.items():
            text = lsp.apply(MENDED, change)
            said = c.type("a.cpp", text)
            assert not [d for d in said if d["severity"] == 1], (text, said)
            expect(f"{line}, {title}", len(places(said)), len(menus) - 1)
    # A menu is of the text as it is, below what was typed, too.
    said = c.type("a.cpp", MENDED.replace("    stop();", "    // typed\n    stop();", 1))
    below = [d for d in ours(said) if d["range"]["start"]["line"] == 14]
    expect("below", [a["title"] for a in c.fixes("a.cpp", below[0])][:1], MENUS[14])
    expect("exit", c.end(), 0)


if __name__ == "__main__":
    globals()[sys.argv[3]](sys.argv[1], sys.argv[2])
