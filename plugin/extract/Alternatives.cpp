//===- extract/Alternatives.cpp - One of several guard sets holds ---------===//
//
// Where ways meet that were guarded differently - `a || b`, a question asked on
// each of two branches - what holds is one of two guard sets. That is a guard as
// well, about a term that names them, unless it says nothing: of `if (x)` and
// its else one is always taken. Bounds on their number, size and depth keep the
// fixpoint finite; what is beyond them is forgotten, which is what a plain
// intersection does.
//
//===----------------------------------------------------------------------===//
#include "extract/FunctionExtractor.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

namespace {

constexpr size_t MaxAlternatives = 6, MaxGuards = 6, MaxQuestions = 8;
constexpr unsigned MaxDepth = 3;

/// A question with two outcomes, of which one counts as yes.
using Question = std::tuple<TermIndex, Outcome, TermIndex>;

std::pair<Question, bool> questionOf(const Guard &G) {
  bool Yes = G.Result == Outcome::True || G.Result == Outcome::Equal ||
             G.Result == Outcome::Less || G.Result == Outcome::Greater;
  return {{G.About, Yes ? G.Result : negate(G.Result), G.Constant}, Yes};
}

/// Whether one of several guard sets holds whatever the answers are.
class Tautology {
public:
  explicit Tautology(const FunctionSummary &F) : F(F) {}

  /// Also if there is too much to look at.
  bool holds(llvm::ArrayRef<uint32_t> Sets) {
    for (uint32_t Set : Sets)
      if (!collect(Set, 0))
        return true;
    for (unsigned Answers = 0; Answers < 1u << Questions.size(); ++Answers)
      if (llvm::none_of(Sets,
                        [&](uint32_t Set) { return holds(Set, Answers); }))
        return false;
    return true;
  }

private:
  bool collect(uint32_t Set, unsigned Depth) {
    if (Depth > MaxDepth)
      return false;
    for (const HeldGuard &H : F.GuardSets[Set]) {
      const Guard &G = F.Guards[H.Which];
      if (const Term &T = F.Terms[G.About]; T.K == Term::OneOf) {
        for (uint32_t Inner : T.Operands)
          if (!collect(Inner, Depth + 1))
            return false;
        continue;
      }
      Question Q = questionOf(G).first;
      if (!llvm::is_contained(Questions, Q))
        Questions.push_back(Q);
    }
    return Questions.size() <= MaxQuestions;
  }

  bool holds(uint32_t Set, unsigned Answers) const {
    return llvm::all_of(F.GuardSets[Set], [&](const HeldGuard &H) {
      const Guard &G = F.Guards[H.Which];
      if (const Term &T = F.Terms[G.About]; T.K == Term::OneOf)
        return llvm::any_of(T.Operands, [&](uint32_t Inner) {
          return holds(Inner, Answers);
        });
      auto [Q, Yes] = questionOf(G);
      unsigned I = llvm::find(Questions, Q) - Questions.begin();
      return (Answers >> I & 1) == Yes;
    });
  }

  const FunctionSummary &F;
  llvm::SmallVector<Question, MaxQuestions + 1> Questions;
};

} // namespace

static bool has(const Held &H, GuardIndex G) {
  return llvm::any_of(H, [&](const HeldGuard &X) { return X.Which == G; });
}

static bool covers(const Held &Weaker, const Held &Stronger) {
  return llvm::all_of(
      Weaker, [&](const HeldGuard &H) { return has(Stronger, H.Which); });
}

/// What holds if the guards of \p A do or those of \p B.
Held FunctionExtractor::either(const Held &A, const Held &B) {
  Held Both = meet(A, B);
  if (!Alternatives)
    return Both;
  // Alternatives to choose from, each without what holds anyway.
  std::vector<Held> Sets;
  auto Add = [&](Held Set) {
    for (Held &Known : Sets) {
      if (covers(Known, Set) && covers(Set, Known)) {
        Known = intersect(Known, Set);
        return;
      }
      if (covers(Known, Set))
        return;
    }
    std::erase_if(Sets, [&](const Held &Known) { return covers(Set, Known); });
    Sets.push_back(std::move(Set));
  };
  for (const Held *Side : {&A, &B}) {
    Held Rest;
    for (const HeldGuard &H : *Side)
      if (!has(Both, H.Which))
        Rest.push_back(H);
    if (Rest.empty() || Rest.size() > MaxGuards)
      return Both;
    // An alternative of its own: they are all on one level.
    const Guard &Only = Out.Guards[Rest.front().Which];
    if (const Term &T = Out.Terms[Only.About];
        Rest.size() == 1 && T.K == Term::OneOf) {
      for (uint32_t Set : T.Operands) {
        Held Inner = Out.GuardSets[Set];
        for (HeldGuard &G : Inner) {
          std::vector<CallIndex> Since;
          std::set_union(G.Since.begin(), G.Since.end(),
                         Rest.front().Since.begin(), Rest.front().Since.end(),
                         std::back_inserter(Since));
          G.Since = std::move(Since);
        }
        Add(std::move(Inner));
      }
      continue;
    }
    Add(std::move(Rest));
  }
  if (Sets.size() < 2 || Sets.size() > MaxAlternatives)
    return Sets.size() == 1 ? unite(Both, Sets.front()) : Both;
  Term T;
  T.K = Term::OneOf;
  for (const Held &Set : Sets)
    T.Operands.push_back(guardSetIndex(Set));
  llvm::sort(T.Operands);
  if (Tautology(Out).holds(T.Operands))
    return Both;
  Guard G;
  G.Loc = Out.Guards[Out.GuardSets[T.Operands.front()].front().Which].Loc;
  G.About = term(std::move(T));
  return unite(Both, {{guard(std::move(G)), {}}});
}

/// What is left of \p Of, about alternatives, once these are \p Sets: in the
/// next round of a loop about somebody who came earlier. What came out so in
/// several rounds has one name by then, so that it must not grow for ever.
Held FunctionExtractor::someOf(std::vector<Held> Sets, const HeldGuard &Of) {
  auto KindOf = [&](const HeldGuard &H) {
    return Out.Terms[Out.Guards[H.Which].About].K;
  };
  // Alternatives among them are on the same level.
  for (size_t I = 0; I < Sets.size() && Sets.size() <= MaxAlternatives; ++I) {
    // That a variable came out so says nothing of what is asked.
    Held Rest = Sets[I];
    std::erase_if(Rest,
                  [&](const HeldGuard &H) { return KindOf(H) == Term::Value; });
    if (!Rest.empty())
      Sets[I] = std::move(Rest);
    if (Sets[I].size() != 1 || KindOf(Sets[I].front()) != Term::OneOf)
      continue;
    std::vector<uint32_t> Inner =
        Out.Terms[Out.Guards[Sets[I].front().Which].About].Operands;
    Sets.erase(Sets.begin() + I--);
    for (uint32_t Set : Inner)
      Sets.push_back(Out.GuardSets[Set]);
  }
  // Nor are there any deeper down.
  for (Held &Set : Sets)
    if (Set.size() > 1 && !llvm::all_of(Set, [&](const HeldGuard &H) {
          return KindOf(H) == Term::OneOf;
        }))
      std::erase_if(
          Set, [&](const HeldGuard &H) { return KindOf(H) == Term::OneOf; });
  // `a || (!a && b)` is `a || b`.
  for (const Held &One : std::vector(Sets))
    if (One.size() == 1)
      for (Held &Other : Sets)
        if (Other.size() > 1)
          std::erase_if(Other, [&](const HeldGuard &H) {
            auto [Q, Yes] = questionOf(Out.Guards[H.Which]);
            auto [R, Too] = questionOf(Out.Guards[One.front().Which]);
            return Q == R && Yes != Too;
          });
  std::vector<Held> Least;
  for (const Held &Set : Sets)
    if (llvm::none_of(Least, [&](const Held &L) { return covers(L, Set); })) {
      std::erase_if(Least, [&](const Held &L) { return covers(Set, L); });
      Least.push_back(Set);
    }
  if (Least.empty() || Least.size() > MaxAlternatives ||
      llvm::is_contained(Least, Held()))
    return {};
  if (Least.size() == 1)
    return Least.front();
  Term T;
  T.K = Term::OneOf;
  for (const Held &Set : Least)
    T.Operands.push_back(guardSetIndex(Set));
  llvm::sort(T.Operands);
  Guard G = Out.Guards[Of.Which];
  G.About = term(std::move(T));
  return {{guard(std::move(G)), Of.Since}};
}

/// Likewise; nothing: that side cannot be.
std::optional<Held> FunctionExtractor::either(const std::optional<Held> &A,
                                              const std::optional<Held> &B) {
  return !A ? B : !B ? A : std::optional<Held>(either(*A, *B));
}
