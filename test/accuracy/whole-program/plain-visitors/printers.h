#pragma once
#include "nodes.h"

namespace visitors {

class Plain : public Visitor {
public:
  using Visitor::visit;
  void visit(const Text &t) override;
  void visit(const Image &i) override;
  const std::string &out() const { return out_; }
  int elements() const { return elements_; }

private:
  std::string out_;
  int elements_ = 0;
};

class Files : public Visitor {
public:
  using Visitor::visit;
  void visit(const Text &t) override;
  void visit(const Image &i) override;
  const std::vector<std::string> &files() const { return files_; }
  int texts() const { return texts_; }

private:
  std::vector<std::string> files_;
  int texts_ = 0;
};

// The longest text and the widest image.
class Longest : public Visitor {
public:
  using Visitor::visit;
  void visit(const Text &t) override {
    if (t.text.size() > text_.size())
      text_ = t.text;
  }
  void visit(const Image &i) override { width_ = i.width > width_ ? i.width : width_; }
  const std::string &text() const { return text_; }
  int width() const { return width_; }

private:
  std::string text_;
  int width_ = 0;
};

class Sender : public Visitor {
public:
  using Visitor::visit;
  void visit(const Text &t) override;
  void visit(const Image &i) override;
};

} // namespace visitors
