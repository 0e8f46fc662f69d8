#include "../../Inputs/app.h"
#include "account.h"
namespace mailer {
namespace {
class Smtp : public Transport {
  void deliver(const Account &a) override {
    app::track("RCPT " + a.address()); // expect: privacy-unconsented-flow
    app::track("HELO " + a.server()); // ok
    app::trackNumber(a.port()); // ok
  }
};
class DryRun : public Transport {
  int count_ = 0;
  void deliver(const Account &a) override {
    count_ += a.address().empty() ? 0 : 1;
    app::trackNumber(count_); // ok
    app::track(a.server()); // ok
  }
};
} // namespace
std::shared_ptr<Transport> smtp() { return std::make_shared<Smtp>(); }
std::shared_ptr<Transport> dryRun() { return std::make_shared<DryRun>(); }
} // namespace mailer
