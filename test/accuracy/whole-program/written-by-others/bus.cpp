#include "view.h"

void Bus::on(std::function<void(const std::string &)> heard) { heard_ = heard; }
void Bus::put(const std::string &text) { text_ = text; }
void Bus::emit() {
  ++sent_;
  heard_(text_);
}
int Bus::sent() const { return sent_; }

void Child::commit() { parent_->committed = text_; }
