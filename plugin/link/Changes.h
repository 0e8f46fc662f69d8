//===- link/Changes.h - What calls do to answers given before ------*- C++
//-*-===//
//
// Says of a call what it may do, itself or through what it runs, to an answer
// that was given before it: which withdrawals of the policy it makes, for which
// purposes and whom, and what it writes to the storage that the question read.
// Looked up from the storage and the withdrawals backwards, so only functions
// that lead to one are looked at. Knows nothing of guards; what of it ends a
// consent is ConsentSolver's to say.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_CHANGES_H
#define ASKFIRST_LINK_CHANGES_H

#include "link/Subjects.h"
#include <functional>
#include <map>
#include <set>

namespace askfirst {

/// What one function does to an answer, in its own words.
struct Change {
  /// Where the answer that was changed stands.
  enum Root : uint8_t {
    Elsewhere, ///< reached by way of a global or of something unknown
    This,      ///< in the object
    Param,     ///< in what parameter Number designates
    Own,       ///< in a local object: nobody else's
  };
  Root At = Elsewhere;
  uint32_t Number = 0;
  /// What was written there. Unknown: not known; Param: what the caller passed.
  Term Value;
  /// Set if an object that the question was asked of is another one now: its
  /// class.
  EntityId Replaced = 0;
  /// Revocations: the entry of the policy, the purposes; empty: any.
  uint32_t Entry = 0;
  std::vector<std::string> Purposes;
  /// Revocations: the purpose is what this parameter says.
  uint32_t PurposeIn = NoIndex;
  Who Whose; ///< revocations: by whom; Root None if that is not said
  /// It happens only if a parameter is as said.
  struct Condition {
    uint32_t Param = 0;
    Outcome Is = Outcome::True;
    Term Constant;
    friend bool operator==(const Condition &, const Condition &) = default;
  };
  std::vector<Condition> If;
  /// The function that makes it, and the guards it does so under.
  FunctionIndex In = 0;
  GuardSetIndex Under = 0;
  friend bool operator==(const Change &, const Change &) = default;
};

class Changes {
public:
  /// Whether a target is run later than the call that takes it.
  using Later = std::function<bool(SiteRef, const Target &)>;
  Changes(const Program &Prog, const Policy &P, const PolicyMatch &Match,
          const Subjects &People, Later RunsLater);

  /// Withdrawals that call \p C of \p F makes, in the words of \p F. \p Asked:
  /// the class of those who are asked, to tell which argument is one of them.
  std::vector<Change> revocations(FunctionIndex F, CallIndex C,
                                  EntityId Asked);
  /// Writes that call \p C of \p F makes to the storage that the question with
  /// the term \p T read, if it may be the same object's.
  std::vector<Change> writes(FunctionIndex F, CallIndex C, TermIndex T);
  /// Whether objects of \p Class have something in them that is personal by
  /// what the policy says.
  bool isPersonal(EntityId Class) const { return Personal.count(Class); }

private:
  using Made = std::vector<Change>;
  /// A place that a question reads: a field of an object, a variable.
  struct Read {
    EntityId What = 0;
    /// Of which object, as a term of the function that asks; 0: any, or none.
    TermIndex Object = 0;
    friend auto operator<=>(const Read &, const Read &) = default;
  };
  void reads(FunctionIndex F, TermIndex T, std::set<Read> &Out,
             unsigned Depth) const;
  const Made &writtenIn(EntityId What, FunctionIndex F);
  const Made &revokedIn(uint32_t Entry, EntityId Asked, FunctionIndex F);
  using InFunction = llvm::function_ref<const Made &(FunctionIndex)>;
  void made(SiteRef S, const std::set<FunctionIndex> &Leading, InFunction In,
            Made &Out) const;
  bool toCaller(Change &X, SiteRef S, const Target &T) const;
  bool revocation(uint32_t Entry, EntityId Asked, SiteRef S,
                  Change &Out) const;
  void place(Change &X, FunctionIndex F, TermIndex Object) const;
  void conditions(Change &X, FunctionIndex F, GuardSetIndex G) const;
  const std::set<FunctionIndex> &writers(EntityId What);
  const std::set<FunctionIndex> &revokers(uint32_t Entry);
  bool isSameObject(FunctionIndex F, TermIndex A, TermIndex B) const;
  bool mayBeSame(FunctionIndex F, TermIndex A, TermIndex B,
                 unsigned Depth = 0) const;

  const Program &Prog;
  const Policy &P;
  const PolicyMatch &Match;
  const Subjects &People;
  Later RunsLater;
  /// Steps that put a whole object into a member, by member.
  using Replacing =
      std::map<EntityId, std::vector<std::pair<FunctionIndex, const Edge *>>>;
  const Replacing &replacing();
  bool setsUnderKey(FunctionIndex F, const Call &K, TermIndex T,
                    Change &X) const;

  std::set<EntityId> Grants, Personal;
  std::optional<Replacing> Replaces;
  std::map<EntityId, std::set<FunctionIndex>> Writers;
  std::map<uint32_t, std::set<FunctionIndex>> Revokers;
  std::map<std::pair<EntityId, FunctionIndex>, Made> Writes;
  std::map<std::tuple<uint32_t, EntityId, FunctionIndex>, Made> Revocations;
};

} // namespace askfirst
#endif
