#include "orders.h"

void Mailer::send() const {
  app::track(sender_); // expect: privacy-unconsented-flow
  app::track(subject_); // ok
}
