// The members, and what is done with them.
#include "account.h"

namespace pimpl {

struct Account::Impl {
  std::string mail;
  std::string nick;
  void sendMail() const {
    app::track(mail); // expect: privacy-unconsented-flow
  }
};

Account::Account() : d_(std::make_unique<Impl>()) {}
Account::~Account() = default;
Account::Account(Account &&) noexcept = default;
Account &Account::operator=(Account &&) noexcept = default;
void Account::setMail(const std::string &mail) { d_->mail = mail; }
void Account::setNick(const std::string &nick) { d_->nick = nick; }
const std::string &Account::mail() const { return d_->mail; }
std::string Account::nick() const { return d_->nick; }
std::string Account::summary() const { return d_->nick + " " + d_->mail; }
std::string Account::badge() const { return "<" + d_->nick + ">"; }
void Account::clear() { *d_ = Impl(); }
void Account::sendAll() const { d_->sendMail(); }
void Account::sendNick() const {
  app::track(d_->nick); // ok
}

class Old::Private {
public:
  std::string text;
  std::string constant = "fixed";
};

Old::Old() : d(new Private) {}
Old::~Old() { delete d; }
void Old::set(const std::string &s) { d->text = s; }
const char *Old::get() const { return d->text.c_str(); }
const char *Old::fixed() const { return d->constant.c_str(); }

} // namespace pimpl
