#include "survey.h"

namespace survey {

Result<std::string> parseMail(const std::string &s) {
  if (s.find('@') == std::string::npos)
    return Result<std::string>::fail("no @");
  return Result<std::string>::ok("mailto:" + s);
}
Result<std::string> parseColor(const std::string &s) {
  if (s.empty())
    return Result<std::string>::fail("no color");
  return Result<std::string>::ok(s);
}

Summary summarise(const Form &form) {
  Summary sum;
  for (const Answer &a : form) {
    ++sum.answers;
    if (text(a.value).size() > sum.longest.size())
      sum.longest = text(a.value);
    sum.total += number(a.value);
  }
  return sum;
}

std::string forRelease(const std::string &s, bool internal) {
  return internal ? s : app::anonymise(s);
}
std::string forPublic(const std::string &s) {
  std::string out = app::anonymise(s);
  return "public: " + out;
}

} // namespace survey
