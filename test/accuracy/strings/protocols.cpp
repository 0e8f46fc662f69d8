// Readers and writers of formats, as programs write them by hand.
#include "../Inputs/app.h"
#include <charconv>
#include <cstring>
#include <iomanip>
#include <sstream>
#include <variant>

namespace protocols {
using namespace app;

// A JSON writer that keeps a stack of what is open.
class JsonWriter {
  std::string out_;
  std::vector<bool> first_;
  void comma() {
    if (!first_.empty()) {
      if (!first_.back())
        out_ += ',';
      first_.back() = false;
    }
  }
  void quoted(std::string_view s) {
    out_ += '"';
    for (char c : s) {
      switch (c) {
      case '"':
        out_ += "\\\"";
        break;
      case '\n':
        out_ += "\\n";
        break;
      default:
        out_.push_back(c);
      }
    }
    out_ += '"';
  }

public:
  JsonWriter &open() {
    comma();
    out_ += '{';
    first_.push_back(true);
    return *this;
  }
  JsonWriter &close() {
    out_ += '}';
    first_.pop_back();
    return *this;
  }
  JsonWriter &key(std::string_view k) {
    comma();
    quoted(k);
    out_ += ':';
    return *this;
  }
  JsonWriter &value(std::string_view v) {
    quoted(v);
    return *this;
  }
  JsonWriter &value(long v) {
    char buf[24];
    auto [end, ec] = std::to_chars(buf, buf + sizeof buf, v);
    out_.append(buf, end);
    return *this;
  }
  std::string str() && { return std::move(out_); }
};

void jsonWriter(const Person &p) {
  JsonWriter bad, good;
  bad.open().key("name").value(p.name).key("born").value(p.birthYear).close();
  good.open().key("name").value(p.name).key("score").value(p.score).close();
  track(std::move(bad).str()); // expect: privacy-unconsented-flow
  track(std::move(good).str()); // ok
}

// Values of a document.
struct Value;
using Object = std::map<std::string, Value>;
using Array = std::vector<Value>;
struct Value {
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> v;
  Value() : v(nullptr) {}
  Value(const char *s) : v(std::string(s)) {}
  Value(std::string s) : v(std::move(s)) {}
  Value(double d) : v(d) {}
  Value(Object o) : v(std::move(o)) {}
  Value(Array a) : v(std::move(a)) {}
  Value &operator[](const std::string &k) {
    if (!std::holds_alternative<Object>(v))
      v = Object{};
    return std::get<Object>(v)[k];
  }
  const std::string &text() const { return std::get<std::string>(v); }
};

std::string dump(const Value &value) {
  struct Dumper {
    std::string operator()(std::nullptr_t) const { return "null"; }
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(double d) const { return std::to_string(d); }
    std::string operator()(const std::string &s) const {
      return '"' + s + '"';
    }
    std::string operator()(const Array &a) const {
      std::string s = "[";
      for (const Value &v : a)
        s += dump(v) + ",";
      return s + "]";
    }
    std::string operator()(const Object &o) const {
      std::string s = "{";
      for (const auto &[k, v] : o)
        s += k + ":" + dump(v) + ",";
      return s + "}";
    }
  };
  return std::visit(Dumper{}, value.v);
}

void documents(const Person &p) {
  Value bad, good;
  bad["user"]["contact"] = p.email;
  bad["v"] = version();
  good["user"]["contact"] = p.name;
  good["tags"] = Array{"a", Value(1.5)};
  track(dump(bad)); // expect: privacy-unconsented-flow
  track(dump(good)); // ok
  track(bad["v"].text()); // ok
  track(bad["user"]["contact"].text()); // expect: privacy-unconsented-flow
}

// Type, length, value.
void putField(std::vector<unsigned char> &buf, unsigned char tag,
              std::string_view v) {
  buf.push_back(tag);
  buf.push_back(static_cast<unsigned char>(v.size()));
  buf.insert(buf.end(), v.begin(), v.end());
}
std::string_view findField(const std::vector<unsigned char> &buf,
                           unsigned char tag) {
  std::size_t at = 0;
  while (at + 2 <= buf.size()) {
    std::size_t n = buf[at + 1];
    if (buf[at] == tag)
      return {reinterpret_cast<const char *>(buf.data()) + at + 2, n};
    at += 2 + n;
  }
  return {};
}
void typeLengthValue(const Person &p) {
  std::vector<unsigned char> bad, good;
  putField(bad, 1, p.ssn);
  putField(good, 1, p.color);
  trackBytes(bad.data(), bad.size()); // expect: privacy-unconsented-flow
  trackView(findField(bad, 1)); // expect: privacy-unconsented-flow
  trackView(findField(good, 1)); // ok
  trackNumber(bad.size()); // ok
}

// An archive that both reads and writes, as boost's does it.
class OutArchive {
public:
  std::string bytes;
  template <class T> OutArchive &operator&(const T &t) {
    if constexpr (std::is_arithmetic_v<T>) {
      char raw[sizeof(T)];
      std::memcpy(raw, &t, sizeof t);
      bytes.append(raw, sizeof raw);
    } else {
      *this &static_cast<std::uint32_t>(t.size());
      bytes += t;
    }
    return *this;
  }
};
class InArchive {
  std::string_view left_;

public:
  explicit InArchive(std::string_view s) : left_(s) {}
  template <class T> InArchive &operator&(T &t) {
    if constexpr (std::is_arithmetic_v<T>) {
      std::memcpy(&t, left_.data(), sizeof t);
      left_.remove_prefix(sizeof t);
    } else {
      std::uint32_t n = 0;
      *this &n;
      t.assign(left_.substr(0, n));
      left_.remove_prefix(n);
    }
    return *this;
  }
};
struct Profile {
  std::string nick, tel;
  int level = 0;
  template <class A> void serialize(A &a) { a &nick &tel &level; }
};
struct Badge {
  std::string nick;
  int level = 0;
  template <class A> void serialize(A &a) { a &nick &level; }
};
void archives(const Person &p) {
  Profile in{p.name, p.phone, p.score}, back;
  OutArchive out;
  in.serialize(out);
  track(out.bytes); // expect: privacy-unconsented-flow
  InArchive again(out.bytes);
  back.serialize(again);
  track(back.tel); // expect: privacy-unconsented-flow

  Badge b{p.name, p.score}, b2;
  OutArchive out2;
  b.serialize(out2);
  track(out2.bytes); // ok
  InArchive again2(out2.bytes);
  b2.serialize(again2);
  track(b2.nick); // ok
}

// A scanner over text.
struct Token {
  enum Kind { Word, Number, Mark, End } kind;
  std::string_view text;
};
class Scanner {
  std::string_view in_;
  std::size_t at_ = 0;

public:
  explicit Scanner(std::string_view in) : in_(in) {}
  Token next() {
    while (at_ < in_.size() && in_[at_] == ' ')
      ++at_;
    if (at_ == in_.size())
      return {Token::End, {}};
    std::size_t start = at_;
    if (std::isalpha(static_cast<unsigned char>(in_[at_]))) {
      while (at_ < in_.size() &&
             std::isalpha(static_cast<unsigned char>(in_[at_])))
        ++at_;
      return {Token::Word, in_.substr(start, at_ - start)};
    }
    ++at_;
    return {Token::Mark, in_.substr(start, 1)};
  }
};
void scanning(const Person &p) {
  Scanner bad(p.email), good(p.name);
  int marks = 0;
  for (Token t = bad.next(); t.kind != Token::End; t = bad.next()) {
    if (t.kind == Token::Word)
      trackView(t.text); // expect: privacy-unconsented-flow
    else
      ++marks;
  }
  trackNumber(marks); // ok
  for (Token t = good.next(); t.kind != Token::End; t = good.next())
    trackView(t.text); // ok
}

// Query strings.
std::string escaped(const std::string &s) {
  static const char digits[] = "0123456789ABCDEF";
  std::string out;
  for (unsigned char c : s) {
    if (std::isalnum(c) || c == '-' || c == '.') {
      out += static_cast<char>(c);
    } else {
      out += '%';
      out += digits[c >> 4];
      out += digits[c & 15];
    }
  }
  return out;
}
std::string query(const std::vector<std::pair<std::string, std::string>> &kv) {
  std::ostringstream s;
  char sep = '?';
  for (auto &[k, v] : kv) {
    s << sep << escaped(k) << '=' << escaped(v);
    sep = '&';
  }
  return s.str();
}
std::map<std::string, std::string> parsed(std::string_view q) {
  std::map<std::string, std::string> out;
  while (!q.empty()) {
    std::string_view part = q.substr(0, q.find('&'));
    q.remove_prefix(std::min(q.size(), part.size() + 1));
    auto eq = part.find('=');
    if (eq != part.npos)
      out.emplace(part.substr(0, eq), part.substr(eq + 1));
  }
  return out;
}
void queries(const Person &p) {
  track(query({{"v", version()}, {"at", p.home.street}})); // expect: privacy-unconsented-flow
  track(query({{"v", version()}, {"at", p.home.planet}})); // ok
  auto bad = parsed("a=1&mail=" + p.email), good = parsed("a=1&n=" + p.name);
  track(bad["mail"]); // expect: privacy-unconsented-flow
  track(good["n"]); // ok
  trackNumber(bad.size()); // ok
}

// Numbers packed seven bits at a time.
void putVar(std::string &out, std::uint64_t v) {
  do {
    unsigned char b = v & 0x7f;
    v >>= 7;
    if (v)
      b |= 0x80;
    out.push_back(static_cast<char>(b));
  } while (v);
}
std::uint64_t getVar(const char *&at) {
  std::uint64_t v = 0;
  for (int shift = 0;; shift += 7) {
    auto b = static_cast<unsigned char>(*at++);
    v |= static_cast<std::uint64_t>(b & 0x7f) << shift;
    if (!(b & 0x80))
      return v;
  }
}
void varints(const Person &p) {
  std::string bad, good;
  putVar(bad, p.birthYear);
  putVar(good, p.score);
  track(bad); // expect: privacy-unconsented-flow
  const char *a = bad.data(), *b = good.data();
  trackNumber(getVar(a)); // expect: privacy-unconsented-flow
  trackNumber(getVar(b)); // ok
}

// A checksum says something about what went in; a count does not.
std::uint32_t adler(std::string_view s) {
  std::uint32_t a = 1, b = 0;
  for (unsigned char c : s) {
    a = (a + c) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}
int words(std::string_view s) {
  int n = 0;
  bool in = false;
  for (char c : s) {
    if (c == ' ')
      in = false;
    else if (!in) {
      in = true;
      ++n;
    }
  }
  return n;
}
void sums(const Person &p) {
  trackNumber(adler(p.home.street)); // expect: privacy-unconsented-flow
  trackNumber(words(p.home.street)); // ok
}

} // namespace protocols
