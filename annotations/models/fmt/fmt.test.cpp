// RUN: %verify --policy %policies/fmt.yaml %s -- -std=c++20 -I%policies -DFMT_HEADER_ONLY
// RUN: %covered fmt %policies/fmt.yaml %s but fmt::println -- -std=c++20 -I%policies -DFMT_HEADER_ONLY
// {fmt}: texts made, printed and measured.
#include "user.h"
#include <fmt/args.h>
#include <fmt/chrono.h>
#include <fmt/color.h>
#include <fmt/os.h>
#include <fmt/ostream.h>
#include <fmt/printf.h>
#include <fmt/ranges.h>
#include <fmt/xchar.h>
#include <string>
#include <vector>

void formatted(const User &u) {
  track(fmt::format("{} {}", 1, u.phone).c_str()); // expect: privacy-unconsented-flow
  track(fmt::format("{} {}", 1, u.nick).c_str());  // ok
  track(fmt::format(fmt::runtime(u.phone)).c_str()); // expect: privacy-unconsented-flow
  track(fmt::format("{}", u.age).c_str());         // expect: privacy-unconsented-flow
  track(fmt::format("{}", u.score).c_str());       // ok
  track(fmt::format("{:>{}}", u.nick, 20).c_str()); // ok
  track(fmt::vformat("{}", fmt::make_format_args(u.phone)).c_str()); // expect: privacy-unconsented-flow
  track(fmt::vformat("{}", fmt::make_format_args(u.nick)).c_str());  // ok
  track(fmt::to_string(u.age).c_str());            // expect: privacy-unconsented-flow
  track(fmt::to_string(u.score).c_str());          // ok
  track(fmt::to_wstring(u.age).c_str());           // expect: privacy-unconsented-flow
  track(fmt::to_wstring(u.score).c_str());         // ok
  track(fmt::sprintf("%s", u.phone).c_str());      // expect: privacy-unconsented-flow
  track(fmt::sprintf("%s", u.nick).c_str());       // ok
  track(fmt::format(L"{}", u.wideNick).c_str());   // ok
}

void written(const User &u) {
  fmt::memory_buffer buffer, clean;
  fmt::format_to(std::back_inserter(buffer), "{}", u.phone);
  fmt::format_to(std::back_inserter(clean), "{}", u.nick);
  track(buffer.data()); // expect: privacy-unconsented-flow
  track(clean.data());  // ok
  std::string text, other;
  fmt::vformat_to(std::back_inserter(text), "{}", fmt::make_format_args(u.phone));
  fmt::vformat_to(std::back_inserter(other), "{}", fmt::make_format_args(u.nick));
  track(text.c_str());  // expect: privacy-unconsented-flow
  track(other.c_str()); // ok
  char line[40], twin[40];
  *fmt::format_to_n(line, 39, "{}", u.phone).out = 0;
  *fmt::format_to_n(twin, 39, "{}", u.nick).out = 0;
  track(line); // expect: privacy-unconsented-flow
  track(twin); // ok
  char raw[40], plain[40];
  *fmt::format_to(raw, "{}", u.phone) = 0;
  *fmt::format_to(plain, "{}", u.nick) = 0;
  track(raw);   // expect: privacy-unconsented-flow
  track(plain); // ok
}

struct Named {
  std::string name;
};
inline std::ostream &operator<<(std::ostream &out, const Named &n) { return out << n.name; }

void parts(const User &u) {
  std::vector<std::string> many{u.nick, u.phone}, few{u.nick};
  track(fmt::format("{}", fmt::join(many, ", ")).c_str()); // expect: privacy-unconsented-flow
  track(fmt::format("{}", fmt::join(few, ", ")).c_str());  // ok
}
void arguments(const User &u) {
  track(fmt::format("{who}", fmt::arg("who", u.phone)).c_str()); // expect: privacy-unconsented-flow
  track(fmt::format("{who}", fmt::arg("who", u.nick)).c_str());  // ok
  Named mine{u.phone}, other{u.nick};
  track(fmt::format("{}", fmt::streamed(mine)).c_str());  // expect: privacy-unconsented-flow
  track(fmt::format("{}", fmt::streamed(other)).c_str()); // ok
  track(fmt::format("{}", fmt::styled(u.age, fmt::emphasis::bold)).c_str());   // expect: privacy-unconsented-flow
  track(fmt::format("{}", fmt::styled(u.score, fmt::emphasis::bold)).c_str()); // ok
  trackNumber(fmt::formatted_size("{}", u.phone)); // ok
  track(fmt::format("{}", fmt::ptr(u.phone)).c_str()); // ok
}

void printed(const User &u) {
  fmt::print("{}", u.phone);           // expect: privacy-unconsented-flow
  fmt::print("{}", u.nick);            // ok
  fmt::print(stderr, "{}", u.age);     // expect: privacy-unconsented-flow
  fmt::print(stderr, "{}", u.score);   // ok
  fmt::print(fg(fmt::color::red), "{}", u.phone); // expect: privacy-unconsented-flow
  fmt::vprint("{}", fmt::make_format_args(u.phone)); // expect: privacy-unconsented-flow
  fmt::vprint("{}", fmt::make_format_args(u.nick));  // ok
  fmt::printf("%s", u.phone);          // expect: privacy-unconsented-flow
  fmt::printf("%s", u.nick);           // ok
  fmt::fprintf(stderr, "%s", u.phone); // expect: privacy-unconsented-flow
  fmt::fprintf(stderr, "%s", u.nick);  // ok
  auto file = fmt::output_file("a");
  file.print("{}", u.phone);           // expect: privacy-unconsented-flow
  file.print("{}", u.nick);            // ok
}
