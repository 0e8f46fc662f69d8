#include "api.h"
#include <stdexcept>

Row rowOf(const app::Person &p) { return {p.email, p.name}; }
void split(const app::Person &p, std::string &mail, std::string &nick) {
  mail = p.email;
  nick = p.name;
}
const std::string &choose(const Row &r, bool mail) { return mail ? r.mail : r.nick; }
std::string &mailSlot(Row &r) { return r.mail; }
bool check(const app::Person &p) { return !p.email.empty(); }
namespace {
struct Short : Base {
  std::string render(const Row &r) const override { return r.nick; }
};
struct Long : Base {
  std::string render(const Row &r) const override { return r.nick + r.mail; }
};
} // namespace
std::unique_ptr<Base> Base::shortForm() { return std::make_unique<Short>(); }
std::unique_ptr<Base> Base::longForm() { return std::make_unique<Long>(); }
void fail(const app::Person &p) { throw std::runtime_error(p.phone); }
