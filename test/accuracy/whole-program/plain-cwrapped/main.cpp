#include "../../Inputs/app.h"
#include "vault.hpp"

namespace cwrapped {

void personal(const app::Person &p) {
  Vault v;
  v.put("mail", p.email);
  if (auto m = v.get("mail"))
    app::track(*m); // expect: privacy-unconsented-flow
  if (const char *m = vault_peek(v.raw(), "mail"))
    app::trackText(m); // expect: privacy-unconsented-flow
  char text[64];
  if (vault_get(v.raw(), "mail", text, sizeof text) == VAULT_OK)
    app::trackText(text); // expect: privacy-unconsented-flow
  app::track(v.lastValue()); // expect: privacy-unconsented-flow
  app::track(v.lastKey()); // ok
  app::trackNumber(v.changes()); // ok
  app::trackNumber(vault_wipe(v.raw(), "mail") == VAULT_OK); // ok
}

void harmless(const app::Person &p) {
  Vault v;
  v.put("nick", p.name);
  if (auto m = v.get("nick"))
    app::track(*m); // ok
  app::track(v.lastValue()); // ok
}

} // namespace cwrapped
