// Objects that others write to while a call runs, after they were cleared.
#pragma once
#include "../../Inputs/app.h"
#include <functional>

class Bus {
public:
  void on(std::function<void(const std::string &)> heard);
  void put(const std::string &text);
  void emit();
  int sent() const;

private:
  std::function<void(const std::string &)> heard_;
  std::string text_;
  int sent_ = 0;
};

class View {
public:
  View();
  void put(const std::string &text);
  const std::string &shown();
  const std::string &title();
  const std::string &clearedAfter();
  const std::string &asked();
  const std::string &twice();

private:
  Bus bus_;
  std::string shown_, title_;
};

// The one that is told keeps its own text.
class Deaf {
public:
  Deaf();
  void put(const std::string &text);
  const std::string &shown();

private:
  Bus bus_;
  std::string shown_;
  std::string heard_;
};

// A parent that its children know.
class Panel;
class Child {
public:
  explicit Child(Panel *parent) : parent_(parent) {}
  void type(const std::string &text) { text_ = text; }
  void commit();

private:
  Panel *parent_;
  std::string text_;
};
class Panel {
public:
  Panel() : child_(this) {}
  void run(const app::Person &p);
  void runElsewhere(const app::Person &p, Child &other);
  std::string committed, label;

private:
  Child child_;
};
