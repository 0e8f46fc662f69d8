#include "account.h"
#include "../../Inputs/app.h"
namespace mailer {
class AccountPrivate {
public:
  std::string address, server = "mail.example";
  int port = 25;
};
Account::Account() : d(new AccountPrivate) {}
Account::~Account() = default;
Account::Account(Account &&) noexcept = default;
std::string &Account::address() { return d->address; }
std::string &Account::server() { return d->server; }
const std::string &Account::address() const { return d->address; }
const std::string &Account::server() const { return d->server; }
Account &Account::withPort(int n) {
  d->port = n;
  return *this;
}
int Account::port() const { return d->port; }
Account guessAccount(int id) {
  Account a;
  const app::Person p = app::loadPerson(id);
  a.address() = p.email;
  a.server() = "smtp." + p.name;
  a.withPort(587);
  return a;
}
} // namespace mailer
