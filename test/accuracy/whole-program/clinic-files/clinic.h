// Wards and the lab: each has its own helpers of the same names.
#pragma once
#include "../../Inputs/app.h"
#include <stdexcept>

namespace clinic {

std::string wardLine(const app::Person &p);
std::string labLine(const app::Person &p);
void wardRemember(const app::Person &p);
void labRemember(const app::Person &p);
std::string wardLast();
std::string labLast();

class Refused : public std::runtime_error {
public:
  Refused(const std::string &reason, const std::string &who)
      : std::runtime_error(reason), who_(who) {}
  const std::string &who() const { return who_; }

private:
  std::string who_;
};
void admit(const app::Person &p);
void checkBed(const app::Person &p);

struct Diagnosis;
struct Invoice;
struct Visitor {
  virtual ~Visitor() = default;
  virtual void visit(const Diagnosis &) = 0;
  virtual void visit(const Invoice &) = 0;
};
struct Entry {
  virtual ~Entry() = default;
  virtual void accept(Visitor &v) const = 0;
};
struct Diagnosis : Entry {
  std::string patient, code;
  void accept(Visitor &v) const override { v.visit(*this); }
};
struct Invoice : Entry {
  std::string payer, amount;
  void accept(Visitor &v) const override { v.visit(*this); }
};

struct Collected : Visitor {
  std::string patient, code, amount;
  void visit(const Diagnosis &d) override;
  void visit(const Invoice &i) override;
};

} // namespace clinic
