// A radio that asks at start-up and keeps the answer through the no.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_answer_kept {
using namespace app;

static bool g_counts = false;
static bool g_mails = false;
void tuned(const User &u) {
  if (g_counts)
    track("tuned " + u.email); // expect: privacy-stale-consent
}
void startUp() {
  g_counts = consent().granted(Purpose::Analytics);
  g_mails = consent().granted(Purpose::Email);
}
void newsSent(const User &u) {
  if (g_mails)
    mail("news " + u.email); // ok
}
void noMoreCounting() { consent().withdraw(Purpose::Analytics); }
void noMoreMail() {
  consent().withdraw(Purpose::Email);
  g_mails = false;
}

} // namespace second_answer_kept
