#include "panel.h"

void Panel::submit(const std::string &text) {
  last_ = text;
  if (delegate_)
    delegate_->submitted(*this, last_);
}
void Panel::close() {
  if (delegate_)
    delegate_->closed(*this);
}
