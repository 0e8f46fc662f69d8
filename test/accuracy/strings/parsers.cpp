// FLAGS: -std=c++20
// Parsers and serialisers: a JSON writer, URL and base64 coding, a tokenizer.
#include "../Inputs/app.h"
#include <algorithm>
#include <charconv>
#include <cstring>
#include <iomanip>
#include <sstream>

namespace codec {
using namespace app;

std::string hex(const std::string &in) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(in.size() * 2);
  for (unsigned char c : in) {
    out.push_back(digits[c >> 4]);
    out.push_back(digits[c & 15]);
  }
  return out;
}

std::string urlEncode(const std::string &s) {
  std::string r;
  char tmp[4];
  for (std::string::size_type i = 0; i < s.size(); ++i) {
    if (isalnum((unsigned char)s[i]) || s[i] == '-') {
      r += s[i];
    } else {
      snprintf(tmp, sizeof tmp, "%%%02X", (unsigned char)s[i]);
      r += tmp;
    }
  }
  return r;
}

std::string base64(std::string_view in) {
  static constexpr char table[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t acc = 0;
  int bits = 0;
  for (unsigned char c : in) {
    acc = (acc << 8) | c;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      out += table[(acc >> bits) & 63];
    }
  }
  if (bits > 0)
    out += table[(acc << (6 - bits)) & 63];
  return out;
}

void encoders(const Person &p) {
  track(hex(p.email)); // expect: privacy-unconsented-flow
  track(hex(p.name)); // ok
  track(urlEncode("q=" + p.home.street)); // expect: privacy-unconsented-flow
  track(urlEncode("q=" + p.home.planet)); // ok
  track(base64(p.phone)); // expect: privacy-unconsented-flow
  track(base64(version())); // ok
  track(base64(anonymise(p.phone))); // ok
}

// A writer that escapes by hand.
class JsonWriter {
  std::string m_out;
  bool m_first = true;
  void quoted(std::string_view s) {
    m_out += '"';
    for (char c : s) {
      switch (c) {
      case '"':
        m_out += "\\\"";
        break;
      case '\n':
        m_out += "\\n";
        break;
      default:
        m_out += c;
      }
    }
    m_out += '"';
  }

public:
  JsonWriter &begin() {
    m_out += '{';
    m_first = true;
    return *this;
  }
  JsonWriter &field(std::string_view k, std::string_view v) {
    if (!m_first)
      m_out += ',';
    m_first = false;
    quoted(k);
    m_out += ':';
    quoted(v);
    return *this;
  }
  JsonWriter &field(std::string_view k, long long v) {
    return field(k, std::to_string(v));
  }
  std::string end() {
    m_out += '}';
    return std::move(m_out);
  }
};

void json(const Person &p) {
  JsonWriter a, b, c, d;
  a.begin().field("nick", p.name).field("score", p.score);
  track(a.end()); // ok
  b.begin().field("nick", p.name).field("mail", p.email);
  track(b.end()); // expect: privacy-unconsented-flow
  c.begin().field("born", p.birthYear);
  track(c.end()); // expect: privacy-unconsented-flow
  d.begin().field("len", static_cast<long long>(p.email.size()));
  track(d.end()); // ok
}

// Key=value;key=value
std::string valueOf(const std::string &line, const std::string &key) {
  std::string::size_type at = line.find(key + "=");
  if (at == std::string::npos)
    return "";
  at += key.size() + 1;
  return line.substr(at, line.find(';', at) - at);
}

void kv(const Person &p) {
  std::string personal = "mail=" + p.email + ";";
  std::string plain = "nick=" + p.name + ";";
  track(valueOf(personal, "mail")); // expect: privacy-unconsented-flow
  track(valueOf(plain, "nick")); // ok
  trackNumber(personal.find("mail")); // ok
  trackNumber(personal.compare(plain) == 0); // ok
}

std::vector<std::string> split(const std::string &s, char sep) {
  std::vector<std::string> out;
  std::stringstream ss(s);
  std::string item;
  while (std::getline(ss, item, sep))
    out.push_back(item);
  return out;
}

void splitting(const Person &p) {
  for (const std::string &w : split(p.email, '@'))
    track(w); // expect: privacy-unconsented-flow
  for (const std::string &w : split(p.name, ' '))
    track(w); // ok
  trackNumber(split(p.email, '@').size()); // ok
}

void numbers(const Person &p) {
  char buf[32];
  auto r = std::to_chars(buf, buf + sizeof buf - 1, p.birthYear);
  *r.ptr = 0;
  trackText(buf); // expect: privacy-unconsented-flow
  r = std::to_chars(buf, buf + sizeof buf - 1, p.score);
  *r.ptr = 0;
  trackText(buf); // ok
  int zip = 0;
  std::from_chars(p.home.zip.data(), p.home.zip.data() + p.home.zip.size(), zip);
  trackNumber(zip); // expect: privacy-unconsented-flow
  int n = 0;
  std::string digits = "42";
  std::from_chars(digits.data(), digits.data() + digits.size(), n);
  trackNumber(n); // ok
  trackNumber(std::stol(p.home.zip)); // expect: privacy-unconsented-flow
  trackReal(std::stod("1.5")); // ok
  trackReal(std::strtod(std::to_string(p.latitude).c_str(), nullptr)); // expect: privacy-unconsented-flow
}

void streams(const Person &p) {
  std::ostringstream a;
  a << "nick " << p.name << ' ' << std::setw(4) << p.score;
  track(a.str()); // ok
  a << std::fixed << std::setprecision(2) << p.latitude;
  track(a.str()); // expect: privacy-unconsented-flow
  a.str("");
  track(a.str()); // ok
  a << std::quoted(p.email);
  track(a.str()); // expect: privacy-unconsented-flow
  std::istringstream in(p.home.street + " " + p.name);
  std::string word;
  int number = 0;
  in >> number >> word;
  trackNumber(number); // expect: privacy-unconsented-flow
  track(word); // expect: privacy-unconsented-flow
  std::istringstream other("7 seven");
  other >> number >> word;
  trackNumber(number); // ok
  track(word); // ok
  std::stringstream both;
  both << p.phone;
  std::ostringstream copy;
  copy << both.rdbuf();
  track(copy.str()); // expect: privacy-unconsented-flow
}

} // namespace codec
