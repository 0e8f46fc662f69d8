//===- checks/bundled-consent/BundledConsent.cpp --------------------------===//
//
// privacy-bundled-consent: one answer for several purposes. One question lets
// data go for purposes that have nothing to do with each other, or one value is
// written to several consents. Purposes of which one covers the other are one.
//
//===----------------------------------------------------------------------===//
#include "checks/Check.h"
#include "checks/ConsentFit.h"
#include "checks/StateWords.h"
#include "checks/Words.h"
#include "checks/bundled-consent/Page.h"
#include "policy/Vocabulary.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace askfirst;

static bool counts(const ConsentSeen &C, const Flow &F) {
  return needsConsent(F) && !F.Purpose.empty() && !C.OptOut &&
         shortfall(C, F) == Shortfall::None;
}

/// The purposes of \p In of which no other covers one, widest first by name;
/// fewer than two if they are all one.
static std::vector<std::string> apart(const std::set<std::string> &In) {
  std::vector<std::string> Out;
  for (const std::string &P : In)
    if (llvm::none_of(In, [&](const std::string &Q) {
          return Q != P && Vocabulary::covers(Q, P);
        }))
      Out.push_back(P);
  return Out;
}

namespace {

/// A place where a consent gets a value, whichever way.
struct Written {
  Place Where;
  std::string Function, Consent, SourceText;
  std::vector<std::string> Purposes;
};

class BundledConsent final : public StateCheck {
public:
  llvm::StringRef name() const override { return "privacy-bundled-consent"; }
  llvm::StringRef summary() const override {
    return "One answer is used as consent for several purposes.";
  }
  llvm::StringRef help() const override { return Page; }

  std::vector<StateFinding> judge(const ConsentState &S,
                                  llvm::ArrayRef<Flow> Flows,
                                  const Policy &P) const override {
    std::vector<StateFinding> Out;
    std::set<std::vector<std::string>> Told;
    questions(Flows, Told, Out);
    writes(S, Told, Out);
    copies(S, Out);
    return Out;
  }

private:
  /// \p Told: the purposes of the questions that are told of.
  static void questions(llvm::ArrayRef<Flow> Flows,
                        std::set<std::vector<std::string>> &Told,
                        std::vector<StateFinding> &Out) {
    for (auto &[Q, A] : byQuestion(Flows, counts, /*Apart=*/true)) {
      std::set<std::string> Used;
      std::vector<size_t> Concerned;
      for (size_t I : A.Flows) {
        const Flow &F = Flows[I];
        std::string Serves = servedPurpose(A, F.Purpose);
        // Asked of its own as well: this answer is not what it rests on.
        if (llvm::any_of(F.Consents, [&](const ConsentSeen &C) {
              return counts(C, F) && exactQuestion(C) != Q &&
                     C.Purposes.size() == 1;
            }))
          continue;
        Used.insert(Serves);
        Concerned.push_back(I);
      }
      std::vector<std::string> Purposes = apart(Used);
      if (Purposes.size() < 2)
        continue;
      Told.insert(Purposes);
      StateFinding F;
      F.F.Where = A.Where;
      F.F.About = Q.Consent;
      F.F.SinkFunction = Flows[Concerned.front()].SinkFunction;
      F.F.Message =
          "one answer to " + consentInWords(Q.Consent, {}) +
          " is used for several purposes: " + quotedList(Purposes, "and");
      for (size_t I : Concerned)
        F.F.Notes.push_back(sinkNote(Flows[I]));
      Out.push_back(std::move(F));
    }
  }

  /// The purpose of the question that a sink's purpose falls under; its own if
  /// the question has none.
  static std::string servedPurpose(const Asked &A, const std::string &Purpose) {
    for (const std::string &P : A.Purposes)
      if (Vocabulary::covers(P, Purpose))
        return P;
    return Purpose;
  }

  /// The answer to one consent that is stored as that to another.
  static void copies(const ConsentState &S, std::vector<StateFinding> &Out) {
    for (const ConsentWrite &W : S.Writes) {
      auto OfOther = [&](const std::string &P) {
        return llvm::none_of(W.CopiedPurposes, [&](const std::string &Q) {
          return Vocabulary::covers(Q, P) || Vocabulary::covers(P, Q);
        });
      };
      if (W.CopiedPurposes.empty() || W.Purposes.empty() ||
          !llvm::all_of(W.Purposes, OfOther))
        continue;
      StateFinding F;
      F.F.Where = W.Where;
      F.F.About = W.Consent;
      F.F.SinkFunction = W.Function;
      F.F.Message = "the answer to " +
                    consentInWords(W.Copied, W.CopiedPurposes) +
                    " is stored as " + consentInWords(W.Consent, W.Purposes) +
                    ", for which nobody is asked";
      Out.push_back(std::move(F));
    }
  }

  /// One consent for several purposes is told of where it is asked for.
  static void writes(const ConsentState &S,
                     const std::set<std::vector<std::string>> &Told,
                     std::vector<StateFinding> &Out) {
    std::map<uint64_t, std::vector<Written>> BySource;
    for (const ConsentWrite &W : S.Writes)
      if (W.Source && W.Sets != ConsentWrite::Refused && !W.Purposes.empty())
        BySource[W.Source].push_back(
            {W.Where, W.Function, W.Consent, W.SourceText, W.Purposes});
    for (const ConsentChanged &C : S.Changes)
      if (C.Source && C.Grant && !C.Purposes.empty())
        BySource[C.Source].push_back(
            {C.Where, C.Function, C.Name, C.SourceText, C.Purposes});
    for (auto &[Source, All] : BySource) {
      llvm::sort(All, [](const Written &A, const Written &B) {
        return std::tie(A.Where, A.Consent) < std::tie(B.Where, B.Consent);
      });
      std::set<std::string> Used;
      for (const Written &W : All)
        Used.insert(W.Purposes.begin(), W.Purposes.end());
      std::vector<std::string> Purposes = apart(Used);
      bool One = llvm::all_of(All, [&](const Written &W) {
        return W.Consent == All.front().Consent && W.Purposes.size() > 1;
      });
      if (Purposes.size() < 2 || (One && Told.count(Purposes)))
        continue;
      StateFinding F;
      const Written &First = All.front();
      F.F.Where = First.Where;
      F.F.About = First.Consent;
      F.F.SinkFunction = First.Function;
      F.F.Message = "one answer (" + First.SourceText +
                    ") is stored as consent for several purposes: " +
                    quotedList(Purposes, "and");
      for (const Written &W : llvm::ArrayRef(All).drop_front())
        F.F.Notes.push_back(
            {W.Where, "and here as " + consentInWords(W.Consent, W.Purposes)});
      Out.push_back(std::move(F));
    }
  }
};

} // namespace

static Registry<StateCheck>::Add<BundledConsent> X;
