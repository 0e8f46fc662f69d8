// Sending again what failed: closures kept until the next try.
#include "http.h"
#include <queue>

namespace {
struct Failure {
  int code;
  http::Request request;
};
class Retry {
public:
  using Attempt = std::function<bool(const http::Request &)>;
  void failed(Failure f) { later_.push(std::move(f)); }
  int again(const Attempt &attempt) {
    int n = 0;
    for (std::size_t left = later_.size(); left-- > 0;) {
      Failure f = std::move(later_.front());
      later_.pop();
      if (attempt(f.request))
        ++n;
      else
        later_.push(std::move(f));
    }
    return n;
  }

private:
  std::queue<Failure> later_;
};
bool sendBody(const http::Request &r) {
  app::track(r.body); // expect: privacy-unconsented-flow
  return true;
}
} // namespace

void retries(const app::Person &p) {
  Retry mine;
  mine.failed({500, http::RequestBuilder::post("/a").body(p.phone).build()});
  app::trackNumber(mine.again(sendBody)); // ok
}

void retriesUrl(const app::Person &p) {
  Retry mine, calm;
  mine.failed({404, http::RequestBuilder::get("/a").query("m", p.email).body("-").build()});
  calm.failed({404, http::RequestBuilder::get("/a").query("m", p.name).body(p.email).build()});
  std::string seen;
  mine.again([&seen](const http::Request &r) {
    seen = r.url;
    return false;
  });
  app::track(seen); // expect: privacy-unconsented-flow
  calm.again([](const http::Request &r) {
    app::track(r.url); // ok
    return !r.url.empty();
  });
  mine.again([](const http::Request &r) {
    app::track(r.url); // expect: privacy-unconsented-flow
    app::track(r.body); // ok
    return true;
  });
}

void escaped(const app::Person &p) {
  app::track(http::escape(p.home.street)); // expect: privacy-unconsented-flow
  app::track(http::escape(p.home.planet)); // ok
  std::string q;
  for (auto &[k, v] : std::initializer_list<std::pair<const char *, std::string_view>>{
           {"zip", p.home.zip}, {"tel", p.phone}})
    q.append(k).append(1, '=').append(http::escape(v));
  app::track(q); // expect: privacy-unconsented-flow
}

void agents(const app::Person &p) {
  http::Session s, t;
  s.setAgent(p.ssn);
  t.setAgent(p.color);
  app::track(s.agent()); // expect: privacy-unconsented-flow
  app::track(t.agent()); // ok
  app::track(s.token()); // ok
}
