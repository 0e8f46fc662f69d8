// Copy, move and swap of objects, implicit and written by hand.
#include "../Inputs/app.h"
#include <cstring>
#include <utility>

namespace copymove {

struct Record {
  std::string contact;
  std::string topic;
};

void copied(const app::Person &p) {
  Record a;
  a.contact = p.email;
  a.topic = "billing";
  Record b = a;
  Record c(a);
  Record d{a};
  app::track(b.contact); // expect: privacy-unconsented-flow
  app::track(b.topic);   // ok
  app::track(c.contact); // expect: privacy-unconsented-flow
  app::track(c.topic);   // ok
  app::track(d.contact); // expect: privacy-unconsented-flow
}

// A copy does not follow its original.
void copyIsApart(const app::Person &p) {
  Record a;
  Record b = a;
  a.contact = p.email;
  app::track(b.contact); // ok
  Record c = a;
  a.contact.clear();
  app::track(c.contact); // expect: privacy-unconsented-flow
  app::track(a.contact); // ok
}

void moved(app::Person p) {
  Record a{p.phone, p.name};
  Record b = std::move(a);
  app::track(b.contact); // expect: privacy-unconsented-flow
  app::track(b.topic);   // ok
  Record c;
  c = std::move(b);
  app::track(c.contact); // expect: privacy-unconsented-flow
  app::track(c.topic);   // ok
}

void exchanged(const app::Person &p) {
  std::string held = p.email;
  std::string taken = std::exchange(held, "none");
  app::track(taken); // expect: privacy-unconsented-flow
  app::track(held);  // ok
}

void swappedObjects(const app::Person &p) {
  Record mine{p.email, "x"}, theirs{"support", "y"};
  std::swap(mine, theirs);
  app::track(theirs.contact); // expect: privacy-unconsented-flow
  app::track(mine.contact);   // ok
  app::track(theirs.topic);   // ok
}

void swappedMembers(const app::Person &p) {
  Record r{p.email, "x"};
  std::swap(r.contact, r.topic);
  app::track(r.topic);   // expect: privacy-unconsented-flow
  app::track(r.contact); // ok
}

void swappedStrings(const app::Person &p) {
  std::string a = p.phone, b = "nothing";
  a.swap(b);
  app::track(b); // expect: privacy-unconsented-flow
  app::track(a); // ok
  swap(a, b);
  app::track(a); // expect: privacy-unconsented-flow
  app::track(b); // ok
}

void swappedByHand(app::Person &p, app::Person &q) {
  Record a{p.phone, ""}, b{q.name, ""};
  Record t = a;
  a = b;
  b = t;
  app::track(b.contact); // expect: privacy-unconsented-flow
  app::track(a.contact); // ok
}

// Its own swap, found by argument-dependent lookup.
class Blob {
public:
  Blob() = default;
  explicit Blob(std::string s) : data_(std::move(s)) {}
  friend void swap(Blob &a, Blob &b) noexcept {
    using std::swap;
    swap(a.data_, b.data_);
  }
  const std::string &data() const { return data_; }

private:
  std::string data_;
};

void ownSwap(const app::Person &p) {
  Blob a(p.email), b(p.name);
  swap(a, b);
  app::track(b.data()); // expect: privacy-unconsented-flow
  app::track(a.data()); // ok
}

// A class that copies by hand: a buffer of its own.
class Buffer {
public:
  explicit Buffer(const char *text)
      : size_(std::strlen(text)), bytes_(new char[size_ + 1]) {
    std::memcpy(bytes_, text, size_ + 1);
  }
  Buffer(const Buffer &o) : size_(o.size_), bytes_(new char[o.size_ + 1]) {
    std::memcpy(bytes_, o.bytes_, size_ + 1);
  }
  Buffer(Buffer &&o) noexcept : size_(o.size_), bytes_(o.bytes_) {
    o.size_ = 0;
    o.bytes_ = nullptr;
  }
  ~Buffer() { delete[] bytes_; }
  Buffer &operator=(Buffer o) {
    std::swap(size_, o.size_);
    std::swap(bytes_, o.bytes_);
    return *this;
  }
  const char *text() const { return bytes_; }
  std::size_t size() const { return size_; }

private:
  std::size_t size_;
  char *bytes_;
};

void ownBuffer() {
  Buffer id(app::deviceId());
  Buffer build(app::buildName());
  Buffer copy = id;
  Buffer other = build;
  app::trackText(copy.text());   // expect: privacy-unconsented-flow
  app::trackText(other.text());  // ok
  app::trackNumber(copy.size()); // ok
  Buffer movedTo = std::move(copy);
  app::trackText(movedTo.text()); // expect: privacy-unconsented-flow
  Buffer late(app::buildName());
  late = id;
  app::trackText(late.text()); // expect: privacy-unconsented-flow
  late = build;
  app::trackText(late.text()); // ok
}

// A copy constructor that leaves something out on purpose.
struct Public {
  Public() = default;
  Public(const Public &o) : handle(o.handle) {}
  Public &operator=(const Public &) = default;
  std::string handle;
  std::string mail;
};

void partialCopy(const app::Person &p) {
  Public a;
  a.handle = p.name;
  a.mail = p.email;
  Public b(a);
  app::track(b.mail);   // ok
  app::track(b.handle); // ok
  Public c;
  c = a;
  app::track(c.mail); // expect: privacy-unconsented-flow
}

// Passed and returned by value.
Record withTopic(Record r, std::string topic) {
  r.topic = std::move(topic);
  return r;
}

void byValue(const app::Person &p) {
  Record r{p.email, ""};
  Record s = withTopic(r, "news");
  app::track(s.contact); // expect: privacy-unconsented-flow
  app::track(s.topic);   // ok
  Record u = withTopic(Record{"desk", ""}, p.phone);
  app::track(u.topic);   // expect: privacy-unconsented-flow
  app::track(u.contact); // ok
  app::track(r.topic);   // ok
}

} // namespace copymove
