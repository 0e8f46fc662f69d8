#include "document.h"

namespace edit {

void author(const app::Person &p) {
  Document doc, other;
  doc.setAuthor(p.email);
  doc.setTitle("Notes of " + p.name);
  other.setAuthor("unknown");
  app::track(doc.author());   // expect: privacy-unconsented-flow
  app::track(doc.title());    // ok
  app::track(other.author()); // ok
  other = std::move(doc);
  app::track(other.author()); // expect: privacy-unconsented-flow
  other.anonymiseAuthor();
  app::track(other.author()); // ok
}

void body(const app::Person &p) {
  Document doc;
  doc.body() = "Call me: ";
  app::track(doc.body()); // ok
  doc.body() += p.phone;
  app::track(doc.body());                                // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(doc.words())); // ok
  doc.body().clear();
  app::track(doc.body()); // ok
}

void exported(const app::Person &p, const std::string &as) {
  Document doc;
  doc.setAuthor(p.email);
  doc.setTitle("Notes");
  if (auto e = Registry::get().make(as))
    app::track(e->exported(doc)); // expect: privacy-unconsented-flow
}

void exports(const app::Person &p) { exported(p, "full"); }

void exportedByNick(const app::Person &p) {
  Document doc;
  doc.setAuthor(p.name);
  doc.setTitle("Notes");
  if (auto e = Registry::get().make("full"))
    app::track(e->exported(doc)); // ok
}

// What is open, for all windows.
static Document &active() {
  static Document doc;
  return doc;
}

void opened(const app::Person &p) {
  active().setAuthor(p.phone);
  active().setTitle("Draft");
}

void shown() {
  app::track(active().author()); // expect: privacy-unconsented-flow
  app::track(active().title());  // ok
}

void titled(const app::Person &p) {
  Document doc;
  doc.setTitle("Letter to " + p.home.street);
  if (auto e = Registry::get().make("title"))
    app::track(e->exported(doc)); // expect: privacy-unconsented-flow
  doc.setTitle("Letter");
  app::track(doc.title()); // ok
}

} // namespace edit
