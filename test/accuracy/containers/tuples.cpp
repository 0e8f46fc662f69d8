// pair, tuple, structured bindings.
#include "../Inputs/app.h"
#include <functional>
#include <tuple>

namespace tuples {
using namespace app;

void pairs(const Person &p) {
  std::pair<std::string, std::string> a{p.name, p.email};
  track(a.first); // ok
  track(a.second); // expect: privacy-unconsented-flow
  auto b = std::make_pair(p.phone, p.color);
  track(b.first); // expect: privacy-unconsented-flow
  trackText(b.second); // ok
  std::swap(a.first, a.second);
  track(a.first); // expect: privacy-unconsented-flow
  track(a.second); // ok
}

void tuplesByIndex(const Person &p) {
  auto t = std::make_tuple(p.score, p.home.zip, p.name);
  trackNumber(std::get<0>(t)); // ok
  track(std::get<1>(t)); // expect: privacy-unconsented-flow
  track(std::get<2>(t)); // ok
  std::get<1>(t) = "00000";
  track(std::get<1>(t)); // ok
}

void tuplesByType(const Person &p) {
  std::tuple<int, double, std::string> t{p.score, p.latitude, p.name};
  trackNumber(std::get<int>(t)); // ok
  trackReal(std::get<double>(t)); // expect: privacy-unconsented-flow
  track(std::get<std::string>(t)); // ok
}

void bindings(const Person &p) {
  auto [name, mail] = std::make_pair(p.name, p.email);
  track(name); // ok
  track(mail); // expect: privacy-unconsented-flow
  std::tuple<std::string, int> t(p.phone, p.score);
  auto &[phone, score] = t;
  track(phone); // expect: privacy-unconsented-flow
  trackNumber(score); // ok
  phone.clear();
  track(std::get<0>(t)); // ok
}

std::tuple<std::string, std::string, int> describe(const Person &p) {
  return {p.name, p.home.street, p.score};
}

void tied(const Person &p) {
  std::string name, street;
  int score;
  std::tie(name, street, score) = describe(p);
  track(name); // ok
  track(street); // expect: privacy-unconsented-flow
  trackNumber(score); // ok
}

void ignored(const Person &p) {
  std::string label;
  std::tie(label, std::ignore, std::ignore) = describe(p);
  track(label); // ok
  std::string where;
  std::tie(std::ignore, where, std::ignore) = describe(p);
  track(where); // expect: privacy-unconsented-flow
}

std::pair<bool, std::string> lookUp(const Person &p) {
  if (p.email.empty())
    return {false, {}};
  return {true, p.email};
}

void statusAndValue(const Person &p) {
  if (auto [ok, mail] = lookUp(p); ok) {
    track(mail); // expect: privacy-unconsented-flow
    trackNumber(ok); // ok
  }
}

void concatenated(const Person &p) {
  auto t = std::tuple_cat(std::make_tuple(p.name), std::make_tuple(p.email));
  track(std::get<1>(t)); // expect: privacy-unconsented-flow
  track(std::get<0>(t)); // ok
}

void forwarded(const Person &p) {
  auto refs = std::forward_as_tuple(p.home.planet, p.home.street);
  track(std::get<0>(refs)); // ok
  track(std::get<1>(refs)); // expect: privacy-unconsented-flow
}

void referenceTuple(const Person &p) {
  std::string a, b;
  std::tuple<std::string &, std::string &> both(a, b);
  std::get<0>(both) = p.phone;
  track(a); // expect: privacy-unconsented-flow
  track(b); // ok
}

void sendPhone(const std::string &handle, const std::string &phone) {
  track(handle); // ok
  track(phone); // expect: privacy-unconsented-flow
}

void applied(const Person &p) {
  std::apply(sendPhone, std::make_tuple(p.name, p.phone));
  std::apply(
      [](int score, const std::string &zip) {
        trackNumber(score); // ok
        track(zip); // expect: privacy-unconsented-flow
      },
      std::make_pair(p.score, p.home.zip));
}

struct Label {
  std::string left, right;
  Label(std::string l, std::string r)
      : left(std::move(l)), right(std::move(r)) {}
};

void madeFromTuple(const Person &p) {
  auto label = std::make_from_tuple<Label>(std::make_tuple(p.name, p.email));
  track(label.left); // ok
  track(label.right); // expect: privacy-unconsented-flow
}

struct Point {
  double lat, lon;
  int floor;
};

Point whereIs(const Person &p) { return {p.latitude, 0.0, p.score}; }

void structBinding(const Person &p) {
  const auto [lat, lon, floor] = whereIs(p);
  trackReal(lat); // expect: privacy-unconsented-flow
  trackReal(lon); // ok
  trackNumber(floor); // ok
}

void nestedPairs(const Person &p) {
  std::pair<int, std::pair<std::string, std::string>> n{
      1, {p.home.planet, p.home.zip}};
  track(n.second.first); // ok
  track(n.second.second); // expect: privacy-unconsented-flow
}

void arrayBinding(const Person &p) {
  std::string parts[2] = {p.phone, p.name};
  auto [secret, open] = parts;
  track(secret); // expect: privacy-unconsented-flow
  track(open); // ok
}

} // namespace tuples
