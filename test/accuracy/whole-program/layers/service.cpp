#include "model.h"

namespace model {
void Service::import(const app::Person &p) {
  Contact c;
  c.mail = p.email;
  c.label = p.name;
  store.save(c);
}
std::string Service::mailOf(const std::string &label) const {
  const Contact *c = store.find(label);
  return c ? c->mail : "";
}
std::string Service::labelOf(const std::string &label) const {
  const Contact *c = store.find(label);
  return c ? c->label : "";
}
std::size_t Service::count() const { return store.all().size(); }
std::string render(const Service &s) { return std::to_string(s.count()) + " contacts"; }
} // namespace model
