// RUN: %verify --policy %policies/std.yaml %s -- -std=c++23
// RUN: %covered std %policies/std.yaml %s -- -std=c++23
// The C++ standard library, each entry against the real headers.
#include <algorithm>
#include <any>
#include <array>
#include <cstring>
#include <deque>
#include <fstream>
#include <future>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>
#if __has_include(<print>)
#include <print>
#else
// As C++23 has it; the library here is older.
namespace std {
template <typename... T> void print(const char *format, T &&...what);
template <typename... T> void println(const char *format, T &&...what);
} // namespace std
#endif

struct Person {
  std::string phone, nick;
  std::wstring wide;
  int age = 0, score = 0;
  std::vector<std::string> visits, colours;
};
void track(const std::string &what);
void trackNumber(long what);

void streams(const Person &p) {
  std::cout << p.phone;          // expect: privacy-unconsented-flow
  std::cout << p.nick;           // ok
  std::cerr << "n " << p.phone;  // expect: privacy-unconsented-flow
  std::cerr << "n " << p.nick;   // ok
  std::clog << p.age << "\n";    // expect: privacy-unconsented-flow
  std::clog << p.score << "\n";  // ok
  std::wcout << p.age;           // expect: privacy-unconsented-flow
  std::wcout << p.score;         // ok
  std::wcerr << p.age;           // expect: privacy-unconsented-flow
  std::wcerr << p.score;         // ok
  std::wclog << p.age;           // expect: privacy-unconsented-flow
  std::wclog << p.score;         // ok
  std::cout.write(p.phone.data(), p.phone.size()); // expect: privacy-unconsented-flow
  std::cout.width(8);            // ok
}

void printed(const Person &p) {
  std::print("{}", p.phone);   // expect: privacy-unconsented-flow
  std::print("{}", p.nick);    // ok
  std::println("{}", p.phone); // expect: privacy-unconsented-flow
  std::println("{}", p.nick);  // ok
}

void files(const Person &p) {
  std::ofstream out("people.txt");
  out << p.phone;                             // expect: privacy-unconsented-flow
  out << p.nick;                              // ok
  out << "a " << p.age << "\n";               // expect: privacy-unconsented-flow
  out.write(p.phone.data(), p.phone.size());  // expect: privacy-unconsented-flow
  out.write(p.nick.data(), p.nick.size());    // ok
  out.put('x');                               // ok
  std::fstream both("people.txt");
  both << p.phone;                            // expect: privacy-unconsented-flow
  both << p.nick;                             // ok
  std::ostream &any = out;
  any << p.phone;                             // expect: privacy-unconsented-flow
  any << p.nick;                              // ok
  std::ofstream named(p.phone);               // ok
  named << "x";                               // ok
  std::ofstream opened;
  opened.open(p.phone);
  opened << "x";                              // ok
  std::ifstream in(p.phone);
  std::string line;
  std::getline(in, line);
  track(line);                                // ok
}

void howMuch(const Person &p) {
  trackNumber(p.phone.size());       // ok
  trackNumber(p.phone.length());     // ok
  trackNumber(p.phone.capacity());   // ok
  trackNumber(p.phone.max_size());   // ok
  trackNumber(p.phone.empty());      // ok
  trackNumber(p.phone.compare("x")); // ok
  trackNumber(p.phone.starts_with("0")); // ok
  trackNumber(p.phone.ends_with("0"));   // ok
  trackNumber(p.phone.contains("0"));    // ok
  trackNumber(p.phone[0]);           // expect: privacy-unconsented-flow
  trackNumber(std::size(p.phone));   // ok
  trackNumber(std::ssize(p.phone));  // ok
  trackNumber(std::empty(p.phone));  // ok
  trackNumber(std::distance(p.phone.begin(), p.phone.end())); // ok
  trackNumber(std::count(p.phone.begin(), p.phone.end(), '0')); // ok
  trackNumber(std::count_if(p.phone.begin(), p.phone.end(),
                            [](char c) { return c == '0'; })); // ok
  trackNumber(std::ranges::count(p.phone, '0')); // ok
  trackNumber(std::ranges::count_if(p.phone,
                                    [](char c) { return c == '0'; })); // ok
  trackNumber(std::ranges::distance(p.phone)); // ok
  trackNumber(std::equal(p.phone.begin(), p.phone.end(), "0")); // ok
  trackNumber(std::accumulate(p.phone.begin(), p.phone.end(), 0)); // expect: privacy-unconsented-flow
}

void whether(const Person &p) {
  auto Is = [](char c) { return c == '0'; };
  trackNumber(std::all_of(p.phone.begin(), p.phone.end(), Is));  // ok
  trackNumber(std::any_of(p.phone.begin(), p.phone.end(), Is));  // ok
  trackNumber(std::none_of(p.phone.begin(), p.phone.end(), Is)); // ok
  trackNumber(std::strlen(p.phone.c_str()));                     // ok
  trackNumber(std::strcmp(p.phone.c_str(), "0"));                // ok
  trackNumber(std::strncmp(p.phone.c_str(), "0", 1));            // ok
  trackNumber(std::memcmp(p.phone.c_str(), "0", 1));             // ok
}

void holders(const Person &p) {
  std::optional<std::string> o = p.phone;
  trackNumber(o.has_value()); // ok
  track(*o);                  // expect: privacy-unconsented-flow
  std::variant<int, std::string> v = p.phone;
  trackNumber(v.index());         // ok
  track(std::get<std::string>(v)); // expect: privacy-unconsented-flow
  auto s = std::make_shared<std::string>(p.phone);
  trackNumber(s.use_count()); // ok
  track(*s);                  // expect: privacy-unconsented-flow
  std::unordered_set<std::string> u{p.phone};
  trackNumber(u.bucket_count()); // ok
  trackNumber(u.count("x"));     // ok
  track(*u.begin());             // expect: privacy-unconsented-flow
  std::istringstream in(p.phone);
  trackNumber(in.good()); // ok
  std::string word;
  in >> word;
  track(word); // expect: privacy-unconsented-flow
}

void where(const Person &p) {
  trackNumber(p.phone.find("0"));              // ok
  trackNumber(p.phone.rfind("0"));             // ok
  trackNumber(p.phone.find_first_of("0"));     // ok
  trackNumber(p.phone.find_last_of("0"));      // ok
  trackNumber(p.phone.find_first_not_of("0")); // ok
  trackNumber(p.phone.find_last_not_of("0"));  // ok
  std::string_view v = p.phone;
  trackNumber(v.find("0"));  // ok
  trackNumber(v.rfind("0")); // ok
  track(std::string(v.substr(p.score))); // expect: privacy-unconsented-flow
  std::string_view n = p.nick;
  track(std::string(n.substr(p.age))); // ok
  track(p.phone.substr(1));            // expect: privacy-unconsented-flow
  track(p.nick.substr(p.age));         // ok
}

void copied(const Person &p) {
  char a[16] = {}, b[16] = {};
  trackNumber(p.phone.copy(a, 15)); // ok
  track(a);                         // expect: privacy-unconsented-flow
  p.nick.copy(a, 15);
  track(a); // ok
  std::string_view v = p.phone, n = p.nick;
  trackNumber(v.copy(b, 15)); // ok
  track(b);                   // expect: privacy-unconsented-flow
  n.copy(b, 15);
  track(b); // ok
}

void sized(const Person &p) {
  std::string s = "x", t = "x", r = "x", e = "x";
  s.resize(p.age);
  track(s); // ok
  t.resize(4, p.phone[0]);
  track(t); // expect: privacy-unconsented-flow
  r.reserve(p.age);
  track(r); // ok
  e.erase(p.age);
  track(e); // ok
  std::deque<int> d{1, 2};
  d.pop_back();
  d.pop_front();
  trackNumber(d.front()); // ok
}

void made(const Person &p) {
  std::string out(p.phone.size(), ' '), kept(p.phone.size(), ' ');
  std::transform(p.phone.begin(), p.phone.end(), out.begin(),
                 [](char) { return '*'; });
  track(out); // ok
  std::transform(p.phone.begin(), p.phone.end(), kept.begin(),
                 [](char c) { return c; });
  track(kept); // expect: privacy-unconsented-flow
  std::vector<int> v(3);
  std::generate(v.begin(), v.end(), [] { return 1; });
  trackNumber(v[0]); // ok
  std::for_each(p.phone.begin(), p.phone.end(),
                [](char c) { trackNumber(c); }); // expect: privacy-unconsented-flow
  std::for_each(p.nick.begin(), p.nick.end(),
                [](char c) { trackNumber(c); }); // ok
}

void swapped(const Person &p) {
  std::string a = p.phone, b = p.nick;
  std::swap(a, b);
  track(a); // ok
  track(b); // expect: privacy-unconsented-flow
  std::istringstream in(p.phone);
  std::string line;
  std::getline(in, line);
  track(line); // expect: privacy-unconsented-flow
}

void threads(const Person &p) {
  std::thread t([p] { track(p.phone); }); // expect: privacy-unconsented-flow
  t.join();
  std::thread n([p] { track(p.nick); }); // ok
  n.join();
  auto f = std::async([p] { return p.phone; });
  track(f.get()); // expect: privacy-unconsented-flow
  auto g = std::async([p] { return p.nick; });
  track(g.get()); // ok
}

void parsedNumbers(const Person &p) {
  std::size_t used = 0;
  trackNumber(std::stoi(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stol(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stoll(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stoul(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stoull(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stof(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stod(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(std::stold(p.phone, &used)); // expect: privacy-unconsented-flow
  trackNumber(used); // ok
  trackNumber(std::stoi(p.nick)); // ok
}

void positionsInStreams(const Person &p) {
  std::stringstream s(p.phone);
  char c[4];
  s.read(c, 3);
  trackNumber(c[0]); // expect: privacy-unconsented-flow
  trackNumber(s.gcount()); // ok
  trackNumber(s.tellg()); // ok
  trackNumber(s.tellp()); // ok
}

void whatWentWrong(const Person &p) {
  std::system_error e(std::make_error_code(std::errc::io_error), p.phone);
  track(e.what()); // expect: privacy-unconsented-flow
  trackNumber(e.code().value()); // ok
  track(e.code().category().name()); // ok
}
