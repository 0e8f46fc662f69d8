#include "store.h"

namespace {
class Mails : public Source {
public:
  explicit Mails(const app::Person &p) : mail(p.email) {}
  std::string next() override { return mail; }

private:
  std::string mail;
};
class Names : public Source {
public:
  explicit Names(const app::Person &p) : name(p.name) {}
  std::string next() override { return name; }

private:
  std::string name;
};
} // namespace

std::unique_ptr<Source> mailSource(const app::Person &p) {
  return std::make_unique<Mails>(p);
}
std::unique_ptr<Source> nameSource(const app::Person &p) {
  return std::make_unique<Names>(p);
}
