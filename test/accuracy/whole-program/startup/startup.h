// What is set up before main, in tables and by objects that register
// themselves; parts that are put together elsewhere.
#pragma once
#include "../../Inputs/app.h"

using Getter = std::string (*)(const app::Person &);

struct Column {
  const char *title;
  Getter get;
};
extern const Column secretColumns[1];
extern const Column openColumns[1];

class Export {
public:
  virtual ~Export() = default;
  virtual std::string row(const app::Person &p) const = 0;
};
using Make = std::unique_ptr<Export> (*)();

std::map<std::string, Make> &makers();
struct Registered {
  Registered(const char *name, Make make) { makers()[name] = make; }
};

class Mailbox {
public:
  void set(const std::string &s) { content = s; }
  void flush() const;

private:
  std::string content;
};
class Notice {
public:
  void set(const std::string &s) { content = s; }
  void flush() const;

private:
  std::string content;
};
Mailbox &mailbox();
Notice &notice();
void collect(const app::Person &p);
