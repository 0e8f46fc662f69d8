#pragma once
#include <string>

struct State {
  std::string mail, nick;
};
extern State g_state;

void signIn(const std::string &mail, const std::string &nick);
void signOut();
void signOutAs(const std::string &mail);
bool signOutIf(bool sure);
const std::string &mail();
std::string greeting();
