// A build tool: variables with scopes, an arena of nodes on intrusive lists,
// a log with scoped sections.
#pragma once
#include "../../Inputs/app.h"
#include <cstddef>
#include <new>
#include <sstream>

namespace build {

template <class T> struct Link {
  T *next = nullptr;
};
template <class T> class List {
public:
  class iterator {
  public:
    explicit iterator(T *p) : p_(p) {}
    T &operator*() const { return *p_; }
    T *operator->() const { return p_; }
    iterator &operator++() {
      p_ = static_cast<Link<T> *>(p_)->next;
      return *this;
    }
    bool operator!=(const iterator &o) const { return p_ != o.p_; }

  private:
    T *p_;
  };
  void append(T &t) {
    *tail_ = &t;
    tail_ = &static_cast<Link<T> &>(t).next;
  }
  iterator begin() const { return iterator(head_); }
  iterator end() const { return iterator(nullptr); }

private:
  T *head_ = nullptr;
  T **tail_ = &head_;
};

class Arena {
public:
  template <class T, class... A> T *make(A &&...a) {
    used_ = (used_ + alignof(T) - 1) & ~(alignof(T) - 1);
    void *at = room_ + used_;
    used_ += sizeof(T);
    return ::new (at) T{{}, std::forward<A>(a)...};
  }
  std::size_t used() const { return used_; }

private:
  alignas(std::max_align_t) unsigned char room_[8192];
  std::size_t used_ = 0;
};

struct Step : Link<Step> {
  const char *command;
  const char *output;
};

class Scope {
public:
  explicit Scope(const Scope *outer = nullptr) : outer_(outer) {}
  std::string &operator[](const std::string &name) { return vars_[name]; }
  std::string expand(const std::string &text) const;
  const std::string *lookup(const std::string &name) const;

private:
  const Scope *outer_;
  std::map<std::string, std::string> vars_;
};

class Log {
public:
  class Section {
  public:
    Section(Log &log, std::string title) : log_(log) {
      saved_ = std::exchange(log_.prefix_, std::move(title));
    }
    ~Section() { log_.prefix_ = std::move(saved_); }
    Section(const Section &) = delete;

  private:
    Log &log_;
    std::string saved_;
  };
  template <class... T> Log &line(const T &...parts) {
    out_ << prefix_;
    ((out_ << ' ' << parts), ...);
    out_ << '\n';
    return *this;
  }
  std::string text() const { return out_.str(); }
  const std::string &prefix() const { return prefix_; }

private:
  std::ostringstream out_;
  std::string prefix_ = "build";
};

} // namespace build
