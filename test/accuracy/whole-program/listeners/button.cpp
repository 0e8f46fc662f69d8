#include "button.h"

void Field::onChange(Changed c) { changed_.push_back(std::move(c)); }
void Field::type(const std::string &text) {
  text_ = text;
  for (auto &c : changed_)
    c(text_);
}
