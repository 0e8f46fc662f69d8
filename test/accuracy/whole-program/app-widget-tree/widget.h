#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ui {

class Label;
class Field;
class Panel;

class Visitor {
public:
  virtual ~Visitor() = default;
  virtual void visit(Label &l) = 0;
  virtual void visit(Field &f) = 0;
  virtual void visit(Panel &p) = 0;
};

class Widget {
public:
  virtual ~Widget() = default;
  virtual std::string render() const = 0;
  virtual void accept(Visitor &v) = 0;
  virtual Widget *clone() const = 0;
  Widget *parent() const { return parent_; }
  void setId(std::string id) { id_ = std::move(id); }
  const std::string &id() const { return id_; }

protected:
  friend class Panel;
  Widget *parent_ = nullptr;
  std::string id_ = "w";
};

class Label : public Widget {
public:
  explicit Label(std::string text) : text_(std::move(text)) {}
  std::string render() const override { return text_; }
  void accept(Visitor &v) override { v.visit(*this); }
  Label *clone() const override { return new Label(*this); }
  std::string &text() { return text_; }

private:
  std::string text_;
};

// What is typed is shown as dots if it is secret.
class Field : public Widget {
public:
  explicit Field(bool secret = false);
  Field(const Field &o);
  ~Field() override;
  std::string render() const override;
  void accept(Visitor &v) override { v.visit(*this); }
  Field *clone() const override { return new Field(*this); }
  void type(const std::string &s);
  const std::string &typed() const;
  const std::string &hint() const;
  void setHint(const std::string &s);
  void onChange(std::function<void(const Field &)> f);

private:
  struct State;
  std::unique_ptr<State> state_;
};

class Panel : public Widget {
public:
  template <class W, class... A> W &add(A &&...a) {
    auto w = std::make_unique<W>(std::forward<A>(a)...);
    W &out = *w;
    out.parent_ = this;
    children_.push_back(std::move(w));
    return out;
  }
  std::string render() const override;
  void accept(Visitor &v) override;
  Panel *clone() const override;
  Widget *child(std::size_t n) const { return children_.at(n).get(); }
  std::size_t count() const { return children_.size(); }

private:
  std::vector<std::unique_ptr<Widget>> children_;
};

} // namespace ui
