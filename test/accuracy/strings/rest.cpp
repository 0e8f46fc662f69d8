// FLAGS: -std=c++20
// A REST service: JSON writer, query strings, header parsing, log lines.
#include "../Inputs/app.h"
#include <charconv>
#include <filesystem>
#include <fmt/format.h>
#include <iomanip>
#include <regex>
#include <sstream>

namespace rest {
using namespace app;

class JsonWriter {
public:
  JsonWriter &beginObject() {
    out_ << '{';
    first_ = true;
    return *this;
  }
  JsonWriter &endObject() {
    out_ << '}';
    return *this;
  }
  JsonWriter &field(std::string_view key, std::string_view value) {
    sep();
    quote(key);
    out_ << ':';
    quote(value);
    return *this;
  }
  JsonWriter &field(std::string_view key, int value) {
    sep();
    quote(key);
    out_ << ':' << value;
    return *this;
  }
  std::string str() const { return out_.str(); }

private:
  void sep() {
    if (!first_)
      out_ << ',';
    first_ = false;
  }
  void quote(std::string_view s) {
    out_ << '"';
    for (char c : s) {
      switch (c) {
      case '"': out_ << "\\\""; break;
      case '\\': out_ << "\\\\"; break;
      default: out_ << c;
      }
    }
    out_ << '"';
  }
  std::ostringstream out_;
  bool first_ = true;
};

void getUser(const Person &p) {
  JsonWriter full;
  full.beginObject().field("name", p.name).field("email", p.email).endObject();
  track(full.str()); // expect: privacy-unconsented-flow

  JsonWriter shortForm;
  shortForm.beginObject().field("name", p.name).field("score", p.score).endObject();
  track(shortForm.str()); // ok

  JsonWriter age;
  age.beginObject().field("born", p.birthYear).endObject();
  track(age.str()); // expect: privacy-unconsented-flow
}

std::string urlEncode(const std::string &in) {
  std::ostringstream os;
  os << std::hex << std::uppercase << std::setfill('0');
  for (unsigned char c : in) {
    if (std::isalnum(c) || c == '-' || c == '_' || c == '.' || c == '~')
      os << c;
    else
      os << '%' << std::setw(2) << static_cast<int>(c);
  }
  return os.str();
}

void redirect(const Person &p) {
  std::string url = "https://example.org/?ref=" + urlEncode(p.name);
  track(url); // ok
  url += "&to=" + urlEncode(p.email);
  track(url); // expect: privacy-unconsented-flow
  url.erase();
  track(url); // ok
}

std::pair<std::string_view, std::string_view> splitHeader(std::string_view line) {
  auto colon = line.find(": ");
  if (colon == std::string_view::npos)
    return {line, {}};
  return {line.substr(0, colon), line.substr(colon + 2)};
}

void headers(const Person &p) {
  std::string auth = "X-User: " + p.phone;
  auto [k, v] = splitHeader(auth);
  trackView(v); // expect: privacy-unconsented-flow
  std::string agent = "User-Agent: " + version();
  auto [k2, v2] = splitHeader(agent);
  trackView(k2); // ok
  trackView(v2); // ok
}

void accessLog(const Person &p, int status) {
  track(fmt::format("{} GET /u/{} {}", "-", p.name, status)); // ok
  track(fmt::format("{} GET /u/{} {}", p.email, p.name, status)); // expect: privacy-unconsented-flow
  std::string line;
  fmt::format_to(std::back_inserter(line), "lat={:.3f}", p.latitude);
  track(line); // expect: privacy-unconsented-flow
  line = fmt::format("score={:>8}", p.score);
  track(line); // ok
}

void query(const Person &p) {
  std::istringstream in("zip=" + p.home.zip + "&page=2");
  std::string part;
  std::map<std::string, std::string> args;
  while (std::getline(in, part, '&')) {
    auto eq = part.find('=');
    args[part.substr(0, eq)] = part.substr(eq + 1);
  }
  track(args["zip"]); // expect: privacy-unconsented-flow
  std::istringstream fixed("sort=asc&page=2");
  std::vector<std::string> parts;
  while (std::getline(fixed, part, '&'))
    parts.push_back(part);
  track(parts[0]); // ok
}

void routes(const Person &p) {
  static const std::regex mail(R"((\w+)@([\w.]+))");
  std::smatch m;
  if (std::regex_search(p.email, m, mail))
    track(m[1].str()); // expect: privacy-unconsented-flow
  track(std::regex_replace(p.name, std::regex("[^a-z]"), "_")); // ok
  std::filesystem::path root = "/srv/www";
  track((root / p.name).string()); // ok
  auto avatar = root / "avatars" / (p.phone + ".png");
  track(avatar.filename().string()); // expect: privacy-unconsented-flow
}

void numbers(const Person &p) {
  int n = 0;
  std::string digits = std::to_string(p.birthYear);
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  trackNumber(n); // expect: privacy-unconsented-flow
  digits = std::to_string(p.score);
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  trackNumber(n); // ok
  trackNumber(std::stoi(std::to_string(readAge()))); // expect: privacy-unconsented-flow
}

void trimmed(const Person &p) {
  std::string s = "  " + p.home.street + "  ";
  s.erase(0, s.find_first_not_of(' '));
  while (!s.empty() && s.back() == ' ')
    s.pop_back();
  track(s); // expect: privacy-unconsented-flow
  trackNumber(static_cast<long long>(s.length())); // ok
  s.assign("n/a");
  track(s); // ok
  s.insert(0, p.phone);
  track(s); // expect: privacy-unconsented-flow
  s.replace(s.begin(), s.end(), "gone");
  track(s); // ok
}

} // namespace rest
