#include "booking.h"

namespace hotel {
namespace {

class MemoryStore : public BookingStore {
public:
  int save(const Booking &b) override {
    rows_.push_back(b);
    rows_.back().id = static_cast<int>(rows_.size());
    return rows_.back().id;
  }
  std::optional<Booking> load(int id) const override {
    for (const Booking &b : rows_)
      if (b.id == id)
        return b;
    return std::nullopt;
  }
  std::size_t count() const override { return rows_.size(); }

private:
  std::vector<Booking> rows_;
};

// For trials: counts what it is given and keeps none of it.
class ForgetfulStore : public BookingStore {
public:
  int save(const Booking &) override { return static_cast<int>(++saved_); }
  std::optional<Booking> load(int id) const override {
    Booking b;
    b.id = id;
    return b;
  }
  std::size_t count() const override { return saved_; }

private:
  std::size_t saved_ = 0;
};

} // namespace

std::unique_ptr<BookingStore> memoryStore() {
  return std::make_unique<MemoryStore>();
}
std::unique_ptr<BookingStore> forgetfulStore() {
  return std::make_unique<ForgetfulStore>();
}

} // namespace hotel
