#include "bus.h"

namespace {
class Audit {
public:
  void onPurchase(const Purchased &e) {
    app::track(e.article); // ok
    last_ = e.buyer;
    flush();
  }

private:
  void flush() { app::track(last_); } // expect: privacy-unconsented-flow
  std::string last_;
};
Audit audit;
} // namespace

void registerAudit() {
  Bus::instance().subscribe<Purchased>(
      [](const Purchased &e) { audit.onPurchase(e); });
}
