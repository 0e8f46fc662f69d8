#include "state.h"

Slot g_login, g_theme, g_shared, g_listed;
Slot g_slots[3];
Counter g_mail, g_color, g_watched;
static Slot s_own, s_other;
static std::vector<Slot *> s_list;
Slot g_tabled, g_captured, g_bound, g_free;
static Slot *const s_table[] = {&g_tabled, nullptr};
std::function<void(const std::string &)> g_write, g_fill;
static Counter *s_watched = nullptr;

void Counter::set(const std::string &s) { value_ = s; }
const std::string &Counter::get() const { return value_; }
Counter &Counter::self() { return *this; }

void copyInto(Slot &to, const std::string &text) {
  to.label = text;
  to.uses++;
}
Slot *shared() { return &g_shared; }
void listAll() { s_list.push_back(&g_listed); }
void listen(Counter *c) { s_watched = c; }

void bindAll() {
  g_write = [&to = g_captured](const std::string &s) { to.label = s; };
  g_fill = std::bind(copyInto, std::ref(g_bound), std::placeholders::_1);
}

void login(const app::Person &p) {
  g_login.label = p.email;
  g_login.note.text = p.phone;
  g_theme.label = p.color;
  g_slots[0].label = p.email;
  shared()->label = p.email;
  for (Slot *s : s_list)
    s->label = p.phone;
  s_table[0]->label = p.email;
  g_write(p.email);
  g_fill(p.phone);
  g_mail.set(p.email);
  g_color.set(p.color);
  if (s_watched)
    s_watched->set(p.phone);
  s_own.label = p.email;
  copyInto(s_other, p.name);
  app::track(s_own.label); // expect: privacy-unconsented-flow
  app::track(s_other.label); // ok
}
