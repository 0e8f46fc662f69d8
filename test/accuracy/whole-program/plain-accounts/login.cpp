// Fills accounts from what is known of a person.
#include "../../Inputs/app.h"
#include "account.h"

namespace accounts {

void fill(Account &a, int id) {
  app::Person p = app::loadPerson(id);
  a.setNick(p.name);
  a.setContact(p.email);
  a.setPlan(p.score);
}

void login(int id) {
  Account a, guest;
  fill(a, id);
  guest.setContact("guest@example.org");
  uploadTitle(a);
  uploadFooter(a);
  uploadGuest(guest);
  app::track(guest.footer()); // ok
  app::track(a.footer()); // expect: privacy-unconsented-flow
  std::string card = a.title() + ", " + a.footer();
  app::track(card); // expect: privacy-unconsented-flow
  a.forget();
  app::track(a.footer()); // ok
}

} // namespace accounts
