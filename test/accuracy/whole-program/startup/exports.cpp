#include "startup.h"

namespace {
class PhoneExport : public Export {
  std::string row(const app::Person &p) const override { return p.phone; }
};
std::unique_ptr<Export> makePhone() { return std::make_unique<PhoneExport>(); }
Registered phone("phone", makePhone);
} // namespace

std::map<std::string, Make> &makers() {
  static std::map<std::string, Make> all;
  return all;
}

Mailbox &mailbox() {
  static Mailbox box;
  return box;
}
Notice &notice() {
  static Notice n;
  return n;
}
void Mailbox::flush() const {
  app::track(content); // expect: privacy-unconsented-flow
}
void Notice::flush() const {
  app::track(content); // ok
}
