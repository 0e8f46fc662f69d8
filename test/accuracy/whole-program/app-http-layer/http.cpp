#include "http.h"
#include "../../Inputs/app.h"

namespace http {

const std::string *Headers::find(const std::string &name) const {
  auto it = all_.find(name);
  return it == all_.end() ? nullptr : &it->second;
}

Response Chain::step(Request &r, std::size_t at) const {
  if (at == all_.size())
    return end_(r);
  return all_[at]->handle(r, [this, at](Request &q) { return step(q, at + 1); });
}

namespace {
bool safe(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.';
}
} // namespace

std::string encode(std::string_view text) {
  static const char hex[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size() * 3);
  for (char c : text) {
    if (safe(c)) {
      out += c;
    } else {
      unsigned char u = static_cast<unsigned char>(c);
      out += '%';
      out += hex[u / 16];
      out += hex[u % 16];
    }
  }
  return out;
}

std::string queryOf(std::initializer_list<std::pair<const char *, std::string>> list) {
  std::string out;
  for (const auto &[key, value] : list) {
    out += out.empty() ? '?' : '&';
    out += key;
    out += '=';
    out += encode(value);
  }
  return out;
}

} // namespace http
