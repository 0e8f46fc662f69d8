#pragma once
#include <memory>
#include <string>
#include <vector>

namespace visitors {

struct Text;
struct Image;
struct Group;

class Visitor {
public:
  virtual ~Visitor() = default;
  virtual void visit(const Text &t) = 0;
  virtual void visit(const Image &i) = 0;
  virtual void visit(const Group &g);
};

struct Element {
  virtual ~Element() = default;
  virtual void accept(Visitor &v) const = 0;
};
struct Text : Element {
  explicit Text(std::string t) : text(std::move(t)) {}
  void accept(Visitor &v) const override { v.visit(*this); }
  std::string text;
};
struct Image : Element {
  Image(std::string f, int w) : file(std::move(f)), width(w) {}
  void accept(Visitor &v) const override { v.visit(*this); }
  std::string file;
  int width;
};
struct Group : Element {
  void accept(Visitor &v) const override { v.visit(*this); }
  void add(std::unique_ptr<Element> e) { children.push_back(std::move(e)); }
  std::vector<std::unique_ptr<Element>> children;
};

} // namespace visitors
