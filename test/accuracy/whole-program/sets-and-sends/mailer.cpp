#include "mailer.h"

void Mailer::setFrom(const std::string &from) { from_ = from; }
void Mailer::setSubject(const std::string &subject) { subject_ = subject; }
void Mailer::flush() {
  app::track(from_); // expect: privacy-unconsented-flow
  app::track(subject_); // ok
}
void Pinger::ping() {
  app::track(from_); // ok
}
Mailer &mailer() {
  static Mailer m;
  return m;
}
Pinger &pinger() {
  static Pinger p;
  return p;
}
