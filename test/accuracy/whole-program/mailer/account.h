#pragma once
#include <memory>
#include <string>
namespace mailer {
class AccountPrivate;
class Account {
public:
  Account();
  ~Account();
  Account(Account &&) noexcept;
  std::string &address();
  std::string &server();
  const std::string &address() const;
  const std::string &server() const;
  Account &withPort(int n);
  int port() const;

private:
  std::unique_ptr<AccountPrivate> d;
};
Account guessAccount(int id);
class Transport {
public:
  virtual ~Transport() = default;
  virtual void deliver(const Account &a) = 0;
};
std::shared_ptr<Transport> smtp();
std::shared_ptr<Transport> dryRun();
} // namespace mailer
