// A ledger with listeners, kept by an application object.
#pragma once
#include "../../Inputs/app.h"

struct Entry {
  std::string who, what;
  long amount = 0;
};

class Ledger;
class LedgerListener {
public:
  virtual ~LedgerListener() = default;
  virtual void added(const Ledger &l, const Entry &e) = 0;
};

class Ledger {
public:
  explicit Ledger(std::string name) : name_(std::move(name)) {}
  void listen(LedgerListener &l) { listeners_.push_back(&l); }
  void add(Entry e);
  const std::string &name() const { return name_; }
  long total() const;
  const std::vector<Entry> &entries() const { return entries_; }

private:
  std::string name_;
  std::vector<Entry> entries_;
  std::vector<LedgerListener *> listeners_;
};

class Application {
public:
  static Application &instance();
  Ledger &people() { return people_; }
  Ledger &stock() { return stock_; }
  void setOwner(const app::Person &p) { owner_ = &p; }
  std::string ownerNick() const { return owner_ ? owner_->name : ""; }
  std::string ownerMail() const { return owner_ ? owner_->email : ""; }

private:
  Ledger people_{"people"}, stock_{"stock"};
  const app::Person *owner_ = nullptr;
};
