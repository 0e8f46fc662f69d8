#include "../../Inputs/app.h"
#include "store.h"

namespace store {

void fill(Repository<Customer> &customers, Repository<Product> &products, int id) {
  app::Person p = app::loadPerson(id);
  customers.save(1, {p.name, p.home.street});
  products.save(1, {"lamp for " + p.name, 12});
  Shared<Customer>::value = {p.name, p.home.zip};
  Shared<Product>::value = {"chair", p.score};
}

} // namespace store
