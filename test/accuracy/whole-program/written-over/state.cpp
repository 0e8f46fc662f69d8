#include "../../Inputs/app.h"
#include "state.h"

State g_state;

void signIn(const std::string &mail, const std::string &nick) {
  g_state.mail = mail;
  g_state.nick = nick;
}
static void wipe() {
  g_state.mail.clear();
  g_state.nick = "guest";
}
void signOut() { wipe(); }
void signOutAs(const std::string &mail) {
  wipe();
  g_state.mail = mail;
}
bool signOutIf(bool sure) {
  if (sure)
    wipe();
  return sure;
}
const std::string &mail() { return g_state.mail; }
std::string greeting() { return "hello " + g_state.mail; }
