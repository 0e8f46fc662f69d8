// Library code of templates: generators, stages joined by >>, typed records.
#pragma once
#include "../../Inputs/app.h"
#include <concepts>
#include <coroutine>
#include <exception>
#include <ranges>
#include <tuple>

namespace pipes {

template <class T> class Generator {
public:
  struct promise_type {
    T current{};
    std::exception_ptr error;
    Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T t) {
      current = std::move(t);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { error = std::current_exception(); }
  };
  Generator(Generator &&o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Generator() {
    if (h_)
      h_.destroy();
  }
  bool next() {
    h_.resume();
    if (h_.promise().error)
      std::rethrow_exception(h_.promise().error);
    return !h_.done();
  }
  T &value() { return h_.promise().current; }

private:
  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  std::coroutine_handle<promise_type> h_;
};

template <class F> struct Stage {
  F f;
  template <class In> auto operator()(In &&in) const { return f(std::forward<In>(in)); }
};
template <class F> Stage(F) -> Stage<F>;
template <class A, class B> auto operator>>(Stage<A> a, Stage<B> b) {
  return Stage{[a, b](auto &&in) { return b(a(std::forward<decltype(in)>(in))); }};
}

struct Mail {
  using type = std::string;
};
struct Nick {
  using type = std::string;
};
struct Year {
  using type = int;
};
template <class Tag> struct Cell {
  typename Tag::type value{};
};
template <class... Tags> class Record : private Cell<Tags>... {
public:
  template <class Tag> auto &get() { return static_cast<Cell<Tag> &>(*this).value; }
  template <class Tag> const auto &get() const { return static_cast<const Cell<Tag> &>(*this).value; }
  template <class Tag, class V> Record with(V &&v) const {
    Record r = *this;
    r.template get<Tag>() = std::forward<V>(v);
    return r;
  }
};
using Row = Record<Mail, Nick, Year>;

template <class T>
concept Named = requires(const T &t) {
  { t.label() } -> std::convertible_to<std::string>;
};
template <Named T> std::string describe(const T &t) { return "<" + t.label() + ">"; }
template <class T>
  requires(!Named<T>)
std::string describe(const T &) {
  return "<?>";
}

Generator<std::string> mails(const std::vector<app::Person> &all);
Generator<std::string> names(const std::vector<app::Person> &all);
Generator<std::string> failing(std::string with);
Row rowOf(const app::Person &p);

} // namespace pipes
