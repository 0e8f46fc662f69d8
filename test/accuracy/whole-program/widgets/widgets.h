#pragma once
#include "../../Inputs/app.h"

// A small toolkit: objects own their children, signals are lists of closures,
// properties go by name.
class Object {
public:
  explicit Object(Object *parent = nullptr);
  virtual ~Object();
  Object(const Object &) = delete;
  void setProperty(const char *name, std::string value);
  std::string property(const char *name) const;
  const std::vector<Object *> &children() const { return children_; }
  template <class T> T *findChild(const std::string &name) const {
    for (Object *c : children_)
      if (c->name == name)
        return dynamic_cast<T *>(c);
    return nullptr;
  }
  std::string name;

private:
  std::vector<Object *> children_;
  std::map<std::string, std::string> properties_;
};

template <class... A> class Signal {
public:
  void connect(std::function<void(A...)> f) { slots_.push_back(std::move(f)); }
  void emit(A... a) {
    for (auto &f : slots_)
      f(a...);
  }

private:
  std::vector<std::function<void(A...)>> slots_;
};

class LineEdit : public Object {
public:
  using Object::Object;
  void setText(const std::string &t);
  std::string text() const { return text_; }
  Signal<const std::string &> edited;

private:
  std::string text_;
};

class Dialog : public Object {
public:
  Dialog();
  void fill(const app::Person &p);
  void accept();
  Signal<const std::string &, const std::string &> accepted;
  Signal<int> finished;

private:
  LineEdit *mail_, *nick_;
};

class Recorder {
public:
  void listen(Dialog &d);
  void flush() const;

private:
  void onAccepted(const std::string &mail, const std::string &nick);
  std::string lastMail_, lastNick_;
  int edits_ = 0;
};
