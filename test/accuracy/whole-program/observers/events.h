// Observers registered in one file, called in another.
#pragma once
#include "../../Inputs/app.h"

struct Observer {
  virtual ~Observer() = default;
  virtual void onMessage(const std::string &text) = 0;
};

class Subject {
public:
  void attach(Observer *o) { observers.push_back(o); }
  void notify(const std::string &text);

private:
  std::vector<Observer *> observers;
};

class Signal {
public:
  using Slot = std::function<void(const std::string &)>;
  void connect(Slot s);
  void emit(const std::string &text) const;

private:
  std::vector<Slot> slots;
};

Subject &inbox();
Signal &mailChanged();
Signal &themeChanged();
