// Recursion, mutual recursion, recursion over data.
#include "../Inputs/app.h"

namespace recursion {
using namespace app;

std::string repeat(const std::string &s, int n) {
  return n == 0 ? std::string() : s + repeat(s, n - 1);
}

void straight(const Person &p) {
  track(repeat(p.email, 3)); // expect: privacy-unconsented-flow
  track(repeat(p.name, 3)); // ok
}

void down(const std::string &s, int n) {
  if (n > 0)
    return down(s + ".", n - 1);
  track(s); // expect: privacy-unconsented-flow
}

void downOpen(const std::string &s, int n) {
  if (n > 0)
    return downOpen(s + ".", n - 1);
  track(s); // ok
}

void sinkAtTheBottom(const Person &p) {
  down(p.phone, 4);
  downOpen(p.name, 4);
}

std::string odd(const std::string &s, int n);
std::string even(const std::string &s, int n) {
  return n == 0 ? s : odd(s + "e", n - 1);
}
std::string odd(const std::string &s, int n) {
  return n == 0 ? "odd" : even(s + "o", n - 1);
}

void mutual(const Person &p) {
  track(even(p.home.street, 4)); // expect: privacy-unconsented-flow
  track(even(p.home.planet, 4)); // ok
}

void collect(std::vector<std::string> &out, const Person &p, int depth) {
  if (depth == 0)
    return;
  out.push_back(p.email);
  collect(out, p, depth - 1);
}

void collectNames(std::vector<std::string> &out, const Person &p, int depth) {
  if (depth == 0)
    return;
  out.push_back(p.name);
  collectNames(out, p, depth - 1);
}

void accumulating(const Person &p) {
  std::vector<std::string> a, b;
  collect(a, p, 3);
  collectNames(b, p, 3);
  track(a.back()); // expect: privacy-unconsented-flow
  track(b.back()); // ok
}

struct Folder {
  std::string title;
  std::string owner;
  std::vector<Folder> children;
};

std::string owners(const Folder &f) {
  std::string out = f.owner;
  for (const Folder &c : f.children)
    out += owners(c);
  return out;
}

std::string titles(const Folder &f) {
  std::string out = f.title;
  for (const Folder &c : f.children)
    out += titles(c);
  return out;
}

void treeOfData(const Person &p) {
  Folder leaf{"docs", p.email, {}};
  Folder root{"home", "nobody", {leaf}};
  track(owners(root)); // expect: privacy-unconsented-flow
  track(titles(root)); // ok
}

std::string alternate(const std::string &a, const std::string &b, int n) {
  return n == 0 ? a : alternate(b, a, n - 1);
}

void swappingArguments(const Person &p) {
  track(alternate(p.name, p.email, 3)); // expect: privacy-unconsented-flow
  track(alternate(p.name, version(), 3)); // ok
}

long digits(long n) { return n < 10 ? n : digits(n / 10) * 10 + n % 10; }

void numeric(const Person &p) {
  trackNumber(digits(p.birthYear)); // expect: privacy-unconsented-flow
  trackNumber(digits(p.score)); // ok
}

struct Chain {
  Chain *next;
  std::string text;
};

const std::string &last(const Chain *c) {
  return c->next ? last(c->next) : c->text;
}

void linked(const Person &p) {
  Chain tail{nullptr, p.phone}, head{&tail, "x"};
  track(last(&head)); // expect: privacy-unconsented-flow
  Chain end{nullptr, p.name}, start{&end, "x"};
  track(last(&start)); // ok
}

int depth(const Chain *c) { return c ? 1 + depth(c->next) : 0; }

void depthOnly(const Person &p) {
  Chain tail{nullptr, p.phone}, head{&tail, p.email};
  trackNumber(depth(&head)); // ok
}

} // namespace recursion
