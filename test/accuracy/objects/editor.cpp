// FLAGS: -std=c++20
// An editor with undo: commands, a document, a clipboard.
#include "../Inputs/app.h"
#include <array>

namespace editor {
using namespace app;

struct Style {
  std::string font = "mono";
  int size = 10;
};
struct Run {
  std::string text;
  Style style;
};
class Document {
public:
  std::array<Run, 3> runs;
  std::string title;
  std::string author;
};

class Command {
public:
  virtual ~Command() = default;
  virtual void apply(Document &d) = 0;
  virtual void revert(Document &d) = 0;
};

class SetTitle : public Command {
  std::string m_now, m_before;

public:
  explicit SetTitle(std::string t) : m_now(std::move(t)) {}
  void apply(Document &d) override {
    m_before = d.title;
    d.title = m_now;
  }
  void revert(Document &d) override { d.title = m_before; }
};

class SetAuthor : public Command {
  std::string m_now, m_before;

public:
  explicit SetAuthor(std::string t) : m_now(std::move(t)) {}
  void apply(Document &d) override {
    m_before = std::move(d.author);
    d.author = m_now;
  }
  void revert(Document &d) override { d.author = std::move(m_before); }
};

void rename(const Person &p) {
  Document d;
  d.title = "untitled";
  SetTitle c(p.email);
  c.apply(d);
  track(d.title); // expect: privacy-unconsented-flow
  track(d.author); // ok
  c.revert(d);
  track(d.title); // ok
}

void authored(const Person &p) {
  Document d;
  d.author = p.phone;
  d.title = p.name;
  SetAuthor c("anonymous");
  c.apply(d);
  track(d.author); // ok
  c.revert(d);
  track(d.author); // expect: privacy-unconsented-flow
  track(d.title); // ok
}

// A clipboard is one copy of a run.
class Clipboard {
  Run m_run;

public:
  void put(const Run &r) { m_run = r; }
  const Run &get() const { return m_run; }
  Run &edit() { return m_run; }
  void wipe() { m_run = {}; }
};

void paste(const Person &p) {
  Document d;
  Clipboard c;
  d.runs[0].text = "Dear";
  d.runs[1].text = p.home.street;
  d.runs[1].style.font = "serif";
  c.put(d.runs[0]);
  track(c.get().text); // ok
  c.put(d.runs[1]);
  track(c.get().text); // expect: privacy-unconsented-flow
  track(c.get().style.font); // ok
  trackNumber(c.get().style.size); // ok
  d.runs[2] = c.get();
  track(d.runs[2].text); // expect: privacy-unconsented-flow
  track(d.runs[0].text); // ok
  c.edit().text = "gone";
  track(c.get().text); // ok
  track(d.runs[2].text); // expect: privacy-unconsented-flow
  c.put(d.runs[2]);
  c.wipe();
  track(c.get().text); // ok
}

// State saved as a memento.
class Memento {
  friend class Session;
  Document m_doc;
};
class Session {
public:
  Document doc;
  Memento save() const {
    Memento m;
    m.m_doc = doc;
    return m;
  }
  void load(const Memento &m) { doc = m.m_doc; }
};

void mementos(const Person &p) {
  Session s;
  s.doc.author = "demo";
  Memento clean = s.save();
  s.doc.author = p.email;
  Memento dirty = s.save();
  s.load(clean);
  track(s.doc.author); // ok
  s.load(dirty);
  track(s.doc.author); // expect: privacy-unconsented-flow
  track(s.doc.title); // ok
  for (const Run &r : s.doc.runs)
    track(r.text); // ok
}

} // namespace editor
