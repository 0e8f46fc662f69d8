//===- extract/Partings.h - What stands where, by how something came out -*- C++
//-*-===//
//
// `if (full) s = email; ... if (!full) send(s);`: where two ways meet, what
// stands at a place is what either brought; but what was asked before may be
// asked again. For places at which the ways differ a state keeps what stands
// there if an answer was such that one of them cannot have been taken. It holds
// as long as nothing is written that the answer rests on, nor there. Values; no
// clang expressions are evaluated here.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_EXTRACT_PARTINGS_H
#define ASKFIRST_EXTRACT_PARTINGS_H

#include "extract/Memory.h"
#include "llvm/ADT/DenseSet.h"

namespace askfirst {

class Partings {
public:
  Partings(const FunctionSummary &Out, const LocTable &Locs)
      : Out(Out), Locs(Locs), Terms(1) {}

  /// \p Call, which gives back a scalar, was asked. \p Lasts: it has the same
  /// answer until what it is about is written.
  void noteAsked(State &S, TermIndex Call, bool Lasts) {
    Scalars.insert(Call);
    if (Lasts)
      S.Lasting.insert(Call);
  }
  /// The two sides of a join, and what stands at \p L on each: \p Into has
  /// what both bring by now. \p New: answers that are not kept yet may be.
  void join(State &Into, LocId L, const State &A, const Content &AtA,
            const State &B, const Content &AtB, bool New);
  /// ... and what the pointer at \p L designates.
  void join(State &Into, LocId L, const State &A, const std::set<LocId> &AtA,
            const State &B, const std::set<LocId> &AtB, bool New);
  /// What came out on both sides.
  static void join(State &Into, const State &From);
  /// \p H came out, on the way that \p S goes.
  void take(State &S, const Held &H);
  /// \p L is written, or stands for something else from now on.
  void written(State &S, LocId L);
  /// It may be, by a call that is known to write fields: what else is asked of
  /// it may come out otherwise.
  void mayBeWritten(State &S, LocId L);
  /// \p Call is made: what it gave back before is its answer no more.
  void made(State &S, CallIndex Call) const;
  /// Any variable that lives on may be written.
  void globalsWritten(State &S) const;

private:
  uint32_t same(TermIndex T, const State &S, bool Asked = false);
  uint32_t newSame(TermIndex T, const State &S, bool Lasts);
  std::optional<Answer> answer(const Guard &G, const State &S);
  bool implies(const Answer &A, const Answer &B) const;
  bool excludes(const std::set<Answer> &Known, const Answer &A) const;
  std::set<uint32_t> knownAs(const State &S, LocId L);
  bool picks(const State &S, LocId L) const;
  bool isOfSome(const Answer &A) const;
  bool isOf(uint32_t T, const std::set<uint32_t> &As) const;
  bool restsOn(const Term &T, LocId L, unsigned Depth) const;
  template <typename Set>
  void joinParted(PartedMap<Set> &Into, LocId L, const Set &Now, const State &A,
                  const PartedMap<Set> &OfA, const Set &AtA, const State &B,
                  const PartedMap<Set> &OfB, const Set &AtB, bool New) const;
  template <typename Test> bool anyIn(uint32_t T, Test Is) const;
  template <typename Test> static void drop(State &S, Test Of);

  const FunctionSummary &Out;
  const LocTable &Locs;
  /// What is asked about, each once: terms with operands that are of these, and
  /// with no CallSite if they last. 0: what has no name.
  std::vector<Term> Terms;
  std::map<Term, uint32_t> Ids;
  /// By term: what same() found before, but of what lasts second.
  std::vector<std::pair<uint32_t, uint32_t>> Found;
  llvm::DenseSet<TermIndex> Scalars; ///< calls that give back scalars
};

} // namespace askfirst
#endif
