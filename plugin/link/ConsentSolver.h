//===- link/ConsentSolver.h - Guards to consents -------------------*- C++
//-*-===//
//
// Says of a guard which consent of the policy it is, and whether it was given:
// through wrappers, getters, stored booleans and parameters. Everything is
// memoised; nothing here knows of flows.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_CONSENTSOLVER_H
#define ASKFIRST_LINK_CONSENTSOLVER_H

#include "link/PolicyMatch.h"
#include <map>
#include <set>

namespace askfirst {

/// A consent that a guard stands for; or, with Param set, a condition on a
/// parameter of the function that only its callers can resolve.
struct ConsentAtom {
  ConsentSeen Seen;
  uint32_t Param = NoIndex;
  Outcome ParamIs = Outcome::True;
  Term ParamConstant;
  /// Same question, whatever became of the answer.
  auto key() const {
    return std::tie(Param, ParamIs, ParamConstant, Seen.Text, Seen.Where,
                    Seen.Purposes);
  }
  friend bool operator==(const ConsentAtom &A, const ConsentAtom &B) {
    return A.key() == B.key() && A.Seen == B.Seen;
  }
};

using AtomId = uint32_t;
using AtomSet = llvm::SmallVector<AtomId, 2>; ///< sorted

class ConsentSolver {
public:
  ConsentSolver(const Program &Prog, const Policy &P, const PolicyMatch &Match);

  const ConsentAtom &atom(AtomId Id) const { return Atoms[Id]; }

  /// The consents that a guard set of \p F stands for.
  const AtomSet &of(FunctionIndex F, GuardSetIndex G);
  /// Those that hold when call \p C of \p F is made: its guards, and what calls
  /// that have come back before it imply by coming back at all.
  const AtomSet &atCall(FunctionIndex F, CallIndex C);
  /// \p Set as seen from call \p C of \p Caller: atoms about parameters become
  /// what the arguments imply.
  AtomSet toCaller(const AtomSet &Set, FunctionIndex Caller, CallIndex C,
                   const Target &T);
  /// Union; for the same question the answer of \p Later stands.
  AtomSet unite(const AtomSet &Earlier, const AtomSet &Later) const;
  /// Consents asked before call \p C on its way in, which do not decide it.
  AtomSet askedBefore(FunctionIndex F, CallIndex C);
  /// Token types among the parameters of \p F, and `inside` functions.
  const AtomSet &inherent(FunctionIndex F);

  /// Whether the atom serves \p Purpose under \p Needs, right answer, standing.
  bool serves(AtomId A, llvm::StringRef Purpose, Require Needs) const;
  bool serves(const AtomSet &S, llvm::StringRef Purpose, Require Needs) const {
    return llvm::any_of(S, [&](AtomId A) { return serves(A, Purpose, Needs); });
  }
  static bool covers(const ConsentSeen &C, llvm::StringRef Purpose);

  /// Whether the constant \p C says yes under \p W.
  bool isGiven(const When &W, const Term &C) const;
  /// The consents that a term of \p F with that outcome stands for.
  AtomSet ofTerm(FunctionIndex F, TermIndex T, Outcome O, TermIndex C);

private:
  /// Where a term stands: in the function it is of, called from Outer.
  struct Env {
    FunctionIndex F;
    const std::vector<Term> *Terms; ///< of F, or static ones
    const Env *Outer = nullptr;
    CallIndex From = NoIndex; ///< call of Outer's function
    unsigned Depth = 0;
    /// What else is known of the term that is looked at: `!= Denied` and
    /// `!= Unknown` are a yes together.
    const std::vector<Guard> *Also = nullptr;
  };
  using Found = std::vector<ConsentAtom>;

  Found guards(const Env &E, GuardSetIndex G);
  Found guard(const Env &E, const Guard &G);
  Found term(const Env &E, TermIndex T, Outcome O, TermIndex C, Place Asked);
  Found call(const Env &E, const Term &T, Outcome O, const Term &C,
             Place Asked);
  Found wrapper(const Env &E, const Term &T, Outcome O, const Term &C,
                Place Asked);
  Found stored(EntityId Target, Outcome O, const Term &C, unsigned Depth);
  Found defaulted(const Env &E, const Term &T, Outcome O, const Term &C,
                  Place Asked);
  Found parameter(const Env &E, const Term &T, Outcome O, const Term &C,
                  Place Asked);
  std::optional<ConsentAtom> entry(const Env &E, const Consent &K,
                                   const Term &T, Outcome O, const Term &C,
                                   Place Asked);
  /// Right answer, wrong answer, or neither, by looking at all values.
  /// Lenient: a yes, or nothing that is known; a refusal is kept out.
  enum class Answer { Yes, No, Neither, Lenient };
  using Facts = llvm::SmallVector<std::pair<Outcome, const Term *>, 2>;
  Answer answer(const When &W, const Facts &Known) const;
  Answer answer(const When &W, Outcome O, const Term &C) const {
    return answer(W, Facts{{O, &C}});
  }
  std::string constantName(const Term &T) const;
  std::vector<std::string> purposes(const Env &E, const Consent &K,
                                    const Term &T);
  const Term *constantOf(const Env &E, TermIndex T) const;
  std::string describe(const Env &E, TermIndex T, unsigned Depth = 0) const;
  Place placeOf(const Env &E, const Guard &G) const;
  void revocations(const Env &E, const HeldGuard &H, Found &In);
  bool revokes(FunctionIndex F, CallIndex C, const ConsentSeen &S);
  bool mayChange(FunctionIndex F, CallIndex C, const Guard &G);
  AtomId intern(const ConsentAtom &A);
  AtomSet intern(const Found &F);
  static Found meet(const Found &A, const Found &B);

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  std::vector<ConsentAtom> Atoms;
  std::map<std::pair<FunctionIndex, GuardSetIndex>, AtomSet> Sets;
  std::map<std::pair<FunctionIndex, CallIndex>, AtomSet> Calls;
  std::map<FunctionIndex, AtomSet> Inherent;
  std::map<EntityId, std::vector<uint32_t>> Tokens; ///< consents on types
  std::set<std::pair<EntityId, uint8_t>> Busy;      ///< cut of cycles
  std::set<EntityId> BusyStored;
  /// Per revoke entry: functions that may run it.
  std::map<uint32_t, std::set<FunctionIndex>> Revokers;
  std::map<EntityId, std::set<FunctionIndex>> Writers;
};

} // namespace askfirst
#endif
