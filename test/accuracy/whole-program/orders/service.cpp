#include "orders.h"

int OrderService::place(const app::Person &p, const std::string &article) {
  Order o;
  o.id = next_++;
  o.article = article;
  o.shipTo = p.home.street + ", " + p.home.zip;
  repository_.save(o);
  return o.id;
}
std::string OrderService::summary(int id) const {
  auto o = repository_.load(id);
  return o ? std::to_string(o->id) + " " + o->article : "none";
}
std::string OrderService::address(int id) const {
  auto o = repository_.load(id);
  return o ? o->shipTo : "";
}
void OrderService::setNote(int id, const std::string &note) {
  if (auto o = repository_.load(id)) {
    o->note = note;
    repository_.save(*o);
  }
}
std::string OrderService::note(int id) const {
  auto o = repository_.load(id);
  return o.value_or(Order{}).note;
}
