// Functions whose bodies are in another file: results, outs, references.
#pragma once
#include "../../Inputs/app.h"

struct Row {
  std::string mail, nick;
};
Row rowOf(const app::Person &p);
void split(const app::Person &p, std::string &mail, std::string &nick);
const std::string &choose(const Row &r, bool mail);
std::string &mailSlot(Row &r);
bool check(const app::Person &p);
class Base {
public:
  virtual ~Base() = default;
  virtual std::string render(const Row &r) const = 0;
  static std::unique_ptr<Base> shortForm();
  static std::unique_ptr<Base> longForm();
};
void fail(const app::Person &p);
