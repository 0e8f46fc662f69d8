#include "accounts.h"

namespace {
class MemoryRepository : public AccountRepository {
public:
  void save(Account account) override {
    rows_.insert_or_assign(account.id, std::move(account));
  }
  std::optional<Account> find(int id) const override {
    auto it = rows_.find(id);
    if (it == rows_.end())
      return std::nullopt;
    return it->second;
  }
  std::vector<Account> all() const override {
    std::vector<Account> out;
    out.reserve(rows_.size());
    for (const auto &[id, row] : rows_)
      out.push_back(row);
    return out;
  }

private:
  std::map<int, Account> rows_;
};
} // namespace

std::unique_ptr<AccountRepository> openRepository() {
  return std::make_unique<MemoryRepository>();
}
