// FLAGS: -std=c++20
// Who owns what in an asset manager: standard and hand-written handles.
#include "../Inputs/app.h"
#include <any>
#include <variant>

namespace assets {

// --- an intrusive pointer --------------------------------------------------------

class Counted {
public:
  void ref() { ++refs_; }
  bool unref() { return --refs_ == 0; }

private:
  int refs_ = 0;
};

template <class T> class Ref {
public:
  Ref() = default;
  explicit Ref(T *p) : p_(p) {
    if (p_)
      p_->ref();
  }
  Ref(const Ref &o) : Ref(o.p_) {}
  Ref(Ref &&o) noexcept : p_(std::exchange(o.p_, nullptr)) {}
  Ref &operator=(Ref o) noexcept {
    std::swap(p_, o.p_);
    return *this;
  }
  ~Ref() {
    if (p_ && p_->unref())
      delete p_;
  }
  T *operator->() const { return p_; }
  T &operator*() const { return *p_; }
  explicit operator bool() const { return p_ != nullptr; }

private:
  T *p_ = nullptr;
};

struct Texture : Counted {
  std::string author;
  std::string path;
};

template <class T, class... A> Ref<T> make(A &&...a) {
  return Ref<T>(new T(std::forward<A>(a)...));
}

void intrusive(const app::Person &p) {
  auto t = make<Texture>();
  t->author = p.email;
  t->path = "/grass.png";
  Ref<Texture> other = t;
  app::track(other->author); // expect: privacy-unconsented-flow
  app::track((*other).path); // ok
  other = make<Texture>();
  app::track(other->author); // ok
}

// --- the standard ones --------------------------------------------------------------

struct Material {
  std::unique_ptr<Texture> own;
  std::shared_ptr<Texture> shared;
  std::weak_ptr<Texture> seen;
};

void unique(const app::Person &p) {
  Material m, n;
  m.own = std::make_unique<Texture>();
  m.own->author = p.phone;
  n.own = std::move(m.own);
  app::track(n.own->author); // expect: privacy-unconsented-flow
  app::track(n.own->path);   // ok
  n.own.reset(new Texture);
  app::track(n.own->author); // ok
}

void weak(const app::Person &p) {
  auto strong = std::make_shared<Texture>();
  Material m;
  m.seen = strong;
  strong->author = p.email;
  if (auto held = m.seen.lock()) {
    app::track(held->author); // expect: privacy-unconsented-flow
    app::track(held->path);   // ok
  }
  app::trackNumber(strong.use_count()); // ok
}

// A pointer to a part that keeps the whole alive.
void aliasing(const app::Person &p) {
  auto whole = std::make_shared<app::Person>(p);
  std::shared_ptr<std::string> mail(whole, &whole->email);
  std::shared_ptr<std::string> nick(whole, &whole->name);
  whole.reset();
  app::track(*mail); // expect: privacy-unconsented-flow
  app::track(*nick); // ok
}

// --- values that may be there -----------------------------------------------------------

std::optional<std::string> authorOf(const app::Person &p, bool known) {
  if (!known)
    return std::nullopt;
  return p.email;
}
std::optional<std::string> licenceOf(const app::Person &p) {
  if (p.email.empty())
    return {};
  return "cc-by";
}

void optionals(const app::Person &p, bool known) {
  auto author = authorOf(p, known);
  auto licence = licenceOf(p);
  app::track(author.value_or("unknown")); // expect: privacy-unconsented-flow
  app::track(licence.value_or("none"));   // ok
  app::trackNumber(author.has_value());   // ok
  author.emplace("fixed");
  app::track(*author); // ok
}

// --- one of several -----------------------------------------------------------------------

struct FilePath {
  std::string text;
};
struct Owner {
  std::string text;
};
using Meta = std::variant<std::monostate, FilePath, Owner, long>;

template <class... F> struct Overloaded : F... {
  using F::operator()...;
};
template <class... F> Overloaded(F...) -> Overloaded<F...>;

std::string describe(const Meta &m) {
  return std::visit(
      Overloaded{[](std::monostate) { return std::string("-"); },
                 [](const FilePath &f) { return "path " + f.text; },
                 [](const Owner &o) { return "owner " + o.text; },
                 [](long n) { return "number " + std::to_string(n); }},
      m);
}

void variants(const app::Person &p) {
  Meta a = Owner{p.phone}, b = FilePath{"/sky.png"}, c = 12L;
  app::track(describe(a)); // expect: privacy-unconsented-flow
  app::track(describe(b)); // ok
  app::track(describe(c)); // ok
  app::trackNumber(static_cast<long long>(a.index())); // ok
  a = FilePath{p.name};
  app::track(std::get<FilePath>(a).text); // ok
  if (auto *o = std::get_if<Owner>(&b))
    app::track(o->text); // ok
}

void anything(const app::Person &p) {
  std::any a = p.home.street, b = p.home.planet;
  app::track(std::any_cast<std::string>(a));  // expect: privacy-unconsented-flow
  app::track(*std::any_cast<std::string>(&b)); // ok
  a.reset();
  a = std::string("nowhere");
  app::track(std::any_cast<const std::string &>(a)); // ok
}

// --- a result, as it was before there was std::expected --------------------------------------

template <class T> class Result {
public:
  static Result ok(T value) {
    Result r;
    r.value_ = std::move(value);
    return r;
  }
  static Result fail(std::string why) {
    Result r;
    r.error_ = std::move(why);
    return r;
  }
  explicit operator bool() const { return value_.has_value(); }
  const T &operator*() const { return *value_; }
  const std::string &error() const { return error_; }
  template <class F> auto then(F f) const -> decltype(f(std::declval<T>())) {
    if (value_)
      return f(*value_);
    return decltype(f(std::declval<T>()))::fail(error_);
  }

private:
  std::optional<T> value_;
  std::string error_;
};

Result<std::string> find(const app::Person &p, bool there) {
  if (there)
    return Result<std::string>::ok(p.name);
  return Result<std::string>::fail("nothing for " + p.email);
}
Result<int> measure(const std::string &s) {
  return Result<int>::ok(static_cast<int>(s.size()));
}

void results(const app::Person &p, bool there) {
  auto r = find(p, there);
  if (r)
    app::track(*r); // ok
  else
    app::track(r.error()); // expect: privacy-unconsented-flow
  auto n = r.then(measure);
  if (n)
    app::trackNumber(*n); // ok
  else
    app::track(n.error()); // expect: privacy-unconsented-flow
}

// --- references that can be reseated -----------------------------------------------------------

void wrappers(app::Person p) {
  std::reference_wrapper<std::string> current = p.email;
  app::track(current.get()); // expect: privacy-unconsented-flow
  current = std::ref(p.name);
  app::track(current); // ok
}
void wrapped(const app::Person &p) { wrappers(p); }

// --- pimpl ----------------------------------------------------------------------------------------

class Archive {
public:
  Archive();
  ~Archive();
  void sign(const std::string &by);
  void title(const std::string &t);
  std::string signature() const;
  std::string heading() const;

private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};
struct Archive::Impl {
  std::string by, title;
};
Archive::Archive() : impl_(std::make_unique<Impl>()) {}
Archive::~Archive() = default;
void Archive::sign(const std::string &by) { impl_->by = by; }
void Archive::title(const std::string &t) { impl_->title = t; }
std::string Archive::signature() const { return impl_->by; }
std::string Archive::heading() const { return impl_->title; }

void pimpl(const app::Person &p) {
  Archive a, b;
  a.sign(p.email);
  a.title(p.name);
  b.sign("nobody");
  app::track(a.signature()); // expect: privacy-unconsented-flow
  app::track(a.heading());   // ok
  app::track(b.signature()); // ok
}

} // namespace assets
