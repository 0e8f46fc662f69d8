// CRTP, mixins, static dispatch, injected friends, tag dispatch.
#include "../Inputs/app.h"

namespace crtp {
using namespace app;

template <class Derived> struct Serializable {
  std::string serialize() const {
    return "{" + static_cast<const Derived &>(*this).fields() + "}";
  }
};

struct Secret : Serializable<Secret> {
  Person person;
  std::string fields() const { return person.email; }
};

struct Open : Serializable<Open> {
  Person person;
  std::string fields() const { return person.name; }
};

void staticDispatch(const Person &p) {
  Secret s;
  s.person = p;
  Open o;
  o.person = p;
  track(s.serialize()); // expect: privacy-unconsented-flow
  track(o.serialize()); // ok
}

template <class D> struct Sender {
  void send() { track(static_cast<D *>(this)->payload()); } // expect: privacy-unconsented-flow
};
template <class D> struct OpenSender {
  void send() { track(static_cast<D *>(this)->payload()); } // ok
};

struct PhoneMessage : Sender<PhoneMessage> {
  std::string text;
  std::string payload() const { return text; }
};
struct NameMessage : OpenSender<NameMessage> {
  std::string text;
  std::string payload() const { return text; }
};

void sinkInTheBase(const Person &p) {
  PhoneMessage a;
  a.text = p.phone;
  a.send();
  NameMessage b;
  b.text = p.name;
  b.send();
}

template <class Base> struct WithAddress : Base {
  std::string address;
};
template <class Base> struct WithLabel : Base {
  std::string label;
};
struct Empty {};
using Card = WithAddress<WithLabel<Empty>>;

void mixins(const Person &p) {
  Card card;
  card.address = p.home.street;
  card.label = p.home.planet;
  track(card.address); // expect: privacy-unconsented-flow
  track(card.label); // ok
}

template <class D> class Builder {
public:
  D &add(const std::string &s) {
    text += s;
    return static_cast<D &>(*this);
  }
  const std::string &done() const { return text; }

private:
  std::string text;
};
struct UrlBuilder : Builder<UrlBuilder> {
  UrlBuilder &host(const std::string &h) { return add("https://").add(h); }
};

void fluent(const Person &p) {
  track(UrlBuilder().host("x.org").add("?m=").add(p.email).done()); // expect: privacy-unconsented-flow
  track(UrlBuilder().host("x.org").add("?n=").add(p.name).done()); // ok
  UrlBuilder url;
  url.host("y.org").add(p.phone);
  track(url.done()); // expect: privacy-unconsented-flow
}

struct FullTag {};
struct ShortTag {};
std::string describe(const Person &p, FullTag) { return p.name + p.email; }
std::string describe(const Person &p, ShortTag) { return p.name; }
template <class Tag> std::string describeAs(const Person &p) {
  return describe(p, Tag{});
}

void tags(const Person &p) {
  track(describeAs<FullTag>(p)); // expect: privacy-unconsented-flow
  track(describeAs<ShortTag>(p)); // ok
}

namespace ext {
struct Contact {
  std::string mail, nick;
  friend std::string toText(const Contact &c) { return c.mail; }
};
struct Nick {
  std::string mail, nick;
  friend std::string toText(const Nick &c) { return c.nick; }
};
} // namespace ext

void foundByArgument(const Person &p) {
  track(toText(ext::Contact{p.email, p.name})); // expect: privacy-unconsented-flow
  track(toText(ext::Nick{p.email, p.name})); // ok
}

template <class T, class = void> struct Text {
  static std::string of(const T &) { return "?"; }
};
template <class T> struct Text<T, std::void_t<decltype(T::street)>> {
  static std::string of(const T &t) { return t.street; }
};

void detected(const Person &p) {
  track(Text<Address>::of(p.home)); // expect: privacy-unconsented-flow
  track(Text<Person>::of(p)); // ok
}

} // namespace crtp
