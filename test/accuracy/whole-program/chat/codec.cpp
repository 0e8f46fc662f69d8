#include "chat.h"
#include <cstring>

namespace chat {
namespace {
void put(std::string &out, std::uint32_t n) {
  char raw[4];
  std::memcpy(raw, &n, 4);
  out.append(raw, 4);
}
void put(std::string &out, const std::string &s) {
  put(out, static_cast<std::uint32_t>(s.size()));
  out.append(s);
}
struct Cursor {
  const char *at, *end;
  bool take(void *to, std::size_t n) {
    if (static_cast<std::size_t>(end - at) < n)
      return false;
    std::memcpy(to, at, n);
    at += n;
    return true;
  }
  bool take(std::string &s) {
    std::uint32_t n = 0;
    if (!take(&n, 4) || static_cast<std::size_t>(end - at) < n)
      return false;
    s.assign(at, n);
    at += n;
    return true;
  }
};
} // namespace

std::string encode(const Envelope &e) {
  std::string out;
  put(out, e.kind);
  put(out, e.to);
  put(out, e.from);
  put(out, e.text);
  return out;
}
bool decode(const char *data, std::size_t n, Envelope &out) {
  Cursor c{data, data + n};
  return c.take(&out.kind, 4) && c.take(out.to) && c.take(out.from) &&
         c.take(out.text);
}
} // namespace chat
