// A booking service in one file: requests, a repository, a builder, reports.
#include "../Inputs/app.h"
#include <algorithm>
#include <sstream>

namespace service {

struct Booking {
  int id = 0;
  std::string guestMail;
  std::string guestNick;
  std::string hotel;
  std::optional<std::string> callback;
};

class Repository {
public:
  Booking &add(Booking b) {
    b.id = ++last_;
    return rows_[b.id] = std::move(b);
  }
  const Booking *find(int id) const {
    auto it = rows_.find(id);
    return it == rows_.end() ? nullptr : &it->second;
  }
  std::size_t count() const { return rows_.size(); }

private:
  int last_ = 0;
  std::map<int, Booking> rows_;
};

class Builder {
public:
  Builder &guest(const app::Person &p) {
    made_.guestMail = p.email;
    made_.guestNick = p.name;
    return *this;
  }
  Builder &at(std::string hotel) {
    made_.hotel = std::move(hotel);
    return *this;
  }
  Builder &callback(const std::string &phone) {
    made_.callback = phone;
    return *this;
  }
  Booking build() { return std::move(made_); }

private:
  Booking made_;
};

void book(const app::Person &p) {
  Repository all;
  Booking &b = all.add(Builder().guest(p).at("Ritz").build());
  app::track(b.guestMail);      // expect: privacy-unconsented-flow
  app::track(b.guestNick);      // ok
  app::track(b.hotel);          // ok
  app::trackNumber(all.count()); // ok
  if (const Booking *found = all.find(1)) {
    app::track(found->guestMail); // expect: privacy-unconsented-flow
    app::track(found->hotel);     // ok
    app::trackNumber(found->id);  // ok
  }
}

void callBack(const app::Person &p) {
  Booking with = Builder().at("Plaza").callback(p.phone).build();
  Booking without = Builder().at("Plaza").build();
  app::track(with.callback.value_or("-"));    // expect: privacy-unconsented-flow
  app::track(without.callback.value_or("-")); // ok
  with.callback = std::nullopt;
  app::track(with.callback.value_or("-")); // ok
}

struct Response {
  int status = 200;
  std::map<std::string, std::string> headers;
  std::string body;
};

Response confirm(const Booking &b) {
  Response r;
  r.headers["Content-Type"] = "text/plain";
  r.headers["X-User"] = b.guestMail;
  r.body = "Booked " + b.hotel;
  return r;
}

void respond(const app::Person &p) {
  Response r = confirm(Builder().guest(p).at("Savoy").build());
  app::track(r.headers["X-User"]);       // expect: privacy-unconsented-flow
  app::track(r.headers["Content-Type"]); // ok
  app::track(r.body);                    // ok
  app::trackNumber(r.status);            // ok
}

std::string csv(const std::vector<Booking> &rows, bool withMail) {
  std::ostringstream out;
  for (const Booking &b : rows)
    out << b.id << ';' << (withMail ? b.guestMail : b.guestNick) << '\n';
  return out.str();
}
std::string hotels(const std::vector<Booking> &rows) {
  std::ostringstream out;
  for (const Booking &b : rows)
    out << b.id << ';' << b.hotel << '\n';
  return out.str();
}

void report(const app::Person &p) {
  std::vector<Booking> rows;
  rows.push_back(Builder().guest(p).at("Astoria").build());
  app::track(csv(rows, true)); // expect: privacy-unconsented-flow
  app::track(hotels(rows));    // ok
}

class Audit {
public:
  template <class F> void each(F &&f) const {
    for (const auto &line : lines_)
      f(line);
  }
  void note(std::string s) { lines_.push_back(std::move(s)); }

private:
  std::vector<std::string> lines_;
};

void audit(const app::Person &p) {
  Audit a, b;
  a.note("login " + p.email);
  b.note("login " + p.name);
  a.each([](const std::string &s) { app::track(s); }); // expect: privacy-unconsented-flow
  b.each([](const std::string &s) { app::track(s); }); // ok
  std::size_t total = 0;
  a.each([&](const std::string &s) { total += s.size(); });
  app::trackNumber(static_cast<long long>(total)); // ok
}

// Undo by swapping states.
class Form {
public:
  void set(std::string value) {
    before_ = std::exchange(value_, std::move(value));
  }
  void undo() { std::swap(before_, value_); }
  const std::string &value() const { return value_; }

private:
  std::string value_, before_;
};

void undo(const app::Person &p) {
  Form f;
  f.set("guest");
  f.set(p.email);
  app::track(f.value()); // expect: privacy-unconsented-flow
  f.undo();
  app::track(f.value()); // ok
  f.undo();
  app::track(f.value()); // expect: privacy-unconsented-flow
}

} // namespace service
