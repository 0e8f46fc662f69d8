#include "../../Inputs/app.h"
#include "widget.h"

namespace factories {

class ContactWidget : public Widget {
public:
  void load(const app::Person &p) override {
    mail_ = p.email;
    app::track("loading " + p.name); // ok
    app::track("loading " + mail_); // expect: privacy-unconsented-flow
  }
  std::string text() const override { return "<a>" + mail_ + "</a>"; }

private:
  std::string mail_;
};

void useContact() {
  static Register contact("contact", [] { return std::make_unique<ContactWidget>(); });
}

} // namespace factories
