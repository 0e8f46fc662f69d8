// A small script language: a recursive parser, a tree with visitors, an
// interpreter with natives given by the host.
#pragma once
#include "../../Inputs/app.h"
#include <stdexcept>

namespace script {

struct Str;
struct Var;
struct Cat;
struct Call;
struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(const Str &) = 0;
  virtual void visit(const Var &) = 0;
  virtual void visit(const Cat &) = 0;
  virtual void visit(const Call &) = 0;
};
struct Node {
  virtual ~Node() = default;
  virtual void accept(Visitor &v) const = 0;
};
using NodePtr = std::unique_ptr<Node>;
template <class D> struct NodeBase : Node {
  void accept(Visitor &v) const override { v.visit(static_cast<const D &>(*this)); }
};
struct Str : NodeBase<Str> {
  explicit Str(std::string t) : text(std::move(t)) {}
  std::string text;
};
struct Var : NodeBase<Var> {
  explicit Var(std::string n) : name(std::move(n)) {}
  std::string name;
};
struct Cat : NodeBase<Cat> {
  Cat(NodePtr a, NodePtr b) : left(std::move(a)), right(std::move(b)) {}
  NodePtr left, right;
};
struct Call : NodeBase<Call> {
  Call(std::string f, NodePtr a) : function(std::move(f)), argument(std::move(a)) {}
  std::string function;
  NodePtr argument;
};

struct Error : std::runtime_error {
  Error(const std::string &what, std::string near) : runtime_error(what), near_(std::move(near)) {}
  const std::string &near() const noexcept { return near_; }

private:
  std::string near_;
};

NodePtr parse(std::string_view text);

class Machine final : private Visitor {
public:
  using Native = std::function<std::string(const std::string &)>;
  void define(std::string name, std::string value) { vars_.insert_or_assign(std::move(name), std::move(value)); }
  void native(std::string name, Native f) { natives_.emplace(std::move(name), std::move(f)); }
  std::string run(const Node &n) {
    n.accept(*this);
    return std::move(result_);
  }

private:
  void visit(const Str &) override;
  void visit(const Var &) override;
  void visit(const Cat &) override;
  void visit(const Call &) override;
  std::string result_;
  std::map<std::string, std::string, std::less<>> vars_;
  std::map<std::string, Native> natives_;
};

class Depth final : public Visitor {
public:
  int of(const Node &n);

private:
  void visit(const Str &) override { depth_ = 1; }
  void visit(const Var &) override { depth_ = 1; }
  void visit(const Cat &c) override;
  void visit(const Call &c) override;
  int depth_ = 0;
};

} // namespace script
