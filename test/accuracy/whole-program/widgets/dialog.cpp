#include "widgets.h"

Dialog::Dialog() : mail_(new LineEdit(this)), nick_(new LineEdit(this)) {
  mail_->name = "mail";
  nick_->name = "nick";
}
void Dialog::fill(const app::Person &p) {
  mail_->setText(p.email);
  nick_->setText(p.name);
}
void Dialog::accept() {
  accepted.emit(mail_->text(), nick_->text());
  finished.emit(1);
}
