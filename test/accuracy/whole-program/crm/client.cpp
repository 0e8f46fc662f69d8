#include "client.h"
#include "../../Inputs/app.h"
namespace crm {
void Client::setCompany(const std::string &s) { company_ = s; }
void Client::setMail(const std::string &s) { mail_ = s; }
void Client::sendCompany() const {
  app::track(company_); // ok
}
void Client::sendMail() const {
  app::track("mailto:" + mail_); // expect: privacy-unconsented-flow
}
void Client::sendNote() const {
  app::track(note_); // expect: privacy-unconsented-flow
}
void Client::scrub() {
  mail_.clear();
  note_ = "scrubbed";
}
std::size_t Client::mailLength() const { return mail_.size(); }
Client &current() {
  static Client c;
  return c;
}
} // namespace crm
