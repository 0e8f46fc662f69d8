//===- link/ConsentSolver.h - Guards to consents -----------------*- C++-*-===//
//
// Says of a guard which consent of the policy it is, and whether it was given:
// through wrappers, getters, stored booleans and parameters. Everything is
// memoised; nothing here knows of flows.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_CONSENTSOLVER_H
#define ASKFIRST_LINK_CONSENTSOLVER_H

#include "link/Changes.h"
#include "link/ConsentAtom.h"
#include "link/ConsentTypes.h"
#include "link/Interned.h"
#include <map>
#include <set>
#include <unordered_map>

namespace askfirst {

class ConsentSolver : ConsentTypes {
public:
  ConsentSolver(const Program &Prog, const Policy &P, const PolicyMatch &Match);

  const ConsentAtom &atom(AtomId Id) const { return Atoms[Id]; }

  /// The consents that a guard set of \p F stands for.
  AtomSetRef of(FunctionIndex F, GuardSetIndex G);
  /// Those that hold when call \p C of \p F is made: its guards, and what calls
  /// that have come back before it imply by coming back at all.
  AtomSetRef atCall(FunctionIndex F, CallIndex C);
  /// \p Set as seen from call \p C of \p Caller: atoms about parameters become
  /// what the arguments imply.
  AtomSetRef toCaller(AtomSetRef Set, FunctionIndex Caller, CallIndex C,
                      const Target &T);
  /// Union; for the same question the answer of \p Later stands.
  AtomSet unite(const AtomSet &Earlier, const AtomSet &Later) const;
  AtomSetRef unite(AtomSetRef Earlier, AtomSetRef Later);
  AtomSetRef ref(AtomSet Set) { return AllSets(std::move(Set)); }
  /// Consents asked before call \p C on its way in, which do not decide it.
  AtomSet askedBefore(FunctionIndex F, CallIndex C);
  /// \p Set as it stands when what was kept for later runs: held then, not
  /// asked again.
  AtomSet deferred(const AtomSet &Set, const LaterRun &L);
  /// \p Set of data that is put where it lives on.
  AtomSet kept(const AtomSet &Set);
  /// \p Set where code that was kept runs: what held when it was put away.
  AtomSet run(const AtomSet &Set, const LaterRun &L);
  /// \p Set of those who called \p F, as it stands when call \p C of \p F is
  /// made: what calls before it have taken back for certain is over.
  AtomSet endedBefore(const AtomSet &Set, FunctionIndex F, CallIndex C);
  /// What is known inside \p T, joined with what held at the call \p S that
  /// enters it. Set \p Late once a call on the way takes it to run later: what
  /// held from there up is not asked again.
  AtomSetRef throughCall(AtomSetRef Inside, AtomSetRef Before, SiteRef S,
                         const Target &T, std::optional<LaterRun> &Late);
  AtomSet throughCall(const AtomSet &Inside, const AtomSet &Before, SiteRef S,
                      const Target &T, std::optional<LaterRun> &Late) {
    return throughCall(ref(Inside), ref(Before), S, T, Late);
  }
  /// Set if \p T is run later than the call \p S that takes it.
  std::optional<LaterRun> later(SiteRef S, const Target &T) const;
  /// Set if what \p F is a value of is kept, or handed to be run later.
  std::optional<LaterRun> runsLater(FunctionIndex F) const;
  /// Consents held where the value of \p F is taken, as they stand later.
  AtomSet whereMade(FunctionIndex F);
  AtomSet givenUnder(FunctionIndex F, const Edge &Read);
  /// Token types among the parameters of \p F, and `inside` functions.
  const AtomSet &inherent(FunctionIndex F);

  /// Whether the atom serves \p Purpose under \p Needs, right answer, standing,
  /// and asked about nobody who is known not to be among \p Owners.
  bool serves(AtomId A, llvm::StringRef Purpose, Require Needs,
              llvm::ArrayRef<Who> Owners = {}) const;
  bool serves(const AtomSet &S, llvm::StringRef Purpose, Require Needs,
              llvm::ArrayRef<Who> Owners = {}) const {
    return llvm::any_of(
        S, [&](AtomId A) { return serves(A, Purpose, Needs, Owners); });
  }
  bool aboutOther(AtomId A, llvm::ArrayRef<Who> Owners) const;
  /// \p Set with what is asked about somebody else marked so: further up, where
  /// there is no word for them, it must not count either.
  AtomSet markOthers(const AtomSet &Set, llvm::ArrayRef<Who> Owners);
  /// Whether it served when it was asked, whatever became of it.
  bool servedOnce(const AtomSet &Set, llvm::StringRef Purpose) const;
  const Subjects &people() const { return People; }
  /// Functions in which not all that a check might go back to was looked at.
  const std::set<FunctionIndex> &cut() const { return Cut; }
  AtomId add(const ConsentAtom &A) { return intern(A); }
  /// Consents that hold if argument \p I of the call is (or, not \p Equal, is
  /// not) the constant.
  AtomSet whenArgument(FunctionIndex F, CallIndex C, uint32_t I, bool Equal,
                       const PolicyConstant &Constant);
  /// Consents that are fields or variables, asked in \p F and then set to no
  /// before call \p C.
  std::vector<ConsentSeen> takenBack(FunctionIndex F, CallIndex C);
  static bool covers(const ConsentSeen &C, llvm::StringRef Purpose);

  /// Whether the constant \p C says yes under \p W.
  bool isGiven(const When &W, const Term &C) const;
  /// The consents that a term of \p F with that outcome stands for.
  AtomSet ofTerm(FunctionIndex F, TermIndex T, Outcome O, TermIndex C);
  AtomSet ofTerm(FunctionIndex F, TermIndex T, Outcome O, const Term &C);

private:
  AtomSet toCaller(AtomId Id, FunctionIndex Caller, CallIndex C,
                   const Target &T);
  static Known both(Known A, Known B), either(Known A, Known B);
  static std::optional<ConsentAtom> either(const ConsentAtom &A,
                                           const ConsentAtom &B);
  const std::vector<Term> &terms(const Env &E) const {
    return Prog.summary(E.F).Terms;
  }
  Known guards(const Env &E, GuardSetIndex G);
  bool tellsByReturning(FunctionIndex F);
  const AtomSet &askedOfRow(SiteRef S, const Target &T);
  Known completed(const Env &E, CallIndex D);
  const AtomSet &madeUnder(FunctionIndex Body, bool Itself);
  Known returned(const Env &In);
  Known held(const Env &E, GuardSetIndex G, uint32_t At);
  std::pair<GuardSetIndex, uint32_t> askedIn(FunctionIndex F, GuardSetIndex G,
                                             uint32_t At);
  const Alone *alone(const Env &E, uint32_t Guard);
  Known guard(const Env &E, const Guard &G);
  bool isTired() const;
  Known term(const Env &E, TermIndex T, Outcome O, const Term &C, Place Asked);
  Known call(const Env &E, const Term &T, Outcome O, const Term &C,
             Place Asked);
  Known parameter(const Env &E, const Term &T, Outcome O, const Term &C,
                  Place Asked);
  Found askAgain(const ConsentAtom &A, SiteRef S);
  static ConsentAtom neverRuns(), unresolved();
  Known token(EntityId Class, llvm::StringRef Text, Outcome O, Place Asked);
  Known wrapper(const Env &E, const Term &T, Outcome O, const Term &C,
                Place Asked);
  Known outcomes(const Env &In, Outcome O, const Term &C, Place Asked);
  Known returns(const Env &In, Outcome O, const Term &C, Place Asked);
  Known defaulted(const Env &E, const Term &T, Outcome O, const Term &C,
                  Place Asked);
  Known through(const Env &E, const Term &T, Outcome O, const Term &C,
                Place Asked);
  Known written(const Env &E, const StateWrite &W, Outcome O, const Term &C,
                Place Asked);
  Known writtenByAny(const Program::Write &W, Outcome O, const Term &C,
                     const Env &Reader);
  /// Callers whose checks are put together; of more, none is looked at.
  static constexpr unsigned MaxJoinedCallers = 16;
  Known calledUnder(FunctionIndex F, unsigned Depth);
  Known askedAt(const SiteRef &Site, unsigned Depth);
  Found othersGive(FunctionIndex F, uint32_t Parameter, Place Where);
  const ConsentReach &reach() const;
  static Known withStart(Known Written, Known Began);
  Known stored(EntityId Target, Outcome O, const Term &C, const Env &Reader);
  Known storedAnew(EntityId Target, Outcome O, const Term &C,
                   const Env &Reader);
  /// Of the object \p Object; false: nothing is known of that one.
  bool fieldOf(const Env &E, TermIndex Object, EntityId Field, Outcome O,
               const Term &C, Place Asked, Known &Out);
  /// What the maker of the object writes to the field, under what; false:
  /// nothing is known of that object.
  bool writesOf(const Env &E, TermIndex Object, EntityId Field,
                std::vector<Condition> Under, EachWrite Take) const;
  bool keepsToItself(FunctionIndex F) const;
  bool isOwn(const Env &E, TermIndex Object) const;
  bool methodsOn(const Env &E, TermIndex Object, EntityId Field,
                 llvm::ArrayRef<Condition> Under, EachWrite Take) const;
  bool methodsOnThis(const Env &E, EntityId Field,
                     llvm::ArrayRef<Condition> Under, EachWrite Take) const;
  bool makersOf(SiteRef S, const Env &E, EntityId Field,
                llvm::ArrayRef<Condition> Under, EachWrite Take) const;
  bool filledBy(const Env &E, CallIndex C, uint32_t A, EntityId Field,
                std::vector<Condition> Under, EachWrite Take) const;
  bool madeBeside(const Env &E, EntityId Field, llvm::ArrayRef<Condition> Under,
                  EachWrite Take) const;
  bool madeByHeirs(const Env &E, EntityId Field,
                   llvm::ArrayRef<Condition> Under, EachWrite Take) const;
  bool isOtherRow(const Env &E, TermIndex Object, const Env &In,
                  const StateWrite &W);
  bool rowsOf(const Env &E, TermIndex List, EntityId Field,
              llvm::ArrayRef<Condition> Under, EachWrite Take) const;
  EntityId memberAt(const Env &E, TermIndex Object) const;
  Known ofMember(EntityId Member, EntityId Field, Outcome O, const Term &C,
                 const Env &Reader);
  Known inContexts(Env &Inner, Says Said);
  Known inContexts(Env &Top, Says Said, unsigned Level, unsigned &Budget);
  bool worthAsking(EntityId Field) const;
  bool worthAsking(FunctionIndex F, uint32_t Parameter) const;
  const Argument *handed(const Env &E, const Term &Parameter) const;
  Known outParameter(const Env &E, const Term &T, Outcome O, const Term &C,
                     Place Asked);
  std::optional<ConsentAtom> entry(const Env &E, const Consent &K,
                                   const Term &T, Outcome O, const Term &C,
                                   Place Asked);
  Answer answer(const When &W, const Facts &Known) const;
  Answer answer(const When &W, Outcome O, const Term &C) const {
    return answer(W, Facts{{O, &C}});
  }
  std::string constantName(const Term &T) const;
  std::vector<std::string> purposes(const Env &E, const Consent &K,
                                    const Term &T, bool &OneOfThem);
  // ConsentKeys.cpp
  const Puts &puts() const;
  bool eachPut(const Env &E, TermIndex Of, EachPut Take);
  bool eachOf(const Env &E, TermIndex T) const;
  Known notPut(const Env &E, const Put &P);
  bool filled(const Env &E, EntityId Target, Place Asked, Known &Out);
  std::optional<Lookup> lookup(const Env &E, const Term &T, Outcome O,
                               const Term &C);
  using SaysOf = llvm::function_ref<Known(const Env &)>;
  Known withKey(const Env &E, TermIndex Key, const Term *Is, SaysOf Say);
  bool isElsewhere(const Env &E, const Put &P, const Lookup &L);
  Known putUnder(const Env &E, const Put &P, const Lookup &L, Outcome O,
                 const Term &C, Place Asked);
  bool keyed(const Env &E, const Term &T, Outcome O, const Term &C, Place Asked,
             Known &Out);
  bool constants(const Env &E, TermIndex T, Constants &Out);
  bool rowConstants(const Env &E, const Term &T, Constants &Out);
  bool ruledOut(const Env &E, GuardSetIndex G) const;
  bool compared(const Env &E, const Term &T, Outcome O, const Term &C,
                Place Asked, Known &Out);
  const Term *constantOf(const Env &E, TermIndex T);
  std::string describe(const Env &E, TermIndex T, unsigned Depth = 0) const;
  Place placeOf(const Env &E, const Guard &G) const;
  void revocations(const Env &E, const HeldGuard &H, Found &In);
  bool revokes(FunctionIndex F, CallIndex C, const ConsentAtom &A);
  ConsentSeen::Status after(FunctionIndex F, CallIndex C, const Guard &G,
                            const ConsentAtom &A);
  bool wasRefused(const Change &X, const ConsentAtom &A);
  Who about(const Env &E, const Consent &K, const Term &T) const;
  bool isKept(EntityId Class);
  bool withdraws(EntityId Class);
  void outdate(EntityId Target, Found &In);
  AtomId intern(const ConsentAtom &A);
  AtomSet intern(const Found &F);
  bool sameQuestion(const std::vector<Term> &Ts, TermIndex A, TermIndex B,
                    unsigned Depth = 0) const;
  std::optional<ConsentAtom> tokenAtom(uint32_t Entry, EntityId Class) const;

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  Subjects People;
  Changes Effects;
  std::vector<ConsentAtom> Atoms;
  std::unordered_multimap<size_t, AtomId> AtomIds; ///< by hash of the question
  Interning<AtomSet> AllSets;
  /// By function and there by guard set, and by call, as far as asked for.
  using ByIndex = std::vector<std::vector<std::optional<AtomSetRef>>>;
  ByIndex Sets, Calls;
  /// alone, by function and there by guard, as far as asked for.
  std::vector<std::vector<std::unique_ptr<Alone>>> Lonely;
  /// askedIn, by function and guard.
  llvm::DenseMap<std::pair<FunctionIndex, uint32_t>,
                 std::pair<GuardSetIndex, uint32_t>>
      AskedFirst;
  llvm::DenseMap<std::pair<const void *, const void *>, AtomSetRef> United;
  std::map<std::tuple<const void *, SiteRef, Target>, AtomSetRef> CrossedSets;
  std::map<FunctionIndex, AtomSet> Inherent;
  std::map<FunctionIndex, bool> Telltales;
  std::map<EntityId, AtomSet> MadeUnder;
  std::map<std::pair<SiteRef, FunctionIndex>, AtomSet> OfRows; ///< askedOfRow
  std::map<std::tuple<AtomId, SiteRef, Target>, AtomSet> Crossed;
  std::map<EntityId, std::vector<uint32_t>> Tokens; ///< consents on types
  mutable std::optional<ConsentReach> Reach; ///< made when it is first asked
  mutable std::optional<Puts> AllPuts;       ///< likewise
  std::map<EntityId, std::map<std::string, std::optional<LaterRun>>> Outdating;
  /// Cut of cycles.
  mutable std::set<std::tuple<FunctionIndex, CallIndex, uint8_t>> Busy;
  /// What is asked of it; null: nothing that a value could say.
  using Asked = std::pair<Outcome, const Term *>;
  std::map<EntityId, Asked> BusyStored;
  std::map<const StateWrite *, Asked> BusyWrites;
  /// stored, by what it was asked with, and whether callers would have to say
  /// more; what was cut short is not kept.
  std::map<std::tuple<EntityId, Outcome, Term, unsigned, bool>,
           std::pair<Known, bool>>
      OfStored;
  /// How often something came round to itself, or was cut.
  mutable size_t Shortened = 0;
  /// Whether a call, or what is stored, is not being looked at already.
  bool begins(FunctionIndex F, CallIndex C, uint8_t What) const;
  bool begins(EntityId Stored, Outcome O, const Term *C);
  /// worthAsking, by field and by parameter; a cycle of callers says nothing.
  mutable llvm::DenseMap<EntityId, bool> Telling;
  mutable llvm::DenseMap<FunctionIndex, bool> Keeping; ///< keepsToItself
  llvm::DenseMap<EntityId, bool> KeptClasses, Withdrawing; ///< by class
  mutable llvm::DenseMap<std::pair<FunctionIndex, uint32_t>, bool>
      TellingCallers;
  unsigned Refusals = 0;      ///< depth of wasRefused
  FunctionIndex Asking = 0;   ///< in which a term is looked at,
  bool AskingConsent = false; ///< that may go back to a consent, and
  size_t Work = 0, Spent = 0; ///< terms looked at for it, and for large ones
  std::set<FunctionIndex> Cut;
  /// Set once something was looked for that the callers of the outermost
  /// function would have to say.
  mutable bool AsksCallers = false;
};

} // namespace askfirst
#endif
