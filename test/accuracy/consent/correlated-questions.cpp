// One condition collects, another sends; they hold together or they do not.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <sstream>

namespace correlated_questions {
using namespace app;
using consentkit::Category;
using consentkit::Manager;

void emptyOrAllowed(const User &u) {
  std::optional<std::string> contact;
  if (consent().granted(Purpose::Analytics))
    contact = u.phone;
  journal().add("collected");
  if (contact)
    track(*contact); // ok
}
void emptyOrScored(const User &u) {
  std::optional<std::string> contact;
  if (u.score > 0)
    contact = u.phone;
  journal().add("collected");
  if (contact)
    track(*contact); // expect: privacy-unconsented-flow
}

void pointerSet(const User &u) {
  const User *who = nullptr;
  if (settings().shareUsage)
    who = &u;
  if (who)
    track(who->email); // ok
}
void pointerSetEitherWay(const User &u) {
  const User *who = &u;
  if (settings().shareUsage)
    journal().add("sharing");
  if (who)
    track(who->email); // expect: privacy-unconsented-flow
}

// Fields of a report, filled one by one.
struct Report {
  std::string build;
  std::string contact;
  bool hasContact = false;
};
static Report fill(const User &u) {
  Report r;
  r.build = version();
  if (Manager::shared().isAccepted(Category::Measurement)) {
    r.contact = u.email;
    r.hasContact = true;
  }
  return r;
}
static Report fillAll(const User &u) {
  Report r;
  r.build = version();
  r.contact = u.email;
  r.hasContact = !u.email.empty();
  return r;
}
void filled(const User &u) {
  const Report r = fill(u);
  if (r.hasContact)
    track(r.build + r.contact); // ok
}
void filledAll(const User &u) {
  const Report r = fillAll(u);
  if (r.hasContact)
    track(r.build + r.contact); // expect: privacy-unconsented-flow
}

// Two answers make one flag.
void bothAnswers(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool ads = consent().granted(Purpose::Ads);
  const bool personal = usage && ads;
  if (personal) {
    track(u.phone); // ok
    advertise(u.phone); // ok
  }
}
void eitherAnswer(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool ads = consent().granted(Purpose::Ads);
  const bool personal = usage || ads;
  if (personal)
    track(u.phone); // expect: privacy-wrong-purpose
}
void eitherThenOne(const User &u) {
  const bool usage = consent().granted(Purpose::Analytics);
  const bool ads = consent().granted(Purpose::Ads);
  if (!usage && !ads)
    return;
  redraw();
  if (usage)
    track(u.phone); // ok
  if (ads)
    advertise(u.phone); // ok
}

// Asked twice, the same and not the same.
void twice(const User &u) {
  std::string line = version();
  if (consent().granted(Purpose::Analytics))
    line += u.phone;
  if (consent().granted(Purpose::Analytics))
    track(line); // ok
}
void twiceDifferently(const User &u) {
  std::string line = version();
  if (consent().granted(Purpose::Ads))
    line += u.phone;
  if (consent().granted(Purpose::Ads))
    track(line); // expect: privacy-wrong-purpose
}

// Collected in a loop, sent after it.
void rows(const std::vector<Account> &all) {
  std::vector<std::string> out;
  for (const Account &a : all)
    if (a.shareUsage)
      out.push_back(a.phone);
  for (const std::string &row : out)
    track(row); // ok
}
void rowsCounted(const std::vector<Account> &all) {
  std::vector<std::string> out;
  int yes = 0;
  for (const Account &a : all) {
    yes += a.shareUsage;
    out.push_back(a.phone);
  }
  for (const std::string &row : out)
    track(row); // expect: privacy-unconsented-flow
  trackNumber(yes); // ok
}
void joined(const std::vector<Account> &all) {
  std::ostringstream csv;
  for (const Account &a : all) {
    csv << a.label << ';';
    if (a.allows(Purpose::Analytics))
      csv << a.phone;
    csv << '\n';
  }
  track(csv.str()); // ok
}
void joinedSkipsOne(const std::vector<Account> &all) {
  std::ostringstream csv;
  for (const Account &a : all) {
    if (a.id == 2 && !a.allows(Purpose::Analytics))
      continue;
    csv << a.phone << '\n';
  }
  track(csv.str()); // expect: privacy-unconsented-flow
}

// Blank it or leave it.
void blanked(User u) {
  if (!settings().shareUsage)
    u.phone = "-";
  track(u.phone); // ok
}
void blankedOther(User u) {
  if (!settings().shareUsage)
    u.phone = "-";
  track(u.email); // expect: privacy-unconsented-flow
}

} // namespace correlated_questions
