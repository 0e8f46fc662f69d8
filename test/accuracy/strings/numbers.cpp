// Numbers to text and back; regex; paths.
#include "../Inputs/app.h"
#include <filesystem>
#include <regex>

namespace numbers {

void toString(const app::Person &p) {
  app::track(std::to_string(p.birthYear));       // expect: privacy-unconsented-flow
  app::track(std::to_string(p.score));           // ok
  app::track("at " + std::to_string(p.latitude)); // expect: privacy-unconsented-flow
  app::track(std::to_string(p.email.size()));    // ok
  app::track(std::to_string(app::readAge()));    // expect: privacy-unconsented-flow
}

void parsed(const app::Person &p) {
  app::trackNumber(std::stoi(p.home.zip));         // expect: privacy-unconsented-flow
  app::trackNumber(std::stoi(p.home.planet));      // ok
  app::trackNumber(std::stol(p.phone, nullptr, 10)); // expect: privacy-unconsented-flow
  app::trackNumber(std::stoull(p.phone));          // expect: privacy-unconsented-flow
  app::trackReal(std::stod(p.phone));              // expect: privacy-unconsented-flow
  app::trackReal(std::stof(p.name));               // ok
  std::size_t used = 0;
  std::stoi(p.phone, &used);
  app::trackNumber(used); // ok
}

void arithmetic(const app::Person &p) {
  int age = 2026 - p.birthYear;
  int bonus = 2026 - p.score;
  app::trackNumber(age);                        // expect: privacy-unconsented-flow
  app::trackNumber(bonus);                      // ok
  app::trackNumber(age / 10 * 10);              // expect: privacy-unconsented-flow
  app::trackNumber(age >= 18);                  // ok
  app::trackNumber(age >= 18 ? 1 : 0);          // ok
  app::trackNumber(std::max(age, 18));          // expect: privacy-unconsented-flow
  app::trackNumber(-age);                       // expect: privacy-unconsented-flow
  app::trackNumber(~bonus);                     // ok
}

void digitsByHand(const app::Person &p) {
  std::string a, b;
  for (int n = p.birthYear; n; n /= 10)
    a.insert(a.begin(), static_cast<char>('0' + n % 10));
  for (int n = p.score; n; n /= 10)
    b.insert(b.begin(), static_cast<char>('0' + n % 10));
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

long parseByHand(const std::string &s) {
  long n = 0;
  for (char c : s)
    if (c >= '0' && c <= '9')
      n = n * 10 + (c - '0');
  return n;
}

void parsedByHand(const app::Person &p) {
  app::trackNumber(parseByHand(p.phone)); // expect: privacy-unconsented-flow
  app::trackNumber(parseByHand(p.name));  // ok
}

void regexMatch(const app::Person &p) {
  static const std::regex mail(R"(([\w.]+)@(\w+)\.\w+)");
  std::smatch a, b;
  if (std::regex_match(p.email, a, mail)) {
    app::track(a[2].str()); // expect: privacy-unconsented-flow
    app::track(a[1]);       // expect: privacy-unconsented-flow
  }
  if (std::regex_match(p.name, b, mail))
    app::track(b[1].str()); // ok
  app::trackNumber(std::regex_match(p.email, mail)); // ok
}

void regexSearch(const app::Person &p) {
  std::regex digits("[0-9]+");
  std::smatch a, b;
  if (std::regex_search(p.home.street, a, digits))
    app::track(a.str()); // expect: privacy-unconsented-flow
  if (std::regex_search(p.home.planet, b, digits))
    app::track(b.str()); // ok
  if (std::regex_search(p.home.street, a, digits))
    app::track(a.suffix().str()); // expect: privacy-unconsented-flow
  app::trackNumber(a.size()); // ok
}

void regexReplace(const app::Person &p) {
  std::regex space(" +");
  app::track(std::regex_replace(p.home.street, space, "_")); // expect: privacy-unconsented-flow
  app::track(std::regex_replace(p.home.planet, space, "_")); // ok
  app::track(std::regex_replace(p.name, space, p.phone));    // expect: privacy-unconsented-flow
}

void regexIterator(const app::Person &p) {
  std::regex word("[a-z]+");
  for (std::sregex_iterator it(p.email.begin(), p.email.end(), word), end;
       it != end; ++it)
    app::track(it->str()); // expect: privacy-unconsented-flow
  for (std::sregex_iterator it(p.name.begin(), p.name.end(), word), end;
       it != end; ++it)
    app::track(it->str()); // ok
}

void regexTokens(const app::Person &p) {
  std::regex comma(",");
  std::sregex_token_iterator a(p.email.begin(), p.email.end(), comma, -1);
  std::sregex_token_iterator b(p.name.begin(), p.name.end(), comma, -1), end;
  std::vector<std::string> parts(a, end);
  app::track(parts[0]); // expect: privacy-unconsented-flow
  for (; b != end; ++b)
    app::track(*b); // ok
}

// Patterns are not the text; a pattern made of it is.
void cMatch() {
  std::cmatch a, b;
  std::regex hex("[0-9a-f]+");
  if (std::regex_search(app::deviceId(), a, hex))
    app::track(a[0]); // expect: privacy-unconsented-flow
  if (std::regex_search(app::buildName(), b, hex))
    app::track(b[0]); // ok
}

namespace fs = std::filesystem;

void paths(const app::Person &p) {
  fs::path a = fs::path("/home") / p.email / "log.txt";
  fs::path b = fs::path("/home") / p.name / "log.txt";
  app::track(a.string());               // expect: privacy-unconsented-flow
  app::track(b.string());               // ok
  app::track(a.parent_path().string()); // expect: privacy-unconsented-flow
  app::track(b.parent_path().string()); // ok
  app::trackText(a.c_str());            // expect: privacy-unconsented-flow
  app::trackText(b.native().c_str());   // ok
  app::trackNumber(a.has_extension());  // ok
}

void pathAppend(const app::Person &p) {
  fs::path a("/var"), b("/var"), c("/var");
  a /= p.phone;
  b /= p.name;
  c += "-" + p.phone;
  app::track(a.generic_string()); // expect: privacy-unconsented-flow
  app::track(b.generic_string()); // ok
  app::track(c.filename().string()); // expect: privacy-unconsented-flow
  c.clear();
  app::track(c.string()); // ok
}

void pathParts(const app::Person &p) {
  fs::path a(p.email), b(p.name);
  app::track(a.stem());      // expect: privacy-unconsented-flow
  app::track(b.stem());      // ok
  app::track(a.extension()); // expect: privacy-unconsented-flow
  for (const fs::path &part : a)
    app::track(part.string()); // expect: privacy-unconsented-flow
  for (const fs::path &part : b)
    app::track(part.string()); // ok
  b.replace_filename(p.phone);
  app::track(b.string()); // expect: privacy-unconsented-flow
}

void pathReplaced(const app::Person &p) {
  fs::path a(p.email);
  a = fs::path("/tmp");
  app::track(a.string()); // ok
  fs::path b("/tmp/x.txt");
  b.replace_extension(p.name);
  app::track(b.string()); // ok
}

} // namespace numbers
