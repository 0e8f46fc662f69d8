// Objects of a function that others are told of, in other files: what is
// written to them through what the others know.
#pragma once
#include "../../Inputs/app.h"

class Listener {
public:
  virtual ~Listener() = default;
  virtual void hear(const std::string &text) = 0;
};

class Hub {
public:
  void add(Listener *l);
  void say(const std::string &text) const;
  void rename(const std::string &name);

private:
  std::vector<Listener *> listeners_;
  std::string name_;
};

class Recorder : public Listener {
public:
  Recorder() = default;
  explicit Recorder(Hub &hub) { hub.add(this); }
  void hear(const std::string &text) override;
  const std::string &last() const { return last_; }

private:
  std::string last_;
};

// A view of a text of somebody else's.
class Editor {
public:
  explicit Editor(std::string &text);
  void type(const std::string &more);

private:
  std::string &text_;
};

struct Totals {
  std::string names;
  int count = 0;
};
struct Walk {
  void (*each)(const char *text, void *user);
  void *user;
};
void walkInit(Walk *w, void (*each)(const char *, void *), void *user);
void walkRun(const Walk *w, const char *text);
void collect(const char *text, void *totals);

std::unique_ptr<Editor> edit(std::string &text);
void tell(const Hub &hub, const app::Person &p);
