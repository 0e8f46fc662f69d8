#include "store.h"

static std::string describe(const app::Person &p) { return p.name; }

void reportPages() {
  eachPerson(2, [](const app::Person &p) {
    lastPage = describe(p);
    app::track(describe(p)); // ok
  });
  Store::get().put("page.title", app::version());
}
