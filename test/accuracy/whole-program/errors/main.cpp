#include "errors.h"

int main() {
  app::Person p = app::loadPerson(1);
  try {
    open(p);
  } catch (const AccountError &e) {
    app::track(e.account); // expect: privacy-unconsented-flow
    app::trackText(e.what()); // ok
  }
  app::track(attempt(p)); // expect: privacy-unconsented-flow
  try {
    check(p);
  } catch (const std::out_of_range &e) {
    app::trackText(e.what()); // ok
  }
  try {
    verify(p);
  } catch (const std::logic_error &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
}
