// Text from one alphabet to another.
#include "../Inputs/app.h"
#include <algorithm>
#include <array>
#include <cctype>
#include <codecvt>
#include <cstring>
#include <locale>

namespace alphabets {
using namespace app;

std::u32string decode(std::string_view s) {
  std::u32string out;
  for (std::size_t i = 0; i < s.size();) {
    unsigned char c = s[i++];
    char32_t cp = c < 0x80 ? c : c & (c < 0xE0 ? 0x1F : 0x0F);
    while (i < s.size() && (s[i] & 0xC0) == 0x80)
      cp = cp << 6 | (s[i++] & 0x3F);
    out += cp;
  }
  return out;
}
std::string encode(const std::u32string &s) {
  std::string out;
  for (char32_t c : s) {
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else if (c < 0x800) {
      out += static_cast<char>(0xC0 | c >> 6);
      out += static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return out;
}
void wide(const Person &p) {
  track(encode(decode(p.email))); // expect: privacy-unconsented-flow
  track(encode(decode(p.name))); // ok
  std::wstring w(p.phone.begin(), p.phone.end());
  std::string back(w.begin(), w.end());
  track(back); // expect: privacy-unconsented-flow
  trackNumber(w.length()); // ok
}

// 64 letters, by table, both ways.
constexpr char letters[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
std::string to64(std::string_view in) {
  std::string out;
  int value = 0, bits = -6;
  for (unsigned char c : in) {
    value = (value << 8) + c;
    bits += 8;
    while (bits >= 0) {
      out.push_back(letters[(value >> bits) & 0x3F]);
      bits -= 6;
    }
  }
  if (bits > -6)
    out.push_back(letters[((value << 8) >> (bits + 8)) & 0x3F]);
  while (out.size() % 4)
    out.push_back('=');
  return out;
}
std::string from64(const std::string &in) {
  std::array<int, 256> table;
  table.fill(-1);
  for (int i = 0; i < 64; i++)
    table[static_cast<unsigned char>(letters[i])] = i;
  std::string out;
  int value = 0, bits = -8;
  for (unsigned char c : in) {
    if (table[c] == -1)
      break;
    value = (value << 6) + table[c];
    bits += 6;
    if (bits >= 0) {
      out.push_back(static_cast<char>((value >> bits) & 0xFF));
      bits -= 8;
    }
  }
  return out;
}
void base64(const Person &p) {
  std::string bad = to64(p.home.street), good = to64(p.home.planet);
  track(bad); // expect: privacy-unconsented-flow
  track(good); // ok
  track(from64(bad)); // expect: privacy-unconsented-flow
  track(from64(good)); // ok
}

// Folding through an array of characters.
struct Folder {
  unsigned char to[256];
  Folder() {
    for (int i = 0; i < 256; ++i)
      to[i] = static_cast<unsigned char>(std::tolower(i));
    to[static_cast<int>(' ')] = '_';
  }
  std::string operator()(std::string s) const {
    for (char &c : s)
      c = static_cast<char>(to[static_cast<unsigned char>(c)]);
    return s;
  }
};
void folded(const Person &p) {
  const Folder fold;
  track(fold(p.email)); // expect: privacy-unconsented-flow
  track(fold(p.name)); // ok
}

// In place in a C buffer.
void rot13(char *s) {
  for (; *s; ++s) {
    if (*s >= 'a' && *s <= 'z')
      *s = static_cast<char>('a' + (*s - 'a' + 13) % 26);
  }
}
void swapEnds(char *b, std::size_t n) {
  for (std::size_t i = 0, j = n - 1; i < j; ++i, --j) {
    char t = b[i];
    b[i] = b[j];
    b[j] = t;
  }
}
void inPlace(const Person &p) {
  char bad[64], good[64];
  std::strncpy(bad, p.home.street.c_str(), sizeof bad);
  std::strncpy(good, p.home.planet.c_str(), sizeof good);
  rot13(bad);
  rot13(good);
  swapEnds(bad, std::strlen(bad));
  swapEnds(good, std::strlen(good));
  trackText(bad); // expect: privacy-unconsented-flow
  trackText(good); // ok
}

// Hex by nibbles, and back with a checksum.
std::string hex(const void *data, std::size_t n) {
  auto *b = static_cast<const unsigned char *>(data);
  std::string out(n * 2, '0');
  for (std::size_t i = 0; i < n; ++i) {
    out[2 * i] = "0123456789abcdef"[b[i] >> 4];
    out[2 * i + 1] = "0123456789abcdef"[b[i] & 15];
  }
  return out;
}
void hexes(const Person &p) {
  track(hex(p.ssn, sizeof p.ssn)); // expect: privacy-unconsented-flow
  track(hex(p.color, sizeof p.color)); // ok
  track(hex(&p.birthYear, sizeof p.birthYear)); // expect: privacy-unconsented-flow
  track(hex(&p.score, sizeof p.score)); // ok
}

// A cipher with a key: what comes out depends on both.
std::string mixed(std::string s, const std::string &key) {
  for (std::size_t i = 0; i < s.size(); ++i)
    s[i] ^= key[i % key.size()];
  return s;
}
void mixing(const Person &p) {
  track(mixed(p.name, p.phone)); // expect: privacy-unconsented-flow
  track(mixed(p.name, version())); // ok
}

// Only the shape stays.
std::string shape(const std::string &s) {
  std::string out;
  for (char c : s)
    out += std::isdigit(static_cast<unsigned char>(c))   ? '9'
           : std::isalpha(static_cast<unsigned char>(c)) ? 'a'
                                                         : c;
  return out;
}
std::string masked(const std::string &s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i)
    out += '*';
  return out;
}
std::string redacted(std::string s, std::size_t keep) {
  for (std::size_t i = 0; i + keep < s.size(); ++i)
    s[i] = '#';
  return s;
}
void masks(const Person &p) {
  track(masked(p.phone)); // ok
  track(redacted(p.ssn, 4)); // expect: privacy-unconsented-flow
  track(redacted(p.name, 4)); // ok
}

// Trims and parts, by iterators and by hand.
std::string trimmed(const std::string &s) {
  auto from = std::find_if_not(s.begin(), s.end(), [](unsigned char c) {
    return std::isspace(c);
  });
  auto to = std::find_if_not(s.rbegin(), s.rend(), [](unsigned char c) {
              return std::isspace(c);
            }).base();
  return from < to ? std::string(from, to) : std::string();
}
std::vector<std::string> split(const std::string &s, char at) {
  std::vector<std::string> out;
  std::string::size_type from = 0, to;
  while ((to = s.find(at, from)) != std::string::npos) {
    out.push_back(s.substr(from, to - from));
    from = to + 1;
  }
  out.push_back(s.substr(from));
  return out;
}
void parts(const Person &p) {
  track(trimmed(p.home.street)); // expect: privacy-unconsented-flow
  track(trimmed(p.home.planet)); // ok
  auto bad = split(p.email, '@'), good = split(p.name, '.');
  track(bad.back()); // expect: privacy-unconsented-flow
  track(good.back()); // ok
  trackNumber(bad.size()); // ok
  char *copy = strdup(p.phone.c_str()), *save = nullptr;
  for (char *t = strtok_r(copy, "-", &save); t;
       t = strtok_r(nullptr, "-", &save))
    trackText(t); // expect: privacy-unconsented-flow
  free(copy);
}

} // namespace alphabets
