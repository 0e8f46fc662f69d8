#include "repository.h"
namespace repo {
Repository<Customer> &customers() {
  static Repository<Customer> r;
  return r;
}
Repository<Product> &products() {
  static Repository<Product> r;
  return r;
}
void seed(const app::Person &p) {
  customers().save(1, {p.email, "gold"});
  products().save(1, {p.name, p.score});
}
} // namespace repo
