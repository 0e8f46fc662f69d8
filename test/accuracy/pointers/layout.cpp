// FLAGS: -std=c++20
// A form toolkit: properties returned by reference, members by pointer,
// widgets that refer to each other.
#include "../Inputs/app.h"

namespace ui {
using namespace app;

class Field {
public:
  std::string &text() { return m_text; }
  const std::string &text() const { return m_text; }
  std::string &hint() { return m_hint; }
  Field *buddy() const { return m_buddy; }
  void setBuddy(Field *f) { m_buddy = f; }

private:
  std::string m_text, m_hint = "type here";
  Field *m_buddy = nullptr;
};

class Form {
  Field m_name, m_mail;
  Field *m_focus = &m_name;

public:
  Field &name() { return m_name; }
  Field &mail() { return m_mail; }
  Field &focused() { return *m_focus; }
  void focusMail() { m_focus = &m_mail; }
  void focusName() { m_focus = &m_name; }
  Field *find(int id) {
    switch (id) {
    case 1:
      return &m_name;
    case 2:
      return &m_mail;
    default:
      return nullptr;
    }
  }
};

void writeThrough(const Person &p) {
  Form f;
  f.mail().text() = p.email;
  f.name().text() = p.name;
  track(f.mail().text()); // expect: privacy-unconsented-flow
  track(f.mail().hint()); // ok
  track(f.name().text()); // ok
  f.mail().text() = "";
  track(f.mail().text()); // ok
  f.name().hint() = p.home.zip;
  track(f.name().hint()); // expect: privacy-unconsented-flow
  track(f.name().text()); // ok
}

void focus(const Person &p) {
  Form f;
  f.focusMail();
  f.focused().text() = p.phone;
  track(f.mail().text()); // expect: privacy-unconsented-flow
  track(f.name().text()); // ok
  f.focusName();
  track(f.focused().text()); // ok
}

void byId(const Person &p) {
  Form f;
  if (Field *x = f.find(2))
    x->text() = p.email;
  track(f.mail().text()); // expect: privacy-unconsented-flow
  track(f.name().text()); // ok
}

void buddies(const Person &p) {
  Field label, input, spare;
  label.setBuddy(&input);
  label.buddy()->text() = p.home.street;
  track(input.text()); // expect: privacy-unconsented-flow
  track(label.text()); // ok
  track(label.buddy()->text()); // expect: privacy-unconsented-flow
  label.setBuddy(&spare);
  track(label.buddy()->text()); // ok
}

struct Row {
  std::string key, value;
  int width = 80;
};

struct Column {
  const char *title;
  std::string Row::*cell;
};

void columns(const Person &p) {
  Row r;
  r.key = "mail";
  r.value = p.email;
  std::string Row::*k = &Row::key;
  std::string Row::*v = &Row::value;
  track(r.*k); // ok
  track(r.*v); // expect: privacy-unconsented-flow
  int Row::*w = &Row::width;
  trackNumber(r.*w); // ok
  Row *pr = &r;
  pr->*v = "erased";
  track(r.value); // ok
  pr->*k = p.phone;
  track(r.key); // expect: privacy-unconsented-flow
  Column c{"Value", &Row::value};
  track((*pr).*c.cell); // ok
}

// A view keeps a reference to its model.
struct Model {
  std::string title, detail;
};
class View {
  Model &m_model;
  const std::string *m_shown;

public:
  explicit View(Model &m) : m_model(m), m_shown(&m.title) {}
  void showDetail() { m_shown = &m_model.detail; }
  const std::string &shown() const { return *m_shown; }
  void rename(const std::string &s) { m_model.title = s; }
};

void views(const Person &p) {
  Model m{"Profile", "none"};
  View v(m);
  track(v.shown()); // ok
  m.detail = p.email;
  track(v.shown()); // ok
  v.showDetail();
  track(v.shown()); // expect: privacy-unconsented-flow
  m.detail = "-";
  track(v.shown()); // ok
  v.rename(p.home.zip);
  track(m.title); // expect: privacy-unconsented-flow
}

void conditional(const Person &p, bool wide) {
  std::string head = "h", foot = "f", side = "s";
  std::string &target = wide ? head : foot;
  target = p.email;
  track(head); // expect: privacy-unconsented-flow
  track(foot); // expect: privacy-unconsented-flow
  track(side); // ok
  std::string *slot = &side;
  std::string **handle = &slot;
  **handle = p.phone;
  track(side); // expect: privacy-unconsented-flow
  std::string other = "o";
  *handle = &other;
  track(*slot); // ok
  *slot = p.name;
  track(other); // ok
}

} // namespace ui
