// The back end of a customer database: mailings, exports, pages of results,
// each customer with an own yes or no.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"
#include <algorithm>

namespace idiom_crm_backend {
using namespace app;

void newsletter(int id) {
  const crm::Customer c = crm::load(id);
  if (c.newsletter)
    mail(c.phone); // ok
}
void newsletterAll() {
  for (const auto &c : crm::page(1))
    mail(c.phone); // expect: privacy-unconsented-flow
}
void newsletterPage() {
  for (const auto &c : crm::page(1)) {
    if (c.doNotContact)
      continue;
    mail(c.phone); // ok
  }
}
void newsletterObjectors() {
  for (const auto &c : crm::page(1)) {
    if (!c.doNotContact)
      continue;
    mail(c.phone); // expect: privacy-inverted-consent
  }
}

void usageRow(int id) {
  const auto c = crm::load(id);
  track(c.segment); // ok
  if (c.usageStatus == "opted-in")
    track(c.phone); // ok
}
void usageRowAsked(int id) {
  const auto c = crm::load(id);
  if (!c.usageStatus.empty())
    track(c.phone); // expect: privacy-unconsented-flow
}
void usageRowNewsletter(int id) {
  const auto c = crm::load(id);
  if (c.newsletter)
    track(c.phone); // expect: privacy-wrong-purpose
}

// A merge of duplicates.
void merge(int id) {
  const auto kept = crm::load(id);
  const auto dropped = crm::load(id + 1);
  if (!crm::mayMail(kept))
    return;
  journal().add("merged");
  mail(kept.phone + dropped.segment); // ok
}
void mergeDropped(int id) {
  const auto kept = crm::load(id);
  const auto dropped = crm::load(id + 1);
  if (!crm::mayMail(kept))
    return;
  journal().add("merged");
  mail(kept.phone + dropped.phone); // expect: privacy-wrong-subject
}

// A batch: numbers are collected, then sent at once.
void batch() {
  std::vector<std::string> numbers;
  for (const auto &c : crm::page(2))
    if (crm::mayMeasure(c))
      numbers.push_back(c.phone);
  for (const auto &n : numbers)
    track(n); // ok
}
void batchLast() {
  std::vector<std::string> numbers;
  bool may = false;
  for (const auto &c : crm::page(2)) {
    numbers.push_back(c.phone);
    may = crm::mayMeasure(c);
  }
  if (may)
    for (const auto &n : numbers)
      track(n); // expect: privacy-wrong-subject
}

// Partition and erase.
void erased() {
  auto rows = crm::page(3);
  std::erase_if(rows, [](const crm::Customer &c) { return !c.newsletter; });
  for (const auto &c : rows)
    mail(c.phone); // ok
}
void erasedWilling() {
  auto rows = crm::page(3);
  std::erase_if(rows, [](const crm::Customer &c) { return c.newsletter; });
  for (const auto &c : rows)
    mail(c.phone); // expect: privacy-inverted-consent
}
void anyOf() {
  const auto rows = crm::page(3);
  if (std::any_of(rows.begin(), rows.end(),
                  [](const crm::Customer &c) { return crm::mayMail(c); }))
    for (const auto &c : rows)
      mail(c.phone); // expect: privacy-wrong-subject
}
void allOf() {
  const auto rows = crm::page(3);
  if (std::all_of(rows.begin(), rows.end(),
                  [](const crm::Customer &c) { return crm::mayMail(c); }))
    for (const auto &c : rows)
      mail(c.phone); // ok
}

// By key.
void byKey() {
  std::map<int, crm::Customer> rows;
  for (const auto &c : crm::page(4))
    rows.emplace(c.id, c);
  for (const auto &[id, c] : rows)
    if (crm::mayMail(c))
      mail(c.phone); // ok
}
void byKeyFirst() {
  std::map<int, crm::Customer> rows;
  for (const auto &c : crm::page(4))
    rows.emplace(c.id, c);
  const auto &one = rows.begin()->second;
  for (const auto &[id, c] : rows)
    if (crm::mayMail(one))
      mail(c.phone); // expect: privacy-wrong-subject
}

} // namespace idiom_crm_backend
