#include "orders.h"

namespace {
class MemoryRepository : public Repository {
public:
  void save(const Order &o) override { orders_[o.id] = o; }
  std::optional<Order> load(int id) const override {
    if (auto it = orders_.find(id); it != orders_.end())
      return it->second;
    return std::nullopt;
  }

private:
  std::map<int, Order> orders_;
};
} // namespace

std::unique_ptr<Repository> makeMemoryRepository() {
  return std::make_unique<MemoryRepository>();
}
