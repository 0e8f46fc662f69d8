#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <map>
#include <string>
#include <type_traits>
#include <vector>

namespace ser {

// One function per type says what its fields are; archives do the rest.
class Writer {
public:
  template <class T> Writer &operator&(const T &v) {
    if constexpr (std::is_arithmetic_v<T>) {
      raw(&v, sizeof v);
    } else if constexpr (std::is_same_v<T, std::string>) {
      std::uint32_t n = static_cast<std::uint32_t>(v.size());
      raw(&n, sizeof n);
      raw(v.data(), v.size());
    } else {
      describe(*this, const_cast<T &>(v));
    }
    return *this;
  }
  const std::vector<unsigned char> &bytes() const { return out_; }

private:
  void raw(const void *p, std::size_t n) {
    const auto *b = static_cast<const unsigned char *>(p);
    out_.insert(out_.end(), b, b + n);
  }
  std::vector<unsigned char> out_;
};

class Reader {
public:
  explicit Reader(const std::vector<unsigned char> &in) : in_(in) {}
  template <class T> Reader &operator&(T &v) {
    if constexpr (std::is_arithmetic_v<T>) {
      raw(&v, sizeof v);
    } else if constexpr (std::is_same_v<T, std::string>) {
      std::uint32_t n = 0;
      raw(&n, sizeof n);
      v.resize(n);
      raw(v.data(), n);
    } else {
      describe(*this, v);
    }
    return *this;
  }
  std::size_t left() const { return in_.size() - at_; }

private:
  void raw(void *p, std::size_t n) {
    std::memcpy(p, in_.data() + at_, n);
    at_ += n;
  }
  const std::vector<unsigned char> &in_;
  std::size_t at_ = 0;
};

// Text: key=value lines.
class Printer {
public:
  Printer &field(const char *key, const std::string &value);
  Printer &field(const char *key, long value);
  template <class T> Printer &list(const char *key, const std::vector<T> &all) {
    std::string joined;
    for (const auto &v : all) {
      if (!joined.empty())
        joined += ',';
      joined += v;
    }
    return field(key, joined);
  }
  const std::string &text() const { return text_; }
  void restart() { text_.clear(); }

private:
  std::string text_;
};

class Parser {
public:
  explicit Parser(const std::string &text);
  const std::string &operator[](const std::string &key) const;
  std::size_t size() const { return all_.size(); }

private:
  std::map<std::string, std::string> all_;
};

} // namespace ser
