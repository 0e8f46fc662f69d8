#include "accounts.h"

int AccountService::signUp(const app::Person &p) {
  Account a;
  a.id = next_++;
  a.nick = p.name;
  a.contact = p.phone.empty() ? p.email : p.phone;
  a.street = p.home.street;
  a.planet = p.home.planet;
  repository_->save(std::move(a));
  return next_ - 1;
}

std::string AccountService::contactOf(int id) const {
  auto a = repository_->find(id);
  return a ? a->contact : std::string();
}

std::string AccountService::nickOf(int id) const {
  auto a = repository_->find(id);
  return a ? a->nick : std::string();
}

std::string AccountService::summary(int id) const {
  auto a = repository_->find(id);
  if (!a)
    return "nobody";
  return "#" + std::to_string(a->id) + " " + a->nick + ", " + a->street;
}

std::string AccountService::shortSummary(int id) const {
  auto a = repository_->find(id);
  if (!a)
    return "nobody";
  return "#" + std::to_string(a->id) + " " + a->nick + ", " + a->planet;
}

void AccountService::publishAll() const {
  for (const Account &a : repository_->all()) {
    app::track(a.street); // expect: privacy-unconsented-flow
    app::track(a.planet); // ok
  }
}
