//===- link/PolicyRanges.cpp - Arguments that functions do not have -------===//
//
// An entry about argument 3 of a function with two parameters is no entry: it
// would switch off what it stands for, and nobody would see it.
//
//===----------------------------------------------------------------------===//
#include "link/PolicyMatch.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

namespace {

/// A number of an argument in an entry, and under which key it stands.
struct Use {
  const char *Key;
  uint32_t Number;
};

using Uses = llvm::SmallVector<Use, 4>;

void add(Uses &Into, const char *Key, const std::optional<uint32_t> &Number) {
  if (Number)
    Into.push_back({Key, *Number});
}

void add(Uses &Into, const char *Key, const ArgumentRange &R) {
  if (R.K == ArgumentRange::Index || R.K == ArgumentRange::From)
    Into.push_back({Key, R.First});
}

void add(Uses &Into, const Selector &S) {
  if (S.Where)
    Into.push_back({"where", S.Where->Argument});
  if (S.K == Selector::Parameter)
    Into.push_back({"index", S.ParameterIndex});
}

} // namespace

static Uses usesOf(const Source &S) {
  Uses Out;
  add(Out, "out", S.Out);
  return Out;
}

static Uses usesOf(const Sink &S) {
  Uses Out;
  // Of several arguments those that are there leave.
  if (S.Arguments.size() == 1)
    add(Out, "arguments", S.Arguments.front());
  else
    for (const ArgumentRange &R : S.Arguments)
      if (R.K == ArgumentRange::Index)
        add(Out, "arguments", R);
  add(Out, "recipient", S.To.Argument);
  return Out;
}

/// Of a Consent or a ConsentChange.
template <typename Entry> static Uses usesOf(const Entry &C) {
  Uses Out;
  add(Out, "purpose", C.Purpose.Argument);
  add(Out, "subject", C.SubjectArgument);
  return Out;
}

static Uses usesOf(const Sanitizer &S) {
  Uses Out;
  add(Out, "out", S.Out);
  return Out;
}

static Uses usesOf(const Propagator &Q) {
  Uses Out;
  for (const Propagation &F : Q.Flows) {
    add(Out, "flow", F.From);
    add(Out, "flow", F.To);
  }
  add(Out, "invokes", Q.Invokes);
  return Out;
}

std::vector<NoSuchParameter> PolicyMatch::outOfRange() const {
  std::vector<NoSuchParameter> Out;
  P.eachEntry([&](const auto &E, const char *) {
    bool Function =
        E.What.K == Selector::Function || E.What.K == Selector::Parameter;
    if (!E.From.Pack.empty() || !Function)
      return;
    Uses Numbers = usesOf(E);
    add(Numbers, E.What);
    if (Numbers.empty())
      return;
    uint32_t Most = 0;
    bool Any = false, Endless = false;
    for (EntityId Id : match(E.What)) {
      const Entity *F = Prog.entity(Id);
      // A pack of parameters and a name of C without a prototype take any.
      Endless |= llvm::StringRef(F->Signature).contains("...") ||
                 (F->has(EF_CLinkage) && F->Signature == "()");
      Most = std::max(Most, NamePattern::parameters(F->Signature));
      Any = true;
    }
    if (!Any || Endless)
      return;
    for (const Use &U : Numbers)
      if (U.Number >= Most)
        Out.push_back(
            {E.From.Where, E.What.Pattern->text(), U.Key, U.Number, Most});
  });
  llvm::sort(Out);
  Out.erase(llvm::unique(Out), Out.end());
  return Out;
}
