// FLAGS: -std=c++23
// A client written with the newer libraries: fmt, expected, move-only calls.
#include "../Inputs/app.h"
#include <charconv>
#include <expected>
#include <fmt/format.h>
#include <functional>
#include <set>
#include <span>

namespace telemetry {

void formats(const app::Person &p) {
  app::track(fmt::format("{}:{}", p.email, 1));  // expect: privacy-unconsented-flow
  app::track(fmt::format("{}:{}", p.name, 1));   // ok
  app::track(fmt::format("{:>8}", p.birthYear)); // expect: privacy-unconsented-flow
  app::track(fmt::format("{:>8}", p.score));     // ok
  std::string a, b;
  fmt::format_to(std::back_inserter(a), "<{}>", p.phone);
  fmt::format_to(std::back_inserter(b), "<{}>", p.phone.size());
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

enum class Bad { Empty, NotNumber };

std::expected<int, Bad> parseZip(const std::string &s) {
  if (s.empty())
    return std::unexpected(Bad::Empty);
  int n = 0;
  auto r = std::from_chars(s.data(), s.data() + s.size(), n);
  if (r.ec != std::errc())
    return std::unexpected(Bad::NotNumber);
  return n;
}

void expecteds(const app::Person &p) {
  auto zip = parseZip(p.home.zip), name = parseZip(p.name);
  app::trackNumber(zip.value_or(0));  // expect: privacy-unconsented-flow
  app::trackNumber(name.value_or(0)); // ok
  app::trackNumber(zip.has_value());  // ok
  std::expected<std::string, std::string> found(p.name), lost = std::unexpected(p.email);
  if (!lost)
    app::track(lost.error()); // expect: privacy-unconsented-flow
  if (found)
    app::track(*found); // ok
}

using Job = std::move_only_function<std::string()>;

void moveOnly(const app::Person &p) {
  Job a = [m = std::make_unique<std::string>(p.email)] { return *m; };
  Job b = [m = std::make_unique<std::string>(p.name)] { return *m; };
  Job moved = std::move(a);
  app::track(moved()); // expect: privacy-unconsented-flow
  app::track(b());     // ok
}

struct Event {
  const char *kind = "event";
  struct {
    std::string who, where;
  };
  union {
    long number;
    double real;
  };
};

void anonymous(const app::Person &p) {
  Event e{};
  e.who = p.home.street;
  e.where = p.home.planet;
  e.number = p.score;
  app::track(e.who);          // expect: privacy-unconsented-flow
  app::track(e.where);        // ok
  app::trackNumber(e.number); // ok
  e.real = p.latitude;
  app::trackReal(e.real); // expect: privacy-unconsented-flow
}

void sets(const app::Person &p) {
  std::set<std::string> mails{p.email, "-"}, nicks{p.name, "-"};
  for (const auto &s : mails)
    app::track(s); // expect: privacy-unconsented-flow
  for (const auto &s : nicks)
    app::track(s); // ok
  app::trackNumber(mails.contains("-")); // ok
}

// A recursion over digits, by deducing this.
void recursion(const app::Person &p) {
  auto digits = [](this auto self, int n) -> std::string {
    return n < 10 ? std::string(1, char('0' + n))
                  : self(n / 10) + char('0' + n % 10);
  };
  app::track(digits(p.birthYear)); // expect: privacy-unconsented-flow
  app::track(digits(p.score));     // ok
}

} // namespace telemetry
