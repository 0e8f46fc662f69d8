"""A program of many small units: people's data goes from unit to unit, and
leaves from every fifth, asked for in every tenth. What one file alone sees has
the same names in all of them."""
import json
import os

HEADER = """#pragma once
struct Person {
  const char *name;
  struct {
    const char *street;
  } home;
};
struct Consent {
  bool granted() const;
};
void track(const char *data);
struct Sender {
  virtual ~Sender() = default;
  virtual void send(const char *data) = 0;
};
template <class T> struct Kept {
  T value;
  explicit Kept(T v) : value(v) {}
  const T &get() const { return value; }
};
#define STREET(P) P.home.street
"""

POLICY = """version: 1
sources:
  - {field: Person::name, data: user.name}
  - {field: "Person::*::street", data: user.contact.address}
sinks:
  - {function: track, kind: analytics, recipient: Acme Inc.}
consent:
  - {function: Consent::granted, purpose: analytics, when: true}
"""

UNIT = """#include "person.h"
namespace {
struct Local : Sender {
  const char *last = nullptr;
  void send(const char *data) override { %(leave)s }
};
const char *chosen(const Person &p) { return %(data)s; }
} // namespace
static void hand(Sender &s, const Person &p) {
  Kept<const char *> kept(chosen(p));
  s.send(kept.get());
}
void unit%(next)d(const Person &p, const Consent &c);
void unit%(n)d(const Person &p, const Consent &c) {
  Local local;
  auto pass = [&](Sender &s) { hand(s, p); };
  %(ask)spass(local);
  unit%(next)d(p, c);
}
"""


def write(folder, units, compiler):
    """Writes the program and compile_commands.json; the names of the units and
    how many flows leave without asking."""
    os.makedirs(folder, exist_ok=True)

    def put(name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
            out.write(text)

    put("person.h", HEADER)
    put("askfirst.yaml", POLICY)
    names, commands, open_flows = [], [], 0
    for n in range(units):
        leaves, asks = n % 5 == 0, n % 10 == 0
        open_flows += leaves and not asks
        names.append("unit%d" % n)
        put(names[-1] + ".cpp", UNIT % {
            "n": n, "next": n + 1,
            "data": "p.name" if n % 3 else "STREET(p)",
            "leave": "track(data);" if leaves else "last = data;",
            "ask": "if (c.granted())\n    " if asks else ""})
    names.append("unit%d" % units)
    put(names[-1] + ".cpp",
        '#include "person.h"\nvoid unit%d(const Person &, const Consent &) {}\n'
        % units)
    for name in names:
        commands.append({"directory": folder, "file": name + ".cpp",
                         "arguments": [compiler, "-std=c++20", "-c",
                                       name + ".cpp", "-o", name + ".o"]})
    put("compile_commands.json", json.dumps(commands, indent=1))
    return names, open_flows
