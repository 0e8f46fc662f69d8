// Rows and columns: nested containers, iterators by hand, trees, matrices.
#include "../Inputs/app.h"
#include <algorithm>
#include <bitset>
#include <deque>
#include <iterator>
#include <numeric>
#include <ranges>
#include <sstream>
#include <valarray>

namespace common_rows {
using namespace app;

void nested(const Person &p) {
  std::map<std::string, std::vector<std::pair<int, std::string>>> m;
  m["a"].emplace_back(1, p.email);
  m["b"].emplace_back(p.score, p.name);
  for (auto &[n, s] : m["a"])
    track(s); // expect: privacy-unconsented-flow
  for (auto &[n, s] : m["b"])
    track(s); // ok
  track(m.begin()->second.back().second); // expect: privacy-unconsented-flow
}

class Tree {
  struct Node {
    std::string key, value;
    std::unique_ptr<Node> left, right;
  };
  std::unique_ptr<Node> root_;

public:
  void put(const std::string &k, const std::string &v) {
    std::unique_ptr<Node> *at = &root_;
    while (*at)
      at = k < (*at)->key ? &(*at)->left : &(*at)->right;
    *at = std::make_unique<Node>(Node{k, v, nullptr, nullptr});
  }
  template <class F> void walk(F f) const { walk(root_.get(), f); }

private:
  template <class F> static void walk(const Node *n, F &f) {
    if (!n)
      return;
    walk(n->left.get(), f);
    f(n->key, n->value);
    walk(n->right.get(), f);
  }
};

void trees(const Person &p) {
  Tree t;
  t.put("m", p.phone);
  t.put("c", p.home.zip);
  t.walk([](const std::string &k, const std::string &v) {
    track(k); // ok
    track(v); // expect: privacy-unconsented-flow
  });
  Tree calm;
  calm.put("m", p.name);
  std::string all;
  calm.walk([&](const auto &, const auto &v) { all += v; });
  track(all); // ok
}

class Matrix {
public:
  double &operator()(int r, int c) { return cells_[std::size_t(r * 2 + c)]; }
  Matrix operator*(double k) const {
    Matrix m;
    m.cells_ = cells_ * k;
    return m;
  }
  double sum() const { return cells_.sum(); }

private:
  std::valarray<double> cells_ = std::valarray<double>(0.0, 4);
};

void matrices(const Person &p) {
  Matrix a, b;
  a(0, 1) = p.latitude;
  b(0, 1) = p.score;
  trackReal(a.sum()); // expect: privacy-unconsented-flow
  trackReal(b.sum()); // ok
  trackReal((a * 2)(0, 1)); // expect: privacy-unconsented-flow
}

class Digits { // an input range by hand
public:
  explicit Digits(int n) : n_(n) {}
  struct iterator {
    int n;
    int operator*() const { return n % 10; }
    iterator &operator++() {
      n /= 10;
      return *this;
    }
    bool operator!=(const iterator &) const { return n != 0; }
  };
  iterator begin() const { return {n_}; }
  iterator end() const { return {0}; }

private:
  int n_;
};

void digits(const Person &p) {
  for (int d : Digits(p.birthYear))
    trackNumber(d); // expect: privacy-unconsented-flow
  for (int d : Digits(1905))
    trackNumber(d); // ok
}

void streamsOfWords(const Person &p) {
  std::istringstream in(p.home.street + " x"), calm(p.home.planet + " x");
  std::vector<std::string> words(std::istream_iterator<std::string>(in), {}),
      calmWords(std::istream_iterator<std::string>(calm), {});
  for (auto &w : words)
    track(w); // expect: privacy-unconsented-flow
  for (auto &w : calmWords)
    track(w); // ok
}

void grouped(const std::vector<Person> &all) {
  std::map<int, std::vector<const Person *>> byScore;
  for (const Person &p : all)
    byScore[p.score].push_back(&p);
  for (const auto &[score, who] : byScore) {
    trackNumber(score); // ok
    track(who.front()->email); // expect: privacy-unconsented-flow
    track(who.front()->name); // ok
  }
  std::map<std::string, int> byZip;
  for (const Person &p : all)
    ++byZip[p.home.zip];
  for (const auto &[zip, n] : byZip) {
    track(zip); // expect: privacy-unconsented-flow
    trackNumber(n); // ok
  }
}

void deques(const Person &p) {
  std::deque<std::string> d;
  d.push_back(p.name);
  d.push_front(p.email);
  track(d.front()); // expect: privacy-unconsented-flow
  d.pop_front();
  track(d.front()); // ok
  d.insert(d.end(), {p.phone, "x"});
  std::rotate(d.begin(), d.begin() + 1, d.end());
  track(d[0]); // expect: privacy-unconsented-flow
}

void wholes(const Person &p) {
  std::vector<Person> v(2, p), w;
  w.assign(1, Person());
  trackPerson(v.back()); // expect: privacy-unconsented-flow
  trackPerson(w.back()); // ok
  w.swap(v);
  track(w.at(1).home.street); // expect: privacy-unconsented-flow
  track(v.at(0).home.street); // ok
  v.resize(3, p);
  track(v.back().phone); // expect: privacy-unconsented-flow
}

} // namespace common_rows
