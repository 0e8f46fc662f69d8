// C variadics, parameter packs, folds.
#include "../Inputs/app.h"
#include <cstdarg>
#include <cstdio>
#include <sstream>

namespace variadics {
using namespace app;

void logf(const char *format, ...) {
  char line[256];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  trackText(line); // expect: privacy-unconsented-flow
}

void logPlain(const char *format, ...) {
  char line[256];
  va_list args;
  va_start(args, format);
  vsnprintf(line, sizeof line, format, args);
  va_end(args);
  trackText(line); // ok
}

void formatted(const Person &p) {
  logf("%s from %s", p.name.c_str(), p.email.c_str());
  logPlain("%s likes %s", p.name.c_str(), p.color);
}

void joinStrings(std::string &out, int n, ...) {
  va_list args;
  va_start(args, n);
  for (int i = 0; i < n; ++i)
    out += va_arg(args, const char *);
  va_end(args);
}

void vaArg(const Person &p) {
  std::string a, b;
  joinStrings(a, 2, "x", p.ssn);
  joinStrings(b, 2, "x", p.color);
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void snprintfDirect(const Person &p) {
  char a[64], b[64];
  snprintf(a, sizeof a, "%d/%s", p.score, p.phone.c_str());
  snprintf(b, sizeof b, "%d/%s", p.score, p.name.c_str());
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
}

template <class... T> std::string concat(const T &...parts) {
  std::ostringstream os;
  (os << ... << parts);
  return os.str();
}

void folds(const Person &p) {
  track(concat("a", p.email, 1)); // expect: privacy-unconsented-flow
  track(concat("a", p.name, 1)); // ok
  track(concat(p.birthYear)); // expect: privacy-unconsented-flow
  track(concat(p.score)); // ok
}

template <class... T> void sendEach(T &&...parts) {
  (track(std::forward<T>(parts)), ...); // expect: privacy-unconsented-flow
}

template <class... T> void showEach(T &&...parts) {
  (track(std::forward<T>(parts)), ...); // ok
}

void commaFold(const Person &p) {
  sendEach(p.name, p.home.zip);
  showEach(p.name, p.home.planet);
}

std::string glue() { return ""; }

template <class Head, class... Tail>
std::string glue(const Head &head, const Tail &...tail) {
  return std::string(head) + ";" + glue(tail...);
}

void recursivePack(const Person &p) {
  track(glue("x", p.name, p.phone)); // expect: privacy-unconsented-flow
  track(glue("x", p.name, p.color)); // ok
}

template <class... T> auto sumAll(T... n) { return (n + ... + 0); }

void sums(const Person &p) {
  trackNumber(sumAll(1, p.birthYear, 2)); // expect: privacy-unconsented-flow
  trackNumber(sumAll(1, p.score, 2)); // ok
  trackNumber(sumAll()); // ok
}

template <class... T> std::vector<std::string> listOf(T &&...t) {
  std::vector<std::string> out;
  (out.push_back(std::forward<T>(t)), ...);
  return out;
}

void packIntoVector(const Person &p) {
  for (auto &s : listOf(p.name, p.home.street))
    track(s); // expect: privacy-unconsented-flow
  for (auto &s : listOf(p.name, p.home.planet))
    track(s); // ok
}

template <class... T> std::size_t howMany(const T &...) { return sizeof...(T); }

void packSize(const Person &p) {
  trackNumber(howMany(p.email, p.phone)); // ok
}

template <class F, class... Args> decltype(auto) timed(F &&f, Args &&...args) {
  return std::forward<F>(f)(std::forward<Args>(args)...);
}

std::string greet(const std::string &hello, const std::string &who) {
  return hello + " " + who;
}

void forwarding(const Person &p) {
  track(timed(greet, "hi", p.email)); // expect: privacy-unconsented-flow
  track(timed(greet, "hi", p.name)); // ok
}

template <class T, class... Args> T make(Args &&...args) {
  return T{std::forward<Args>(args)...};
}

struct Pair {
  std::string left, right;
};

void emplaceLike(const Person &p) {
  Pair pair = make<Pair>(p.name, p.phone);
  track(pair.left); // ok
  track(pair.right); // expect: privacy-unconsented-flow
}

template <class... T> bool allEmpty(const T &...t) {
  return (t.empty() && ...);
}

void foldedQuestion(const Person &p) {
  trackNumber(allEmpty(p.email, p.phone)); // ok
}

} // namespace variadics
