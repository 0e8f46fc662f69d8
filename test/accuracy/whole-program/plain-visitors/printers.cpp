#include "printers.h"
#include "../../Inputs/app.h"

namespace visitors {

void Visitor::visit(const Group &g) {
  for (const auto &c : g.children)
    c->accept(*this);
}

void Plain::visit(const Text &t) {
  ++elements_;
  out_ += t.text;
}
void Plain::visit(const Image &i) {
  ++elements_;
  out_ += "[" + i.file + "]";
}

void Files::visit(const Text &) { ++texts_; }
void Files::visit(const Image &i) { files_.push_back(i.file); }

void Sender::visit(const Text &t) {
  app::track(t.text); // expect: privacy-unconsented-flow
}
void Sender::visit(const Image &i) {
  app::track(i.file); // ok
  app::trackNumber(i.width); // ok
}

} // namespace visitors
