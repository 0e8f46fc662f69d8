// RUN: %verify --policy %S/Inputs/askfirst.yaml %s -- -isystem %S/Inputs/system
// A library knows an object of the program by its own class only: it can keep
// it, not look into what the program's class adds to it.
#include "Inputs/app.h"
#include <widgets.h>

struct Form {
  ui::Edit *email = nullptr;
  ui::Edit *nick = nullptr;
};

class Dialog : public ui::Widget {
public:
  explicit Dialog(ui::Widget *parent) : Widget(parent) {}
  std::string phone_;
  std::string color_;
  Form form_;

  void name() {
    track(objectName()); // ok
    track(title());      // ok
  }
  void fields() {
    track(phone_); // expect: privacy-unconsented-flow
    track(color_); // ok
  }
};

void added(Dialog &d, const User &u) {
  d.phone_ = u.phone;
  d.color_ = u.nick;
  d.resize(10, 20);
  d.name();
  d.fields();
}

void childKnowsItsParentOnly(Dialog &d, const User &u) {
  d.phone_ = u.phone;
  Dialog child(&d);
  track(child.title()); // ok
  track(child.phone_);  // ok
  ui::Layout layout(&d);
  layout.add(&d);
  track(layout.describe()); // ok
}

void putIntoTheLibrarysPart(Dialog &d, const User &u) {
  d.setTitle(u.phone);
  track(d.title()); // expect: privacy-unconsented-flow
  track(d.color_);  // ok
}

void notPut(Dialog &d, const User &u) {
  d.setTitle(u.nick);
  track(d.title()); // ok
}

void ofTheLibraryAltogether(const User &u) {
  ui::Edit e, f;
  e.setText(u.phone);
  f.setText(u.nick);
  track(e.text()); // expect: privacy-unconsented-flow
  track(f.text()); // ok
}

void behindAField(Dialog &d, const User &u) {
  d.form_.email = new ui::Edit(&d);
  d.form_.nick = new ui::Edit(&d);
  d.form_.email->setText(u.phone);
  track(d.form_.email->text()); // expect: privacy-unconsented-flow
  track(d.form_.nick->text());  // ok
}

class Owner {
public:
  ui::Handle<Dialog> dialog_;
  void fill(Dialog *d, const User &u) {
    d->phone_ = u.phone;
    dialog_ = ui::Handle<Dialog>(d);
  }
  void handles() {
    Dialog *d = dialog_;
    track(d->color_); // ok
  }
};

void throughHandle(const User &u) {
  Dialog d(nullptr);
  d.phone_ = u.phone;
  ui::Handle<Dialog> h(&d);
  track(h->phone_);        // expect: privacy-unconsented-flow
  track(h->color_);        // ok
  track(h.data()->phone_); // expect: privacy-unconsented-flow
  track(h.data()->color_); // ok
  Dialog *p = h;
  track(p->phone_); // expect: privacy-unconsented-flow
  track(p->color_); // ok
}

void containersHandOutWhatTheyHold(const User &u) {
  ui::Table<int, User> t;
  t.insert(1, u);
  track(t.value(1).phone); // expect: privacy-unconsented-flow
}

void codeGoesWhereItTakesWhatItCaught(Dialog &d, const User &u) {
  std::string phone = u.phone;
  ui::later(&d, [phone] {
    track(phone); // expect: privacy-unconsented-flow
  });
  track(d.title()); // ok
}

void calledWithWhatTheSenderHolds(Dialog &d, const User &u) {
  d.phone_ = u.phone;
  ui::Edit e;
  e.setText(u.phone);
  ui::Edit f;
  ui::changed(&e, &d, [](const std::string &text) {
    track(text); // expect: privacy-unconsented-flow
  });
  ui::changed(&f, &d, [](const std::string &text) {
    track(text); // ok
  });
}

// What a reference that a method returns can be of: a member of that type.
class Profile {
public:
  User &user();
  std::string &note();
  std::string note_;
  User user_;
  int visits_ = 0;
};

void throughAReturnedReference(Profile &p, const User &u) {
  p.user().phone = u.phone;
  track(p.user_.phone); // expect: privacy-unconsented-flow
  track(p.user_.nick);  // ok
}

void throughAnotherReturnedReference(Profile &p, const User &u) {
  p.note() = u.phone;
  track(p.note_);      // expect: privacy-unconsented-flow
  track(p.user_.nick); // ok
}
