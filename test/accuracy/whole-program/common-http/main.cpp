#include "http.h"
using http::RequestBuilder;

void search(const app::Person &p) {
  auto r = RequestBuilder::get("https://x.example/s")
               .query("street", p.home.street)
               .query("lang", "en")
               .build();
  auto calm = RequestBuilder::get("https://x.example/s")
                  .query("planet", p.home.planet)
                  .build();
  app::track(r.url); // expect: privacy-unconsented-flow
  app::track(calm.url); // ok
  app::track(r.body); // ok
}

void signUp(const app::Person &p) {
  auto r = RequestBuilder::post("https://x.example/new")
               .header("X-Build", app::buildName())
               .body("{\"mail\":\"" + p.email + "\"}")
               .build();
  app::track(r.url); // ok
  app::track(r.headers[0].second); // ok
  app::track(r.body); // expect: privacy-unconsented-flow
}

void lvalueBuilder(const app::Person &p) {
  RequestBuilder base = RequestBuilder::get("/me");
  RequestBuilder copy = base;
  copy.query("zip", p.home.zip).query("n", "1");
  base.query("n", "1");
  app::track(base.build().url); // ok
  app::track(copy.build().url); // expect: privacy-unconsented-flow
}

void sessions(const app::Person &p) {
  http::Session s;
  s.setToken(p.phone);
  s.setAgent(app::buildName());
  http::Session moved(std::move(s));
  app::track(moved.token()); // expect: privacy-unconsented-flow
  app::track(moved.agent()); // ok
  moved.clearToken();
  app::track(moved.token()); // ok
}

void queue(const app::Person &p) {
  http::Session s;
  s.enqueue(RequestBuilder::post("/loc")
                .query("id", app::deviceId())
                .header("Tel", p.phone)
                .body(std::to_string(p.latitude))
                .build());
  app::track(s.lastUrl()); // expect: privacy-unconsented-flow
  s.flushLog();
  http::Session t;
  t.enqueue(RequestBuilder::get("/ping").body(p.email).build());
  app::track(t.lastUrl()); // ok
}

void cached(const app::Person &p) {
  http::ResponseCache mails, names;
  mails.put("a", p.email);
  names.put("a", p.name) += app::version();
  if (const std::string *hit = mails.find("a"))
    app::track(*hit); // expect: privacy-unconsented-flow
  if (const std::string *hit = names.find("a"))
    app::track(*hit); // ok
  names.put("b", "-") = p.home.street;
  if (auto *hit = names.find("b"))
    app::track(*hit); // expect: privacy-unconsented-flow
}

int main() {
  app::Person p = app::loadPerson(3);
  search(p);
  signUp(p);
  lvalueBuilder(p);
  sessions(p);
  queue(p);
  cached(p);
}
