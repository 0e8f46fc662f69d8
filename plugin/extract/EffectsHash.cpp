//===- extract/EffectsHash.cpp - A number for a digest --------------------===//
//
// Two digests from two ASTs of the same file, of the same function: do they say
// the same? Types are other objects in each.
//
//===----------------------------------------------------------------------===//
#include "extract/Effects.h"
#include "clang/AST/ASTContext.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;
using namespace clang;

namespace {

class Hasher {
public:
  explicit Hasher(const ASTContext &Ctx) : Words(Ctx.getPrintingPolicy()) {}
  uint64_t Sum = 0;

  template <typename... Ts> void add(const Ts &...Vs) {
    Sum = llvm::hash_combine(Sum, Vs...);
  }
  void add(const AccessPath &P) {
    add(P.size());
    for (const Component &C : P.components())
      add(unsigned(C.K), C.Id);
  }
  void add(const EffectPlace &P) {
    add(unsigned(P.K), P.Index, P.Entity, P.Through);
    add(P.Path);
  }
  void add(const std::vector<EffectPlace> &Ps) {
    add(Ps.size());
    for (const EffectPlace &P : Ps)
      add(P);
  }
  void add(QualType T) {
    add(T.isNull() ? std::string() : T.getCanonicalType().getAsString(Words));
  }

private:
  PrintingPolicy Words;
};

} // namespace

uint64_t askfirst::hashOf(const Effects &E, const ASTContext &Ctx) {
  Hasher H(Ctx);
  H.add(E.Pointers.size(), E.Fresh.size(), E.Globals.size(), E.Copied.size());
  for (const Effects::Pointer &P : E.Pointers) {
    H.add(P.At);
    H.add(P.To);
    H.add(P.Unknown);
    H.add(P.Type);
  }
  H.add(E.Written);
  H.add(E.Returned);
  H.add(E.ReturnKnown, E.ReturnAsked, E.ReturnPartial, E.KeepsGlobals,
        E.ThisKept);
  for (const Effects::Object &O : E.Fresh) {
    H.add(unsigned(O.Out), O.Index, O.Raw);
    H.add(O.Path);
    H.add(O.Type);
  }
  for (const Effects::Overwritten &O : E.Globals) {
    H.add(O.At);
    H.add(O.With.size());
    for (const auto &[Index, Path] : O.With) {
      H.add(Index);
      H.add(Path);
    }
  }
  for (const Effects::Copy &C : E.Copied) {
    H.add(C.Parameter);
    H.add(C.From);
    H.add(C.To);
  }
  H.add(E.Behind);
  H.add(E.Running);
  for (bool K : E.Kept)
    H.add(K);
  return H.Sum;
}
