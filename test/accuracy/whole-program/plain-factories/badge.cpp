#include "../../Inputs/app.h"
#include "widget.h"

namespace factories {

class BadgeWidget : public Widget {
public:
  void load(const app::Person &p) override {
    nick_ = p.name;
    app::track("badge of " + nick_); // ok
  }
  std::string text() const override { return "<b>" + nick_ + "</b>"; }
  bool shown() const { return !nick_.empty(); }

private:
  std::string nick_;
};

void usePublic() {
  static Register badge("badge", [] { return std::make_unique<BadgeWidget>(); });
}

// Not through the registry: what it is, is known.
void shown(const app::Person &p) {
  BadgeWidget b;
  b.load(p);
  app::track(b.text()); // ok
  app::trackNumber(b.shown()); // ok
}

} // namespace factories
