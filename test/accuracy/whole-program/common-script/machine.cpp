#include "ast.h"

namespace script {
void Machine::visit(const Str &s) { result_ = s.text; }
void Machine::visit(const Var &v) {
  auto it = vars_.find(v.name);
  if (it == vars_.end())
    throw Error("unknown", v.name);
  result_ = it->second;
}
void Machine::visit(const Cat &c) {
  c.left->accept(*this);
  std::string left = std::exchange(result_, {});
  c.right->accept(*this);
  result_.insert(0, left);
}
void Machine::visit(const Call &c) {
  std::string a = run(*c.argument);
  auto it = natives_.find(c.function);
  if (it == natives_.end())
    throw Error("no function " + c.function, a);
  result_ = it->second(a);
}
int Depth::of(const Node &n) {
  n.accept(*this);
  return depth_;
}
void Depth::visit(const Cat &c) { depth_ = 1 + std::max(of(*c.left), of(*c.right)); }
void Depth::visit(const Call &c) { depth_ = 1 + of(*c.argument); }
} // namespace script
