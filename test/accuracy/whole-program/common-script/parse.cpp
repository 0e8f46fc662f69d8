#include "ast.h"

namespace script {
namespace {
class Parser {
public:
  explicit Parser(std::string_view t) : rest_(t) {}
  NodePtr sum() {
    NodePtr left = atom();
    while (eat('+'))
      left = std::make_unique<Cat>(std::move(left), atom());
    return left;
  }

private:
  bool eat(char c) {
    while (!rest_.empty() && rest_.front() == ' ')
      rest_.remove_prefix(1);
    if (rest_.empty() || rest_.front() != c)
      return false;
    rest_.remove_prefix(1);
    return true;
  }
  std::string word() {
    std::size_t n = 0;
    while (n < rest_.size() && (std::isalnum((unsigned char)rest_[n]) || rest_[n] == '_'))
      ++n;
    std::string w(rest_.substr(0, n));
    rest_.remove_prefix(n);
    return w;
  }
  NodePtr atom() {
    if (eat('"')) {
      auto end = rest_.find('"');
      if (end == rest_.npos)
        throw Error("no end of string", std::string(rest_));
      auto s = std::make_unique<Str>(std::string(rest_.substr(0, end)));
      rest_.remove_prefix(end + 1);
      return s;
    }
    eat(' ');
    std::string name = word();
    if (name.empty())
      throw Error("a name was expected", std::string(rest_));
    if (!eat('('))
      return std::make_unique<Var>(std::move(name));
    NodePtr arg = sum();
    if (!eat(')'))
      throw Error("no )", std::string(rest_));
    return std::make_unique<Call>(std::move(name), std::move(arg));
  }
  std::string_view rest_;
};
} // namespace
NodePtr parse(std::string_view text) { return Parser(text).sum(); }
} // namespace script
