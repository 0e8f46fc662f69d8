// FLAGS: -std=c++20
// A function value that is handed another: what it does with it is seen.
#include "../Inputs/app.h"
#include <functional>

namespace handed {
using namespace app;

struct Reply {
  int status = 200;
  std::string body, trace;
};
using Handler = std::function<Reply(int)>;
using Layer = std::function<Reply(int, const Handler &)>;

Reply own(int n) {
  Reply r;
  r.body = readEmail();
  r.status = n;
  return r;
}

struct Stack {
  Layer layer;
  Handler handler;
  Reply serve(int n) const { return layer(n, handler); }
};

void passes() {
  Stack s{[](int n, const Handler &h) { return h(n); }, own};
  Reply r = s.serve(1);
  track(r.body); // expect: privacy-unconsented-flow
  track(r.trace); // ok
  trackNumber(r.status); // ok
}
void refuses() {
  Stack s{[](int, const Handler &) { return Reply{403, "no", ""}; }, own};
  Reply r = s.serve(1);
  track(r.body); // ok
  track(r.trace); // ok
}
void traces() {
  Stack s{[](int n, const Handler &h) {
            Reply r;
            r.trace = h(n).body;
            return r;
          },
          own};
  Reply r = s.serve(1);
  track(r.body); // ok
  track(r.trace); // expect: privacy-unconsented-flow
}

static std::string twice(const std::function<std::string(const std::string &)> &f, const std::string &s) {
  return f(f(s));
}
using Applied = std::string (*)(const std::function<std::string(const std::string &)> &,
                                const std::string &);
void applied(const Person &p) {
  Applied a = twice;
  track(a([](const std::string &s) { return s + "!"; }, p.email)); // expect: privacy-unconsented-flow
  track(a([](const std::string &) { return std::string("-"); }, p.email)); // ok
}

} // namespace handed
