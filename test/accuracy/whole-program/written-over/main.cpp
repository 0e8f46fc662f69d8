// A variable that another file fills, and writes over in between.
#include "state.h"
#include "../../Inputs/app.h"

void before(const app::Person &p) {
  signIn(p.email, p.name);
  app::track(mail());       // expect: privacy-unconsented-flow
  app::track(g_state.mail); // expect: privacy-unconsented-flow
  app::track(g_state.nick); // ok
}
void after(const app::Person &p) {
  signIn(p.email, p.name);
  signOut();
  app::track(mail());       // ok
  app::track(greeting());   // ok
  app::track(g_state.mail); // ok
}
void again(const app::Person &p) {
  signOut();
  signIn(p.email, p.name);
  app::track(greeting()); // expect: privacy-unconsented-flow
}
void maybe(const app::Person &p, bool sure) {
  signIn(p.email, p.name);
  if (sure)
    signOut();
  app::track(greeting()); // expect: privacy-unconsented-flow
}
void maybeInside(const app::Person &p, bool sure) {
  signIn(p.email, p.name);
  signOutIf(sure);
  app::track(mail()); // expect: privacy-unconsented-flow
}
void asOther(const app::Person &p) {
  signIn(p.email, p.name);
  signOutAs(p.phone);
  app::track(mail()); // expect: privacy-unconsented-flow
}
void inTurns(const app::Person &p) {
  signOut();
  for (int i = 0; i < 2; ++i) {
    app::track(mail()); // expect: privacy-unconsented-flow
    signIn(p.email, p.name);
  }
}
void eachTurn(const app::Person &p) {
  for (int i = 0; i < 2; ++i) {
    signIn(p.email, p.name);
    signOut();
    app::track(mail()); // ok
  }
}

// Read two calls further down.
static void report() {
  app::track(greeting()); // ok
}
static void reportEarly() {
  app::track(greeting()); // expect: privacy-unconsented-flow
}
void reported(const app::Person &p) {
  signIn(p.email, p.name);
  reportEarly();
  signOut();
  report();
}
void reportedAgain(const app::Person &p) {
  signIn(p.email, p.name);
  signOut();
  report();
}
