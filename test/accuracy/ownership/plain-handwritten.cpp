// FLAGS: -std=c++20
// Counted pointers, guards and hidden implementations made at home.
#include "../Inputs/app.h"
#include <cstdlib>
#include <cstring>

namespace handwritten {
using namespace app;

// Counts inside the object.
class Counted {
public:
  void retain() { ++count_; }
  bool release() { return --count_ == 0; }

private:
  int count_ = 0;
};

template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *p) : p_(p) {
    if (p_)
      p_->retain();
  }
  Ref(const Ref &o) : Ref(o.p_) {}
  Ref(Ref &&o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  Ref &operator=(Ref o) {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_ && p_->release())
      delete p_;
  }
  T *operator->() const { return p_; }
  T &operator*() const { return *p_; }
  T *get() const { return p_; }
  explicit operator bool() const { return p_ != nullptr; }

private:
  T *p_ = nullptr;
};

struct Texture : Counted {
  std::string owner = "nobody", file = "a.png";
};

void counted(const Person &p) {
  Ref<Texture> a(new Texture), c(new Texture);
  Ref<Texture> b = a;
  a->owner = p.email;
  track(b->owner); // expect: privacy-unconsented-flow
  track((*b).file); // ok
  track(c->owner); // ok
  b = c;
  track(b->owner); // ok
  track(a.get()->owner); // expect: privacy-unconsented-flow
}

// One owner, with a deleter.
template <class T> class Owner {
public:
  explicit Owner(T *p) : p_(p) {}
  Owner(const Owner &) = delete;
  Owner &operator=(const Owner &) = delete;
  ~Owner() { delete p_; }
  T *operator->() { return p_; }
  const T *operator->() const { return p_; }
  T *release() { return std::exchange(p_, nullptr); }

private:
  T *p_;
};

void owned(const Person &p) {
  Owner<Texture> t(new Texture);
  t->owner = p.phone;
  t->file = p.name + ".png";
  track(t->file); // ok
  track(t->owner); // expect: privacy-unconsented-flow
  Texture *raw = t.release();
  track(raw->owner); // expect: privacy-unconsented-flow
  raw->owner = "nobody";
  track(raw->owner); // ok
  delete raw;
}

// The implementation is out of sight.
class Mailer {
public:
  Mailer();
  ~Mailer();
  void setSender(const std::string &s);
  void setSubject(const std::string &s);
  void sendSubject() const;
  void sendSender() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

struct Mailer::Impl {
  std::string sender, subject;
  std::string line() const { return "From: " + sender; }
};
Mailer::Mailer() : impl_(std::make_unique<Impl>()) {}
Mailer::~Mailer() = default;
void Mailer::setSender(const std::string &s) { impl_->sender = s; }
void Mailer::setSubject(const std::string &s) { impl_->subject = s; }
void Mailer::sendSubject() const {
  track(impl_->subject); // ok
}
void Mailer::sendSender() const {
  track(impl_->line()); // expect: privacy-unconsented-flow
}

void mailed(const Person &p) {
  Mailer m;
  m.setSubject("hello " + p.name);
  m.setSender(p.email);
  m.sendSubject();
  m.sendSender();
}

// A C resource kept safe.
class CText {
public:
  explicit CText(const char *s) : s_(strdup(s)) {}
  CText(const CText &o) : CText(o.s_) {}
  CText &operator=(const CText &o) {
    if (this != &o) {
      std::free(s_);
      s_ = strdup(o.s_);
    }
    return *this;
  }
  ~CText() { std::free(s_); }
  operator const char *() const { return s_; }

private:
  char *s_;
};

void ctexts(const Person &p) {
  CText a(p.ssn), b(p.color);
  trackText(a); // expect: privacy-unconsented-flow
  trackText(b); // ok
  b = a;
  trackText(b); // expect: privacy-unconsented-flow
  a = CText("gone");
  trackText(a); // ok
}

// Made on the first use.
template <class T> class Lazy {
public:
  explicit Lazy(std::function<T()> make) : make_(std::move(make)) {}
  const T &get() {
    if (!value_)
      value_ = make_();
    return *value_;
  }

private:
  std::function<T()> make_;
  std::optional<T> value_;
};

void lazily(const Person &p) {
  Lazy<std::string> mail([&p] { return p.email; });
  track(mail.get()); // expect: privacy-unconsented-flow
  Lazy<int> score([&p] { return p.score; });
  trackNumber(score.get()); // ok
}

} // namespace handwritten
