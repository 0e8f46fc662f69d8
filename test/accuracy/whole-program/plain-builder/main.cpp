#include "../../Inputs/app.h"
#include "request.h"

namespace builder {

void post(const app::Person &p) {
  Request r = RequestBuilder("stat.example")
                  .path("users")
                  .query("nick", p.name)
                  .header("From", p.phone)
                  .body("mail=" + p.email)
                  .build();
  urlClient()->send(r);
  bodyClient()->send(r);
  app::track(r.header("From")); // expect: privacy-unconsented-flow
  app::track(r.url()); // ok
  Request kept = std::move(r);
  app::track(kept.body()); // expect: privacy-unconsented-flow
}

void get(const app::Person &p) {
  Request r = RequestBuilder("stat.example").path(p.name).header("Accept", "*").build();
  app::track(r.header("Accept")); // ok
  app::track(r.body()); // ok
  app::track(app::anonymise(p.email) + r.url()); // ok
  app::track(p.email + r.url()); // expect: privacy-unconsented-flow
}

} // namespace builder
