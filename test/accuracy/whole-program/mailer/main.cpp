// Accounts behind a pimpl, sent by what the factory made.
#include "../../Inputs/app.h"
#include "account.h"
namespace mailer {
void send(int id) {
  Account a = guessAccount(id);
  smtp()->deliver(a);
  dryRun()->deliver(a);
  app::track(a.address()); // expect: privacy-unconsented-flow
  app::track(a.server()); // ok
  a.address() = "list@example.org";
  app::track(a.address()); // ok
  a.server() = app::readEmail();
  app::track(a.server()); // expect: privacy-unconsented-flow
}
} // namespace mailer
