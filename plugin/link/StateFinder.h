//===- link/StateFinder.h - How the program treats its consents ----*- C++
//-*-===//
//
// Finds where the consents of the policy are set, asked for nothing, granted
// and withdrawn. Consumes the summaries and the policy, produces ConsentState;
// looks at no flow. The storage behind a consent is the field or variable the
// policy names, or the one that a consent function gives back.
//   StateFinder.cpp    storage, excuses, the order of things
//   StateWrites.cpp    writes, through constructors and setters
//   StateAnswers.cpp   defaults handed to questions, questions dropped
//   StateChanges.cpp   grants, withdrawals, what they leave behind
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_STATEFINDER_H
#define ASKFIRST_LINK_STATEFINDER_H

#include "core/ConsentState.h"
#include "link/ConsentSolver.h"

namespace askfirst {

class StateFinder {
public:
  StateFinder(const Program &Prog, const Policy &P, const PolicyMatch &Match,
              ConsentSolver &Consents);
  ConsentState run();

private:
  /// How a stored value says yes: by the policy's `when`, or by the test that
  /// the consent function makes of it.
  struct Stored {
    uint32_t Entry = 0; ///< of Policy::Consents
    bool ByTest = false;
    Outcome Test = Outcome::True;
    Term Constant;
    std::vector<std::string> Purposes;
  };
  /// A parameter that a function stores as a consent.
  struct Setter {
    FunctionIndex Function = 0;
    uint32_t Parameter = 0;
    Stored What;
  };

  // StateFinder.cpp
  void findStorage();
  void behind(uint32_t Entry, FunctionIndex F, Outcome O, const Term &C,
              std::vector<std::string> Purposes, unsigned Depth);
  void addStorage(EntityId Id, Stored S);
  bool saysYes(const Stored &S, const Term &Value) const;
  bool isGrantFunction(FunctionIndex F);
  ConsentWrite::Excuse excuse(FunctionIndex F, GuardSetIndex G,
                              const std::vector<std::string> &Purposes,
                              const StateWrite *W = nullptr);
  bool isMirrored(const FunctionSummary &S, const StateWrite &W) const;
  static bool isOccasion(llvm::StringRef Name);
  bool isConstant(const Term &T) const;
  bool isUnreachable(FunctionIndex F) const;
  uint64_t sourceOf(FunctionIndex F, TermIndex Value, GuardSetIndex G,
                    std::string &Text) const;
  std::string valueText(const Stored &S, const Term &T) const;

  // StateWrites.cpp
  void findWrites();
  void write(EntityId Target, const Program::Write &W, const Stored &S);
  void copied(FunctionIndex F, TermIndex Value, ConsentWrite &W);
  void setters();
  void setObjects();
  ConsentWrite make(const Stored &S, FunctionIndex F, const Location &L) const;
  void add(ConsentWrite W);
  std::optional<uint32_t> storedParameter(const FunctionSummary &S,
                                          const StateWrite &W, bool Yes) const;

  // StateAnswers.cpp
  void findAnswers();
  void question(FunctionIndex F, CallIndex C, uint32_t Entry);
  bool isFallback(const FunctionSummary &S, const Call &Asked, uint32_t I,
                  const Consent &K) const;
  void handedFallback(FunctionIndex F, CallIndex C, const Consent &K);
  void fallback(FunctionIndex F, CallIndex C, const Consent &K);
  void valueOr(FunctionIndex F, CallIndex C);
  void returned(uint32_t Entry, FunctionIndex F);
  void assumptions(FunctionIndex F);
  void parameterDefaults();

  // StateChanges.cpp
  void findChanges();
  void change(const ConsentChange &E, FunctionIndex F, CallIndex C, bool Grant);
  void takenBack(EntityId Target, const Program::Write &W, const Stored &Of);
  bool handedPurposes(const PurposeSpec &Of, FunctionIndex F, TermIndex T,
                      std::vector<std::string> &Out, unsigned Depth = 0) const;
  std::vector<KeptStore> kept(const std::vector<std::string> &Purposes,
                              FunctionIndex F, CallIndex C);
  bool reaches(const std::set<FunctionIndex> &Deleting, FunctionIndex F,
               CallIndex C, std::set<FunctionIndex> &Path) const;

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  ConsentSolver &Consents;
  ConsentState Out;
  std::map<EntityId, std::vector<Stored>> Storage;
  std::vector<Setter> Setters;
  std::map<FunctionIndex, bool> GrantFunctions;
  std::set<EntityId> GrantEntries, RevokeEntries;
  /// Per sink with `deleted_by`: functions from which a deletion is reached.
  std::map<uint32_t, std::set<FunctionIndex>> Deleting;
  std::map<uint32_t, std::set<EntityId>> Deleters;
  std::map<uint32_t, std::optional<SiteRef>> Used;
};

} // namespace askfirst
#endif
