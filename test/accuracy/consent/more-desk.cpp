// A hospital's front desk: every patient answers for themselves.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_desk {
using namespace app;

struct Visit {
  Account patient;
  Account escort;
  int room = 0;
};

void reminder(const Account &patient) {
  if (patient.allows(Purpose::Email))
    mail("see you " + patient.phone); // ok
}
void reminderToEscort(const Account &patient, const Account &escort) {
  if (patient.allows(Purpose::Email))
    mail("bring them " + escort.phone); // expect: privacy-wrong-subject
}

void admitted(const Account &patient, const Account &escort) {
  Visit v{patient, escort, 12};
  if (!consent().granted(Purpose::Analytics, v.patient))
    return;
  track("room 12 " + v.patient.phone); // ok
}
void admittedWith(const Account &patient, const Account &escort) {
  Visit v{patient, escort, 12};
  if (!consent().granted(Purpose::Analytics, v.escort))
    return;
  track("room 12 " + v.patient.phone); // expect: privacy-wrong-subject
}

// The waiting room.
void calledUp(const std::vector<Account> &waiting) {
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const Account &next = waiting[i];
    if (!next.allows(Purpose::Analytics))
      continue;
    track("called " + next.phone); // ok
  }
}
void calledUpAfter(const std::vector<Account> &waiting) {
  const Account &head = waiting.front();
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    const Account &next = waiting[i];
    if (!head.allows(Purpose::Analytics))
      continue;
    track("called " + next.phone); // expect: privacy-wrong-subject
  }
}

// A helper that asks the one it is handed.
static bool onTheList(const Account &who) { return who.shareUsage; }
static void count(const Account &who) {
  if (onTheList(who))
    track("visit " + who.phone); // ok
}
void counted(const Account &a, const Account &b) {
  count(a);
  count(b);
}
static void countFor(const Account &clerk, const Account &who) {
  if (onTheList(clerk))
    track("visit " + who.phone); // expect: privacy-wrong-subject
}
void countedFor(const Account &a, const Account &b) { countFor(a, b); }

// Swapped arguments.
static void survey(const Account &asked, const Account &sent) {
  if (consent().granted(Purpose::Email, asked))
    mail("how was it " + asked.phone + sent.label); // ok
}
void surveyed(const Account &a, const Account &b) { survey(a, b); }
static void survey2(const Account &asked, const Account &sent) {
  if (consent().granted(Purpose::Email, asked))
    mail("how was it " + sent.phone + asked.label); // expect: privacy-wrong-subject
}
void surveyed2(const Account &a, const Account &b) { survey2(a, b); }

// Diagnoses never go to partners, whatever was asked.
void referral(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.phone); // ok
}
void referralWithFindings(const User &u) {
  if (consent().grantedSeparately(Purpose::Sharing))
    share(u.diagnosis); // expect: privacy-forbidden-flow
}
void leaflet(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise(u.email); // ok
}
void leafletByDiagnosis(const User &u) {
  if (consent().granted(Purpose::Ads))
    advertise("for " + u.diagnosis); // expect: privacy-forbidden-flow
}
void ward(const User &u) {
  if (consent().granted(Purpose::Analytics))
    track("ward " + u.diagnosis); // ok
}

// The log of the desk.
void logged(const User &u) {
  logLine("checked in " + pseudonymise(u.email)); // ok
}
void loggedPlain(const User &u) {
  logLine("checked in " + u.email); // expect: privacy-forbidden-flow
}
void loggedRedacted(const User &u) {
  const std::string line = "phone " + redact(u.phone);
  logLine(line); // ok
}
void loggedAgreed(const User &u) {
  const std::string line = "phone " + u.phone;
  if (consent().granted(Purpose::Analytics))
    logLine(line); // expect: privacy-forbidden-flow
}

} // namespace second_desk
