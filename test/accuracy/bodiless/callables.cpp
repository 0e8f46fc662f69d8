// Callables and objects handed to code that nobody sees.
#include "../Inputs/app.h"

namespace ext {
class Bus {
public:
  void subscribe(std::function<void(const std::string &)> f);
  void publish(const std::string &s);
  std::string last() const;
};
class Widget {
public:
  virtual ~Widget();
  virtual void paint(std::string &out) = 0;
};
void draw(Widget &w, std::string &out);
std::string format(const std::string &pattern, ...);
template <class F> std::string call(F f, const std::string &s);
void each(const std::vector<std::string> &v, std::function<void(const std::string &)> f);
std::string transform(const std::string &s,
                      std::string (*f)(const std::string &));
const std::string &pass(const std::string &s);
bool matches(const std::string &s);
} // namespace ext

// Runs code on an object.
struct Panel {
  int year = 0;
  std::string title, note;
};
namespace ext {
void onPanel(void (*run)(Panel *), Panel *panel);
}

namespace callables {
using namespace app;

void eachElement(const Person &p) {
  ext::each({p.email}, [](const std::string &s) { track(s); }); // expect: privacy-unconsented-flow
  ext::each({p.name}, [](const std::string &s) { track(s); }); // ok
}

void sinkHandedOver(const Person &p) {
  ext::each({p.phone}, track); // expect: privacy-unconsented-flow
  ext::each({p.name}, track); // ok
}

void captured(const Person &p) {
  runLater([mail = p.email] { track(mail); }); // expect: privacy-unconsented-flow
  runLater([name = p.name] { track(name); }); // ok
}

void filled(const Person &p) {
  std::string a, b;
  runLater([&] { a = p.phone; });
  runLater([&] { b = p.name; });
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void buses(const Person &p) {
  ext::Bus a, b;
  a.publish(p.email);
  b.publish(p.name);
  track(a.last()); // expect: privacy-unconsented-flow
  track(b.last()); // ok
}

void results(const Person &p) {
  track(ext::pass(p.home.street)); // expect: privacy-unconsented-flow
  track(ext::pass(p.home.planet)); // ok
  trackNumber(ext::matches(p.email)); // ok
}

std::string quote(const std::string &s) { return "\"" + s + "\""; }

void transformed(const Person &p) {
  track(ext::transform(p.phone, quote)); // expect: privacy-unconsented-flow
  track(ext::transform(p.name, quote)); // ok
}

struct Badge : ext::Widget {
  std::string text;
  void paint(std::string &out) override { out = text; }
};

void drawn(const Person &p) {
  Badge a, b;
  a.text = p.email;
  b.text = p.name;
  std::string x, y;
  ext::draw(a, x);
  ext::draw(b, y);
  track(x); // expect: privacy-unconsented-flow
  track(y); // ok
}

// What the callback only looks at is where it was; what it writes is there too.
void look(Panel *panel) {
  if (panel->year > 2000)
    panel->title = "young";
}
void copyNote(Panel *panel) { panel->note = std::to_string(panel->year); }

void lookedAt(const Person &p) {
  Panel a;
  a.year = p.birthYear;
  ext::onPanel(look, &a);
  trackNumber(a.year); // expect: privacy-unconsented-flow
  track(a.title);      // ok
  track(a.note);       // ok
}

void copied(const Person &p) {
  Panel a, b;
  a.year = p.birthYear;
  b.year = p.score;
  ext::onPanel(copyNote, &a);
  ext::onPanel(copyNote, &b);
  track(a.note); // expect: privacy-unconsented-flow
  track(b.note); // ok
}

} // namespace callables
