//===- link/ConsentAtom.h - One consent that a guard stands for --*- C++-*-===//
#ifndef ASKFIRST_LINK_CONSENTATOM_H
#define ASKFIRST_LINK_CONSENTATOM_H

#include "link/Subjects.h"

namespace askfirst {

/// Where a callable is taken to be run later, and by what.
struct LaterRun {
  Place Where;
  std::string By;
};

/// A consent that a guard stands for; or, with Param set, a condition on a
/// parameter of the function that only its callers can resolve.
struct ConsentAtom {
  ConsentSeen Seen;
  uint32_t Param = NoIndex;
  Outcome ParamIs = Outcome::True;
  Term ParamConstant;
  /// It held when data was put where it lives on: good for the data, not for
  /// code that was kept with it.
  bool Kept = false;
  /// Who was asked about; Root 0 where nobody is named. Others: it is not known
  /// whether it was this one or one of these.
  Who About;
  std::vector<Who> Others;
  /// The answer is no yes, nor is it a refusal. Absent: there is none at all,
  /// which by itself says nothing.
  bool NotKnown = false, Absent = false;
  /// Set if the callers can say more: the guard it stands for, and the calls
  /// that have led to it so far.
  struct Question {
    FunctionIndex F = NoIndex;
    GuardSetIndex Set = 0;
    uint32_t At = 0;
    std::vector<SiteRef> Through;
    friend bool operator==(const Question &, const Question &) = default;
  } Ask;
  /// What it asks is for the callers of its function to say.
  bool isOpen() const { return Param != NoIndex || Ask.F != NoIndex; }
  /// It held before what \p L says, and is not asked again.
  void defer(const LaterRun &L);
  /// Same question, whatever became of the answer.
  auto key() const {
    return std::tie(Param, ParamIs, ParamConstant, Seen.Text, Seen.Where,
                    Seen.Purposes);
  }
  friend bool operator==(const ConsentAtom &A, const ConsentAtom &B) {
    return A.key() == B.key() && A.Seen == B.Seen && A.Kept == B.Kept &&
           A.About == B.About && A.Others == B.Others &&
           A.NotKnown == B.NotKnown && A.Absent == B.Absent && A.Ask == B.Ask;
  }
};

using AtomId = uint32_t;
using AtomSet = llvm::SmallVector<AtomId, 2>; ///< sorted

} // namespace askfirst
#endif
