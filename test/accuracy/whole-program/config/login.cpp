#include "config.h"

void remember(const app::Person &p) {
  Config::get().set(Keys::mail, p.email);
  Config::get().set(Keys::theme, p.color);
}
