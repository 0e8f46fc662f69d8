//===- link/ConsentAnswers.cpp - Is an outcome a yes? ----------------------===//
//
// The outcome of a comparison held against the answers that the policy takes
// for a yes: all of the values it allows, none, some, or, for a tri-state, the
// unknown as well.
//
//===----------------------------------------------------------------------===//
#include "link/ConsentSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// What a constant is called, in lower case.
std::string ConsentSolver::constantName(const Term &T) const {
  std::string Name = llvm::StringRef(Match.constantText(T)).lower();
  size_t At = Name.rfind("::");
  return At == std::string::npos ? Name : Name.substr(At + 2);
}

/// Whether a constant that is no yes is called a refusal. What is called
/// neither that nor by a word for "not known" is taken for a refusal, too.
static bool isRefusal(llvm::StringRef Name) {
  static const char *const Unknown[] = {
      "unknown", "unset",   "undecided", "undefined", "unspecified", "asked",
      "ask",     "pending", "missing",   "default",   "initial",     "none",
      "never",   "open",    "absent",    "undetermined", "notdetermined",
      "timeout", "timedout", "noanswer"};
  return llvm::none_of(Unknown,
                       [&](const char *W) { return Name.contains(W); });
}

bool ConsentSolver::isGiven(const When &W, const Term &C) const {
  if (W.ConstantFrom)
    return false;
  if (C.K == Term::Null || C.K == Term::Unknown)
    return false;
  if (W.K == When::True || W.K == When::False)
    if (C.K == Term::String) // "on", "yes": not ours to say
      return false;
  return answer(W, Outcome::Equal, C) == Answer::Yes;
}

/// The values that all of \p Known allow, held against those that are a yes: all
/// of them, none, or some. Enumerations are looked at whole; numbers around the
/// constants involved.
ConsentSolver::Answer ConsentSolver::answer(const When &W,
                                            const Facts &Known) const {
  const Term &C = *Known.front().second;
  Outcome O = Known.front().first;
  // Held against something of which nothing is known.
  for (auto &[Out, X] : Known)
    if (Out > Outcome::False && X->K != Term::Integer &&
        X->K != Term::Enumerator && X->K != Term::String)
      return Answer::Neither;
  bool Strings = C.K == Term::String;
  if (Strings ||
      (W.K >= When::Equals && W.Constant.K == PolicyConstant::String)) {
    if (!Strings || (O != Outcome::Equal && O != Outcome::NotEqual))
      return Answer::Neither;
    bool Same = Match.isConstant(W.Constant, C);
    bool Wanted = W.K == When::Equals;
    if (W.K != When::Equals && W.K != When::NotEquals)
      return Answer::Neither;
    if (O == Outcome::Equal)
      return Same == Wanted ? Answer::Yes : Answer::No;
    if (Same)
      return Wanted ? Answer::No : Answer::Yes;
    return Wanted && isRefusal(constantName(C)) ? Answer::Lenient
                                                : Answer::Neither;
  }
  std::set<int64_t> Universe{0, 1};
  std::map<int64_t, std::string> Names;
  int64_t Yes = 0;
  bool Comparison = W.K >= When::Equals, Compared = Comparison;
  EntityId Enum = 0;
  for (auto &[Out, X] : Known) {
    Compared |= Out > Outcome::False;
    if (X->K == Term::Enumerator)
      if (const Entity *E = Prog.entity(X->Entity))
        Enum = E->Parent;
  }
  if (Comparison) {
    if (W.Constant.K == PolicyConstant::Name) {
      bool FoundIt = false;
      for (auto &[Id, E] : Prog.entities())
        if (E->Kind == EntityKind::Enumerator) {
          Term T;
          T.K = Term::Enumerator;
          T.Entity = Id;
          T.Number = E->Value;
          if (Match.isConstant(W.Constant, T) && (!Enum || E->Parent == Enum)) {
            Yes = E->Value;
            Enum = E->Parent;
            FoundIt = true;
          }
        }
      if (!FoundIt)
        return Answer::Neither;
    } else {
      Yes = W.Constant.Number;
    }
  }
  // `enum { Ok, Refused };` names some numbers, and says not that there are no
  // others.
  if (const Entity *E = Enum ? Prog.entity(Enum) : nullptr;
      E && llvm::StringRef(E->Name).ends_with("(anonymous)"))
    Enum = 0;
  if (Enum) {
    Universe.clear();
    for (auto &[Id, E] : Prog.entities())
      if (E->Kind == EntityKind::Enumerator && E->Parent == Enum) {
        Universe.insert(E->Value);
        llvm::StringRef Last = llvm::StringRef(E->Name).rsplit("::").second;
        Names[E->Value] = (Last.empty() ? llvm::StringRef(E->Name) : Last)
                              .lower();
      }
  } else if (Compared) {
    for (int64_t D : {-1, 0, 1}) {
      Universe.insert(Yes + D);
      for (auto &[Out, X] : Known)
        Universe.insert(X->Number + D);
    }
  }
  auto IsYes = [&](int64_t V) {
    switch (W.K) {
    case When::True:
    case When::NonNull:
      return V != 0;
    case When::False:
      return V == 0;
    case When::Equals:
      return V == Yes;
    case When::NotEquals:
      return V != Yes;
    case When::AtLeast:
      return V >= Yes;
    case When::Below:
      return V < Yes;
    }
    return false;
  };
  auto Allows = [](Outcome O, int64_t V, int64_t Asked) {
    switch (O) {
    case Outcome::True:
      return V != 0;
    case Outcome::False:
      return V == 0;
    case Outcome::Equal:
      return V == Asked;
    case Outcome::NotEqual:
      return V != Asked;
    case Outcome::Less:
      return V < Asked;
    case Outcome::LessEqual:
      return V <= Asked;
    case Outcome::Greater:
      return V > Asked;
    case Outcome::GreaterEqual:
      return V >= Asked;
    }
    return false;
  };
  // `> 0` where 1 is a yes: there are no others over it that anybody gives.
  if (!Enum && W.K == When::Equals && Yes == 1 &&
      llvm::any_of(Known, [&](const auto &K) {
        return (K.first == Outcome::Greater && K.second->Number == 0) ||
               (K.first == Outcome::GreaterEqual && K.second->Number == 1);
      }))
    std::erase_if(Universe, [](int64_t V) { return V > 1; });
  bool All = true, Any = false, Some = false, Refusals = false, Kept = false;
  for (int64_t V : Universe) {
    bool Refusal = Names.empty() ? V <= 0 : isRefusal(Names[V]);
    if (llvm::all_of(Known, [&](const auto &K) {
          return Allows(K.first, V, K.second->Number);
        })) {
      Some = true;
      All &= IsYes(V);
      Any |= IsYes(V);
      Refusals |= !IsYes(V) && Refusal && !Names.empty();
    } else {
      Kept |= !IsYes(V) && Refusal;
    }
  }
  if (!Some)
    return Answer::Neither;
  if (All)
    return Answer::Yes;
  bool TriState = W.K == When::Equals && Compared;
  if (!Any)
    return TriState && !Names.empty() && !Refusals ? Answer::Unknown
                                                   : Answer::No;
  // Plain numbers have no name for what is not known: that is what a comparison
  // with one refusal lets pass, and no range of them.
  if (Names.empty())
    TriState &= llvm::all_of(Known, [](const auto &K) {
      return K.first == Outcome::Equal || K.first == Outcome::NotEqual;
    });
  return TriState && Kept && !Refusals ? Answer::Lenient : Answer::Neither;
}
