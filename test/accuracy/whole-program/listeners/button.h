// Listeners registered in one file, called in another.
#pragma once
#include "../../Inputs/app.h"

class Field {
public:
  using Changed = std::function<void(const std::string &)>;
  void onChange(Changed c);
  void type(const std::string &text);
  const std::string &text() const { return text_; }

private:
  std::string text_;
  std::vector<Changed> changed_;
};
struct Window {
  Field mail, search;
};
void setUp(Window &w);
