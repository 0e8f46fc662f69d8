#pragma once
#include "../../Inputs/app.h"

struct Account {
  int id = 0;
  std::string nick;
  std::string contact;
  std::string street;
  std::string planet;
};

class AccountRepository {
public:
  virtual ~AccountRepository() = default;
  virtual void save(Account account) = 0;
  virtual std::optional<Account> find(int id) const = 0;
  virtual std::vector<Account> all() const = 0;
};

std::unique_ptr<AccountRepository> openRepository();

class AccountService {
public:
  explicit AccountService(std::unique_ptr<AccountRepository> repository)
      : repository_(std::move(repository)) {}
  int signUp(const app::Person &p);
  std::string contactOf(int id) const;
  std::string nickOf(int id) const;
  std::string summary(int id) const;
  std::string shortSummary(int id) const;
  std::size_t count() const { return repository_->all().size(); }
  void publishAll() const;

private:
  std::unique_ptr<AccountRepository> repository_;
  int next_ = 1;
};
