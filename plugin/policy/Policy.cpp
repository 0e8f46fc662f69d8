//===- policy/Policy.cpp - What the rules ask of a flow -------------------===//
#include "policy/Policy.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

using namespace askfirst;

std::string Policy::purposeOf(const Sink &S) const {
  if (!S.Purpose.empty())
    return S.Purpose;
  auto It = Words.PurposeOfKind.find(S.Kind);
  return It == Words.PurposeOfKind.end() ? "" : It->second;
}

/// Stricter verdicts are larger (DESIGN 4: the strictest profile wins).
static unsigned strictness(Require R) {
  switch (R) {
  case Require::Nothing:
    return 0;
  case Require::NotOptedOut:
    return 1;
  case Require::ConsentOrSanitizer:
    return 2;
  case Require::Sanitizer:
    return 3;
  case Require::Consent:
    return 4;
  case Require::SeparateConsent:
    return 5;
  case Require::Never:
    return 6;
  }
  return 0;
}

static bool applies(const Rule &R, llvm::StringRef Data, llvm::StringRef Kind) {
  auto Covers = [](llvm::StringRef Key) {
    return [Key](const std::string &P) { return Vocabulary::covers(P, Key); };
  };
  // Taking data up is no handing over: only a rule that names it asks for more.
  if (Kind == "collection" && R.Sinks.empty())
    return false;
  return (R.Data.empty() || llvm::any_of(R.Data, Covers(Data))) &&
         (R.Sinks.empty() || llvm::is_contained(R.Sinks, Kind));
}

/// What a rule that matches asks for; nothing where its `unless` holds.
static Verdict verdictOf(const Rule &R,
                         llvm::ArrayRef<std::string> Sanitizers) {
  bool Free = llvm::any_of(R.Unless, [&](const std::string &U) {
    return llvm::is_contained(Sanitizers, U);
  });
  Verdict V;
  V.Needs = Free ? Require::Nothing : R.Needs;
  V.Accept = R.Accept;
  V.Rule = R.Text;
  V.Where = R.From.Where;
  return V;
}

/// DESIGN 5, "No rule matches".
static Verdict builtin(llvm::StringRef Kind, llvm::StringRef OwnPurpose) {
  Verdict V;
  if (llvm::is_contained(
          {"analytics", "advertising", "crash_report", "third_party", "sale"},
          Kind)) {
    V.Needs = Require::Consent;
    V.Rule = (Kind + " needs consent").str();
  } else if (Kind == "logging") {
    V.Needs = Require::ConsentOrSanitizer;
    V.Rule = "logging needs consent or a sanitizer";
  } else if ((Kind == "storage" || Kind == "network") && !OwnPurpose.empty()) {
    V.Needs = Require::Consent;
    V.Rule = (Kind + " for a purpose needs consent").str();
  } else {
    V.Rule = Kind.empty() ? "not required"
                          : (Kind + " needs none; inventory only").str();
  }
  return V;
}

Verdict Policy::verdict(llvm::StringRef Data, llvm::StringRef SinkKind,
                        llvm::StringRef Purpose,
                        llvm::ArrayRef<std::string> Met) const {
  // The project's own rules: the first that matches.
  for (const Rule &R : Rules)
    if (R.Profile.empty() && applies(R, Data, SinkKind))
      return verdictOf(R, Met);
  // Each profile's first match; the strictest of them.
  std::map<std::string, const Rule *> First;
  for (const Rule &R : Rules)
    if (!R.Profile.empty() && applies(R, Data, SinkKind))
      First.try_emplace(R.Profile, &R);
  std::optional<Verdict> Best;
  for (auto &[Profile, R] : First) {
    Verdict V = verdictOf(*R, Met);
    if (!Best || strictness(V.Needs) > strictness(Best->Needs))
      Best = std::move(V);
  }
  if (Best)
    return *Best;
  auto Kind = Words.PurposeOfKind.find(SinkKind.str());
  bool Own = !Purpose.empty() &&
             (Kind == Words.PurposeOfKind.end() || Kind->second != Purpose);
  return builtin(SinkKind, Own ? Purpose : "");
}
