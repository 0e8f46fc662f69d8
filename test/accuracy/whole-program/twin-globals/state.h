// Variables of one type that live as long as the program: what is put into one
// is not in the others, unless somebody has a pointer to it.
#pragma once
#include "../../Inputs/app.h"

struct Slot {
  std::string label;
  int uses = 0;
  struct {
    std::string text;
  } note;
};

class Counter {
public:
  void set(const std::string &s);
  const std::string &get() const;
  Counter &self();

private:
  std::string value_;
};

extern Slot g_login, g_theme, g_shared, g_listed;
extern Slot g_slots[3];
extern Slot g_tabled, g_captured, g_bound, g_free;
extern std::function<void(const std::string &)> g_write, g_fill;
extern Counter g_mail, g_color, g_watched;

void login(const app::Person &p);
void copyInto(Slot &to, const std::string &text);
void listen(Counter *c);
void listAll();
void bindAll();
Slot *shared();
