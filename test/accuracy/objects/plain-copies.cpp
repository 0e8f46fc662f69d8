// FLAGS: -std=c++20
// Objects copied, moved, swapped, sliced and written over.
#include "../Inputs/app.h"
#include <algorithm>
#include <cstring>
#include <new>

namespace copies {
using namespace app;

struct Card {
  std::string title;
  std::string holder;
};

void copied(const Person &p) {
  Card a{"card", p.email};
  Card b = a;
  a.holder = "nobody";
  track(b.holder); // expect: privacy-unconsented-flow
  track(a.holder); // ok
  track(b.title); // ok
}

void moved(const Person &p) {
  Card a{"card", p.phone};
  Card b = std::move(a);
  a = Card{"fresh", "nobody"};
  track(b.holder); // expect: privacy-unconsented-flow
  track(a.holder); // ok
}

void swapped(const Person &p) {
  Card a{"a", p.email}, b{"b", "nobody"};
  std::swap(a, b);
  track(a.holder); // ok
  track(b.holder); // expect: privacy-unconsented-flow
  std::swap(b.title, b.holder);
  track(b.title); // expect: privacy-unconsented-flow
  track(b.holder); // ok
}

void exchanged(const Person &p) {
  std::string current = p.home.street;
  std::string old = std::exchange(current, "unknown");
  track(old); // expect: privacy-unconsented-flow
  track(current); // ok
}

// Assignment operators written by hand.
class Buffer {
public:
  Buffer() = default;
  explicit Buffer(const std::string &text) : text_(text) {}
  Buffer(const Buffer &other) : text_(other.text_), tag_("copy") {}
  Buffer(Buffer &&other) noexcept : text_(std::move(other.text_)) {}
  Buffer &operator=(const Buffer &other) {
    if (this != &other) {
      text_ = other.text_;
      tag_ = "assigned";
    }
    return *this;
  }
  Buffer &operator=(Buffer &&other) noexcept {
    text_.swap(other.text_);
    other.text_.clear();
    return *this;
  }
  Buffer &operator=(const char *text) {
    text_ = text;
    return *this;
  }
  Buffer &operator+=(const std::string &more) {
    text_ += more;
    return *this;
  }
  const std::string &text() const { return text_; }
  const std::string &tag() const { return tag_; }

private:
  std::string text_;
  std::string tag_ = "new";
};

void assigned(const Person &p) {
  Buffer a(p.email), b;
  b = a;
  track(b.text()); // expect: privacy-unconsented-flow
  track(b.tag()); // ok
  b = "cleared";
  track(b.text()); // ok
  Buffer c;
  c = std::move(a);
  track(c.text()); // expect: privacy-unconsented-flow
  Buffer d;
  d += "hello ";
  track(d.text()); // ok
  d += p.phone;
  track(d.text()); // expect: privacy-unconsented-flow
}

// Plain old data moved as bytes.
struct Wire {
  int version;
  char id[16];
  char color[16];
};

void whole(const Person &p) {
  Wire w{};
  w.version = 2;
  std::memcpy(w.id, p.ssn, sizeof p.ssn);
  Wire copy;
  std::memcpy(&copy, &w, sizeof w);
  trackText(copy.id); // expect: privacy-unconsented-flow
  trackText(copy.color); // ok
  trackNumber(copy.version); // ok
  std::memmove(w.id, p.color, sizeof p.color);
  trackText(w.id); // ok
}

void raw(const Person &p) {
  alignas(Wire) unsigned char space[sizeof(Wire)];
  Wire *w = new (space) Wire{};
  std::strncpy(w->id, p.ssn, sizeof w->id - 1);
  std::strncpy(w->color, p.color, sizeof w->color - 1);
  trackText(w->id); // expect: privacy-unconsented-flow
  trackText(w->color); // ok
}

void rebuilt(const Person &p) {
  alignas(Card) std::byte space[sizeof(Card)];
  Card *c = new (space) Card{"t", p.email};
  track(c->holder); // expect: privacy-unconsented-flow
  c->~Card();
  c = new (space) Card{"t", "nobody"};
  track(c->holder); // ok
  std::destroy_at(c);
}

// Only the base part of an object is kept.
struct Summary {
  std::string title;
  int likes = 0;
};
struct Detail : Summary {
  std::string author;
};

Summary summaryOf(const Detail &d) { return d; }

void sliced(const Person &p) {
  Detail d;
  d.title = "post";
  d.author = p.email;
  Summary s = d;
  track(s.title); // ok
  track(d.author); // expect: privacy-unconsented-flow
  d.title = "by " + p.home.street;
  track(s.title); // ok
  track(summaryOf(d).title); // expect: privacy-unconsented-flow
  trackNumber(summaryOf(d).likes); // ok
}

Card makeCard(const std::string &holder) { return {"made", holder}; }

void temporaries(const Person &p) {
  const Card &kept = makeCard(p.phone);
  track(kept.holder); // expect: privacy-unconsented-flow
  track(kept.title); // ok
  const std::string &holder = makeCard("guest").holder;
  track(holder); // ok
  track(Card{p.home.zip, "x"}.holder); // ok
  track(Card{p.home.zip, "x"}.title); // expect: privacy-unconsented-flow
}

} // namespace copies
