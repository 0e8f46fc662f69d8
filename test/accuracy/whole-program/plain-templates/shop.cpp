#include "../../Inputs/app.h"
#include "store.h"

namespace store {

void shop(int id) {
  Repository<Customer> customers;
  Repository<Product> products;
  customers.onSave([](const Customer &c) {
    app::track(c.nick); // ok
    app::track(c.street); // expect: privacy-unconsented-flow
  });
  fill(customers, products, id);
  if (auto c = customers.find(1))
    app::track(c->street); // expect: privacy-unconsented-flow
  if (auto t = products.find(1))
    app::track(t->title); // ok
  for (const std::string &s : customers.map([](const Customer &c) { return c.nick; }))
    app::track(s); // ok
  for (const std::string &s : customers.map([](const Customer &c) { return c.street + "!"; }))
    app::track(s); // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(customers.size())); // ok
  app::track(Shared<Customer>::value.street); // expect: privacy-unconsented-flow
  app::track(Shared<Product>::value.title); // ok
}

} // namespace store
