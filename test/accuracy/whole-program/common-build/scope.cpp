#include "build.h"

namespace build {
namespace {
// The same name as in main.cpp, another function.
std::string decorate(const std::string &s) { return "'" + s + "'"; }
} // namespace

const std::string *Scope::lookup(const std::string &name) const {
  for (const Scope *s = this; s; s = s->outer_)
    if (auto it = s->vars_.find(name); it != s->vars_.end())
      return &it->second;
  return nullptr;
}

std::string Scope::expand(const std::string &text) const {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] != '$') {
      out += text[i++];
      continue;
    }
    std::size_t end = text.find_first_of(" /", i + 1);
    if (end == std::string::npos)
      end = text.size();
    if (const std::string *v = lookup(text.substr(i + 1, end - i - 1)))
      out += decorate(*v);
    i = end;
  }
  return out;
}
} // namespace build
