#include "http.h"
#include "../../Inputs/app.h"

namespace client {

void queries(const app::Person &p) {
  http::Request a, b;
  a.path = "/v1/search";
  a.query = http::queryOf({{"mail", p.email}, {"page", "1"}});
  b.query = http::queryOf({{"nick", p.name}, {"n", std::to_string(p.email.size())}});
  app::track(a.query);          // expect: privacy-unconsented-flow
  app::track(a.path);           // ok
  app::track(a.path + b.query); // ok
}

void headers(const app::Person &p) {
  http::Request r;
  r.headers["From"] = p.email;
  r.headers["User-Agent"] = app::version();
  if (const std::string *from = r.headers.find("From"))
    app::track(*from); // expect: privacy-unconsented-flow
  if (const std::string *agent = r.headers.find("User-Agent"))
    app::track(*agent); // ok
  r.headers["From"].clear();
  app::track(r.headers["From"]); // ok
}

static http::Response store(http::Request &r) {
  http::Response out;
  out.body = "stored:" + r.body;
  return out;
}
static http::Response accept(http::Request &r) {
  http::Response out;
  out.status = r.body.empty() ? 400 : 202;
  out.body = "accepted";
  return out;
}

void posted(const app::Person &p) {
  http::Chain plain(store);
  plain.use(http::makeLength());
  http::Request r;
  r.body = p.phone;
  http::Response out = plain.run(r);
  app::track(out.body); // expect: privacy-unconsented-flow
  if (auto *n = out.headers.find("Content-Length"))
    app::track(*n); // ok
  app::trackNumber(out.status); // ok
}

void accepted(const app::Person &p) {
  http::Chain quiet(accept);
  http::Request r;
  r.body = p.phone;
  http::Response out = quiet.run(r);
  app::track(out.body);         // ok
  app::trackNumber(out.status); // ok
  app::track(r.body);           // expect: privacy-unconsented-flow
}

void echoed(const app::Person &p) {
  http::Chain loud(accept);
  loud.use(http::makeEcho()).use(http::makeLength());
  http::Request r;
  r.body = p.home.street;
  http::Response out = loud.run(r);
  if (auto *e = out.headers.find("X-Echo"))
    app::track(*e);     // expect: privacy-unconsented-flow
  app::track(out.body); // ok
}

void stripped(const app::Person &p) {
  http::Request r;
  r.body = p.email;
  auto strip = http::makeStrip();
  http::Response out = strip->handle(r, store);
  app::track(out.body); // ok
  app::track(r.body);   // ok
}

// A middleware of the client's own, kept and asked afterwards.
class Recorder : public http::Middleware {
public:
  explicit Recorder(std::vector<http::Request> &to) : to_(to) {}
  http::Response handle(http::Request &r, const Next &next) override {
    to_.push_back(r);
    r.headers["X-Seen"] = r.path;
    return next(r);
  }

private:
  std::vector<http::Request> &to_;
};

void recorded(const app::Person &p) {
  std::vector<http::Request> seen;
  http::Chain chain([&p](http::Request &r) {
    http::Response out;
    out.headers["Location"] = r.path + "#" + p.home.zip;
    out.body = r.method;
    return out;
  });
  chain.use(std::make_unique<Recorder>(seen));
  http::Request r;
  r.path = "/users/" + p.email;
  http::Response out = chain.run(r);
  app::track(seen.front().path);    // expect: privacy-unconsented-flow
  app::track(seen.front().method);  // ok
  app::track(r.headers["X-Seen"]);  // expect: privacy-unconsented-flow
  app::track(*out.headers.find("Location")); // expect: privacy-unconsented-flow
  app::track(out.body);             // ok
}

// An answer that is moved through a callback to its end.
void delivered(const app::Person &p) {
  std::function<void(http::Response &&)> done;
  std::unique_ptr<http::Response> kept;
  done = [&kept](http::Response &&r) {
    kept = std::make_unique<http::Response>(std::move(r));
  };
  http::Response r;
  r.body = http::encode(p.phone);
  r.status = p.score;
  done(std::move(r));
  app::track(kept->body);         // expect: privacy-unconsented-flow
  app::trackNumber(kept->status); // ok
}

} // namespace client
