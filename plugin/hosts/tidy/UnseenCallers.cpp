//===- hosts/tidy/UnseenCallers.cpp ---------------------------------------===//
#include "UnseenCallers.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

namespace {

/// A function of the file with its summary.
struct Body {
  const TUSummary *TU = nullptr;
  const FunctionSummary *F = nullptr;
  const Entity *E = nullptr;
};

class File {
public:
  explicit File(llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs)
      : TUs(TUs) {}

  /// The function called \p Name that \p P is in.
  Body at(const Place &P, llvm::StringRef Name) const {
    Body Found;
    for (const auto &TU : TUs)
      for (const FunctionSummary &F : TU->Functions) {
        const Entity *E = entity(*TU, F.Id);
        if (E && E->Name == Name && F.Loc.File < TU->Files.size() &&
            TU->Files[F.Loc.File] == P.File && F.Loc.Line <= P.Line &&
            (!Found.F || Found.F->Loc.Line < F.Loc.Line))
          Found = {TU.get(), &F, E};
      }
    return Found;
  }

  bool isCalled(const Body &B) const {
    return llvm::any_of(TUs, [&](const auto &TU) {
      return llvm::any_of(TU->Functions, [&](const FunctionSummary &F) {
        return F.Id != B.F->Id && llvm::any_of(F.Calls, [&](const Call &C) {
                 return C.Callee == B.F->Id;
               });
      });
    });
  }

private:
  static const Entity *entity(const TUSummary &TU, EntityId Id) {
    auto It = llvm::lower_bound(
        TU.Entities, Id, [](const Entity &E, EntityId X) { return E.Id < X; });
    return It != TU.Entities.end() && It->Id == Id ? &*It : nullptr;
  }
  llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs;
};

} // namespace

/// Where all that is known of the way to \p F begins.
static Body rootOf(const Flow &F, const File &In) {
  if (!F.UnguardedCallers.empty())
    return In.at(F.UnguardedCallers.front().Where,
                 F.UnguardedCallers.front().Function);
  Body Sink = In.at(F.Sink, F.SinkFunction);
  if (Sink.F && !In.isCalled(Sink))
    return Sink;
  for (const Step &S : llvm::reverse(F.Steps))
    if (Body B = In.at(S.Where, S.Function); B.F && !In.isCalled(B))
      return B;
  return {};
}

std::optional<Note>
askfirst::unseenCallers(const Finding &F, const Evidence &Of,
                        llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                        llvm::StringRef Otherwise) {
  // Others are about a question that is asked here, or that no caller can ask.
  if (F.Check != "privacy-unconsented-flow" &&
      F.Check != "privacy-early-collection")
    return std::nullopt;
  File In(TUs);
  for (const Flow &X : Of.Flows) {
    if (X.Sink != F.Where || X.SinkName != F.SinkName || X.Data != F.Data ||
        X.SourceName != F.SourceName)
      continue;
    Body Root = rootOf(X, In);
    if (!Root.F || Root.E->has(EF_InternalLinkage) || Root.E->has(EF_Lambda) ||
        Root.E->Name == "main")
      continue;
    Place Where{Root.TU->Files[Root.F->Loc.File], Root.F->Loc.Line,
                Root.F->Loc.Column};
    return Note{Where, "callers of '" + Root.E->Name +
                           "' in other files were not seen; it is assumed that "
                           "none of them asks first (" +
                           Otherwise.str() + " looks at them)"};
  }
  return std::nullopt;
}
