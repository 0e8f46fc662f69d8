#pragma once
#include <string>

namespace accounts {

class Account {
public:
  void setNick(const std::string &nick);
  void setContact(const std::string &mail);
  void setPlan(int plan) { plan_ = plan; }
  void forget();
  std::string title() const;
  std::string footer() const;
  int plan() const { return plan_; }

private:
  std::string nick_;
  std::string contact_;
  int plan_ = 0;
};

void fill(Account &a, int id);
void uploadTitle(const Account &a);
void uploadFooter(const Account &a);
void uploadGuest(const Account &a);

} // namespace accounts
