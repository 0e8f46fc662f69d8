//===- link/ConsentTypes.h - What ConsentSolver works with -------*- C++-*-===//
//
// Where terms are looked at, and what is found there.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_LINK_CONSENTTYPES_H
#define ASKFIRST_LINK_CONSENTTYPES_H

#include "link/ConsentAtom.h"
#include "link/ConsentReach.h"

namespace askfirst {

struct ConsentTypes {
  /// Where a term stands: in the function it is of, called from Outer.
  struct Env {
    FunctionIndex F;
    const Env *Outer = nullptr;
    CallIndex From = NoIndex; ///< call of Outer's function
    unsigned Depth = 0;
    /// What else is known of the term that is looked at: `!= Denied` and
    /// `!= Unknown` are a yes together.
    const llvm::SmallVector<std::pair<Outcome, const Term *>, 2> *Also =
        nullptr;
    /// The guards of F that hold as well: what they rule out cannot be.
    GuardSetIndex Around = 0;
    /// What a pointer or optional holds is meant, not whether it holds
    /// anything.
    bool Inside = false;
    /// No consent can come of it: only what is a constant there is looked at.
    bool Quiet = false;
    /// This term of F is that constant: the key that is looked up.
    TermIndex BoundKey = 0;
    const Term *KeyIs = nullptr;
    /// What is said of one element in a round of a loop is said of each.
    bool EachRound = false;
    /// Of rows with this field, the one in which it is that function.
    EntityId RowField = 0, RowIs = 0;
  };
  using Found = std::vector<ConsentAtom>;
  /// The consents that hold if something came out in a certain way; nothing: it
  /// cannot come out so.
  using Known = std::optional<Found>;
  /// What a guard stands for where nothing else is known.
  struct Alone {
    Known Is;
    bool Asks = false;    ///< the callers can say more
    bool Carries = false; ///< it may go back to a consent
    bool Chooses = false; ///< what else holds may rule out some of it
    bool isIdle() const { return Is && Is->empty() && !Asks; }
  };
  /// A guard set that must hold, in a function called from here.
  struct Condition {
    Env In;
    GuardSetIndex Set;
  };
  using EachWrite = llvm::function_ref<void(const Env &, const StateWrite &,
                                            llvm::ArrayRef<Condition>)>;
  using Says = llvm::function_ref<Known()>;
  /// Right answer, wrong answer, or neither, by looking at all values.
  /// Lenient: a yes, or nothing that is known; a refusal is kept out. Unknown:
  /// a wrong answer that is no refusal.
  enum class Answer { Yes, No, Neither, Lenient, Unknown };
  using Facts = llvm::SmallVector<std::pair<Outcome, const Term *>, 2>;
  using Constants = llvm::SmallVector<const Term *, 4>;
  using EachPut = llvm::function_ref<void(const Env &, const Put &)>;
  /// An element that is asked for.
  struct Lookup {
    TermIndex Container = 0;
    Constants Keys; ///< it may be any of these; none: not known
    Term Named;     ///< the key, where no term is
    bool Mapped = false, ThereOnly = false;
    bool Each = false; ///< all of them have come out so
    bool Not = false;  ///< it is not there, or there is nothing at all
  };
};

} // namespace askfirst
#endif
