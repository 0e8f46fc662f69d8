// A school portal: parents, pupils and teachers, each with a card.
// POLICY: Inputs/asks.yaml
#include "Inputs/app.h"

namespace second_school {
using namespace app;

// Cards by number.
void absence(int id) {
  const Account pupil = accountOf(id);
  if (!consent().granted(Purpose::Email, pupil))
    return;
  mail("absent " + pupil.phone); // ok
}
void absenceOfAnother(int id) {
  const Account pupil = accountOf(id);
  const Account other = accountOf(id + 1);
  if (!consent().granted(Purpose::Email, pupil))
    return;
  mail("absent " + other.phone); // expect: privacy-wrong-subject
}

// The class list.
void trip(const std::vector<Account> &pupils) {
  std::string list;
  for (const Account &p : pupils)
    if (p.allows(Purpose::Analytics))
      list += p.phone + ",";
  track(list); // ok
}
void tripAll(const std::vector<Account> &pupils) {
  std::string list;
  for (const Account &p : pupils)
    if (p.id >= 0)
      list += p.phone + ",";
  track(list); // expect: privacy-unconsented-flow
}
void tripByTeacher(const Account &teacher, const std::vector<Account> &pupils) {
  std::string list;
  for (const Account &p : pupils)
    if (teacher.allows(Purpose::Analytics))
      list += p.phone + ",";
  track(list); // expect: privacy-wrong-subject
}

// A parent's address book.
void invited(const Account &parent) {
  for (const Account &c : parent.contacts) {
    if (!c.shareUsage)
      continue;
    track("invited " + c.phone); // ok
  }
}
void invitedAll(const Account &parent) {
  if (!parent.shareUsage)
    return;
  for (const Account &c : parent.contacts)
    track("invited " + c.phone); // expect: privacy-wrong-subject
}

// Marks: the purpose and the person must both be right.
void marks(const Account &pupil, const Account &parent) {
  if (pupil.allows(Purpose::Analytics))
    report("marks " + pupil.phone + parent.label); // ok
}
void marksByParent(const Account &pupil, const Account &parent) {
  if (parent.allows(Purpose::Analytics))
    report("marks " + pupil.phone); // expect: privacy-wrong-subject
}
void marksByEmail(const Account &pupil) {
  if (pupil.allows(Purpose::Email))
    report("marks " + pupil.phone); // expect: privacy-wrong-purpose
}

// Withdrawn by the one or by the other.
void left(const Account &a, const Account &b) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  consent().withdraw(Purpose::Analytics, b);
  track("left " + a.phone); // ok
}
void leftForGood(const Account &a) {
  if (!consent().granted(Purpose::Analytics, a))
    return;
  consent().withdraw(Purpose::Analytics, a);
  track("left " + a.phone); // expect: privacy-stale-consent
}

// The answers of a family, kept in a struct.
struct Family {
  Account child;
  Account mother;
};
static bool childAgreed(const Family &f) { return f.child.allows(Purpose::Email); }
void meal(const Account &a, const Account &b) {
  const Family f{a, b};
  if (childAgreed(f))
    mail("meal " + f.child.phone); // ok
}
void mealForMother(const Account &a, const Account &b) {
  const Family f{a, b};
  if (childAgreed(f))
    mail("meal " + f.mother.phone); // expect: privacy-wrong-subject
}

// References and pointers to the same card.
void library(const Account &a, const Account &b) {
  const Account *card = &a;
  if (card->allows(Purpose::Analytics))
    track("book " + a.phone + b.label); // ok
}
void libraryOther(const Account &a, const Account &b) {
  const Account *card = &b;
  if (card->allows(Purpose::Analytics))
    track("book " + a.phone); // expect: privacy-wrong-subject
}

} // namespace second_school
