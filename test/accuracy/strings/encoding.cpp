// Encodings: loops that copy character by character or through a table.
#include "../Inputs/app.h"
#include <array>
#include <cstring>
#include <numeric>

namespace encoding {

std::string toHex(const std::string &s) {
  static const char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(s.size() * 2);
  for (unsigned char c : s) {
    out += digits[c >> 4];
    out += digits[c & 15];
  }
  return out;
}

void hex(const app::Person &p) {
  app::track(toHex(p.email)); // expect: privacy-unconsented-flow
  app::track(toHex(p.name));  // ok
}

std::string base64(const void *data, std::size_t n) {
  static const char table[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto *in = static_cast<const unsigned char *>(data);
  std::string out;
  for (std::size_t i = 0; i < n; i += 3) {
    std::uint32_t v = std::uint32_t(in[i]) << 16;
    if (i + 1 < n)
      v |= std::uint32_t(in[i + 1]) << 8;
    if (i + 2 < n)
      v |= in[i + 2];
    out.push_back(table[(v >> 18) & 63]);
    out.push_back(table[(v >> 12) & 63]);
    out.push_back(i + 1 < n ? table[(v >> 6) & 63] : '=');
    out.push_back(i + 2 < n ? table[v & 63] : '=');
  }
  return out;
}

void base64Text(const app::Person &p) {
  app::track(base64(p.email.data(), p.email.size())); // expect: privacy-unconsented-flow
  app::track(base64(p.name.data(), p.name.size()));   // ok
  app::track(base64(p.ssn, sizeof p.ssn));            // expect: privacy-unconsented-flow
  app::track(base64(p.color, sizeof p.color));        // ok
}

std::string percent(std::string_view s) {
  std::string out;
  for (char c : s) {
    if (isalnum(static_cast<unsigned char>(c))) {
      out += c;
    } else {
      char buffer[4];
      snprintf(buffer, sizeof buffer, "%%%02X", static_cast<unsigned char>(c));
      out += buffer;
    }
  }
  return out;
}

void url(const app::Person &p) {
  app::track("https://x.example/?m=" + percent(p.email)); // expect: privacy-unconsented-flow
  app::track("https://x.example/?n=" + percent(p.name));  // ok
}

std::string escape(const std::string &s) {
  std::string out = "\"";
  for (char c : s) {
    switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\n':
      out += "\\n";
      break;
    default:
      out += c;
    }
  }
  return out + '"';
}

void json(const app::Person &p) {
  app::track("{\"mail\":" + escape(p.email) + "}"); // expect: privacy-unconsented-flow
  app::track("{\"nick\":" + escape(p.name) + "}");  // ok
}

void rot13(char *s) {
  for (; *s; ++s) {
    if (*s >= 'a' && *s <= 'z')
      *s = static_cast<char>('a' + (*s - 'a' + 13) % 26);
  }
}

void rotated(const app::Person &p) {
  char a[12], b[12];
  std::memcpy(a, p.ssn, sizeof a);
  std::memcpy(b, p.color, sizeof b);
  rot13(a);
  rot13(b);
  app::trackText(a); // expect: privacy-unconsented-flow
  app::trackText(b); // ok
}

// With a key; the key is not personal, the text is.
std::string crypt(std::string s, const std::string &key) {
  for (std::size_t i = 0; i < s.size(); ++i)
    s[i] ^= key[i % key.size()];
  return s;
}

void xored(const app::Person &p) {
  app::track(crypt(p.email, "k3y")); // expect: privacy-unconsented-flow
  app::track(crypt(p.name, "k3y"));  // ok
}

// A table that was filled before.
std::array<char, 256> makeTable() {
  std::array<char, 256> t{};
  for (int i = 0; i < 256; ++i)
    t[i] = static_cast<char>(i < 128 ? i : '?');
  return t;
}

std::string toAscii(const std::string &s) {
  static const auto table = makeTable();
  std::string out(s.size(), ' ');
  for (std::size_t i = 0; i < s.size(); ++i)
    out[i] = table[static_cast<unsigned char>(s[i])];
  return out;
}

void ascii(const app::Person &p) {
  app::track(toAscii(p.home.street)); // expect: privacy-unconsented-flow
  app::track(toAscii(p.home.planet)); // ok
}

// A map for a table.
std::string morse(const std::string &s) {
  static const std::map<char, std::string> code = {
      {'a', ".-"}, {'b', "-..."}, {'e', "."}};
  std::string out;
  for (char c : s) {
    auto it = code.find(c);
    if (it != code.end())
      out += it->second + ' ';
  }
  return out;
}

void morsed(const app::Person &p) {
  app::track(morse(p.email)); // expect: privacy-unconsented-flow
  app::track(morse(p.name));  // ok
}

// UTF-8 by hand.
std::u32string decode(const std::string &s) {
  std::u32string out;
  for (std::size_t i = 0; i < s.size();) {
    unsigned char c = s[i++];
    char32_t v = c;
    if (c >= 0xc0 && i < s.size())
      v = char32_t(c & 0x1f) << 6 | (s[i++] & 0x3f);
    out.push_back(v);
  }
  return out;
}

void codePoints(const app::Person &p) {
  app::trackNumber(decode(p.email)[0]); // expect: privacy-unconsented-flow
  app::trackNumber(decode(p.name)[0]);  // ok
  for (char32_t c : decode(p.phone))
    app::trackNumber(c); // expect: privacy-unconsented-flow
}

// A hash of personal data is still derived from it: pseudonymous, not free.
std::uint32_t fnv(const std::string &s) {
  std::uint32_t h = 2166136261u;
  for (unsigned char c : s) {
    h ^= c;
    h *= 16777619u;
  }
  return h;
}

void hashed(const app::Person &p) {
  app::trackNumber(fnv(p.email)); // expect: privacy-unconsented-flow
  app::trackNumber(fnv(p.name));  // ok
  app::trackNumber(std::hash<std::string>{}(p.email)); // expect: privacy-unconsented-flow
  app::trackNumber(std::hash<std::string>{}(p.name));  // ok
}

void summed(const app::Person &p) {
  app::trackNumber(std::accumulate(p.phone.begin(), p.phone.end(), 0)); // expect: privacy-unconsented-flow
  app::trackNumber(std::accumulate(p.name.begin(), p.name.end(), 0));   // ok
}

// A varint, as protocols write it.
void putVarint(std::vector<std::uint8_t> &out, std::uint64_t v) {
  while (v >= 0x80) {
    out.push_back(static_cast<std::uint8_t>(v) | 0x80);
    v >>= 7;
  }
  out.push_back(static_cast<std::uint8_t>(v));
}

void varints(const app::Person &p) {
  std::vector<std::uint8_t> a, b;
  putVarint(a, static_cast<std::uint64_t>(p.birthYear));
  putVarint(b, static_cast<std::uint64_t>(p.score));
  app::trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  app::trackBytes(b.data(), b.size()); // ok
}

// A writer with a cursor.
class Writer {
public:
  void u8(std::uint8_t v) { bytes_[used_++] = v; }
  void text(const std::string &s) {
    u8(static_cast<std::uint8_t>(s.size()));
    std::memcpy(bytes_ + used_, s.data(), s.size());
    used_ += s.size();
  }
  const std::uint8_t *data() const { return bytes_; }
  std::size_t size() const { return used_; }

private:
  std::uint8_t bytes_[512] = {};
  std::size_t used_ = 0;
};

void packed(const app::Person &p) {
  Writer a, b;
  a.u8(1);
  a.text(p.email);
  b.u8(1);
  b.text(p.name);
  app::trackBytes(a.data(), a.size()); // expect: privacy-unconsented-flow
  app::trackBytes(b.data(), b.size()); // ok
  app::trackNumber(a.size());          // ok
}

// Only a length is taken.
std::string lengthPrefix(const std::string &s) {
  return std::to_string(s.size()) + ":";
}
std::string netstring(const std::string &s) { return lengthPrefix(s) + s; }

void prefixes(const app::Person &p) {
  app::track(lengthPrefix(p.email)); // ok
  app::track(netstring(p.email));    // expect: privacy-unconsented-flow
  app::track(netstring(p.name));     // ok
}

} // namespace encoding
