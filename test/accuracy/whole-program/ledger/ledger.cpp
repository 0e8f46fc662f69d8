#include "ledger.h"

void Ledger::add(Entry e) {
  entries_.push_back(std::move(e));
  for (LedgerListener *l : listeners_)
    l->added(*this, entries_.back());
}
long Ledger::total() const {
  long sum = 0;
  for (const Entry &e : entries_)
    sum += e.amount;
  return sum;
}
Application &Application::instance() {
  static Application one;
  return one;
}
