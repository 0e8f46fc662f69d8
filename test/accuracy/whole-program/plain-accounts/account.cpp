#include "account.h"
#include "../../Inputs/app.h"

namespace accounts {

void Account::setNick(const std::string &nick) { nick_ = nick; }
void Account::setContact(const std::string &mail) { contact_ = mail; }
void Account::forget() {
  nick_.clear();
  contact_.clear();
}
std::string Account::title() const { return nick_ + " #" + std::to_string(plan_); }
std::string Account::footer() const { return "reply to " + contact_; }

} // namespace accounts
