// FLAGS: -std=c++20
// Routes, handlers and middleware of a small web service.
#include "../../Inputs/app.h"
#include "http.h"
namespace http {
void serveProfile() {
  Router r;
  r.route("/me", wrap(
                     [](const Request &q, const Handler &next) {
                       Response a = next(q);
                       app::track(a.body); // expect: privacy-unconsented-flow
                       app::track(a.trace); // ok
                       return a;
                     },
                     profile));
  Response a = r.serve({"/me", {}});
  app::trackNumber(a.status); // ok
  app::track(a.body); // expect: privacy-unconsented-flow
  app::track(a.trace); // ok
}
void serveHealth() {
  Router r;
  r.route("/up", health);
  Response a = r.serve({"/up", {{"q", "1"}}});
  app::track(a.body); // ok
  Request q{"/up", {}};
  q.query["mail"] = app::readEmail();
  q.query["page"] = "3";
  app::track(q.query["page"]); // ok
  app::track(q.query["mail"]); // expect: privacy-unconsented-flow
  app::track(r.serve(q).body); // ok
}
} // namespace http
