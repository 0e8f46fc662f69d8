// A delegate interface implemented in another file than where it is called.
#pragma once
#include "../../Inputs/app.h"

class Panel;
class Delegate {
public:
  virtual ~Delegate() = default;
  virtual void submitted(Panel &p, const std::string &text) = 0;
  virtual void closed(Panel &) {}
};
class Panel {
public:
  explicit Panel(std::string title) : title_(std::move(title)) {}
  void setDelegate(Delegate *d) { delegate_ = d; }
  void submit(const std::string &text);
  void close();
  const std::string &title() const { return title_; }
  const std::string &last() const { return last_; }

private:
  std::string title_, last_;
  Delegate *delegate_ = nullptr;
};
std::unique_ptr<Delegate> makeSender();
std::unique_ptr<Delegate> makeCounter();
