#include "hub.h"

void Hub::add(Listener *l) { listeners_.push_back(l); }
void Hub::say(const std::string &text) const {
  for (Listener *l : listeners_)
    l->hear(text);
}
void Hub::rename(const std::string &name) { name_ = name; }
void Recorder::hear(const std::string &text) { last_ = text; }

Editor::Editor(std::string &text) : text_(text) {}
void Editor::type(const std::string &more) { text_ += more; }
std::unique_ptr<Editor> edit(std::string &text) {
  return std::make_unique<Editor>(text);
}

void walkInit(Walk *w, void (*each)(const char *, void *), void *user) {
  w->each = each;
  w->user = user;
}
void walkRun(const Walk *w, const char *text) { w->each(text, w->user); }
void collect(const char *text, void *totals) {
  Totals *t = static_cast<Totals *>(totals);
  t->names += text;
  t->count++;
}

void tell(const Hub &hub, const app::Person &p) { hub.say(p.phone); }
