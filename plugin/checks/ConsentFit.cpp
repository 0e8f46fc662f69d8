//===- checks/ConsentFit.cpp ----------------------------------------------===//
#include "checks/ConsentFit.h"
#include "checks/Words.h"
#include "policy/Vocabulary.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

using namespace askfirst;

static bool fitsPurpose(const ConsentSeen &C, const Flow &F) {
  if (F.Purpose.empty() || C.Purposes.empty())
    return true;
  auto Covers = [&](const std::string &P) {
    return Vocabulary::covers(P, F.Purpose);
  };
  return C.OneOfThem ? llvm::all_of(C.Purposes, Covers)
                     : llvm::any_of(C.Purposes, Covers);
}

Shortfall askfirst::shortfall(const ConsentSeen &C, const Flow &F) {
  if (!fitsPurpose(C, F))
    return Shortfall::OtherPurpose;
  switch (C.S) {
  case ConsentSeen::Holds:
    break;
  case ConsentSeen::Inverted:
    return Shortfall::Refused;
  case ConsentSeen::Revoked:
    return Shortfall::Withdrawn;
  case ConsentSeen::SomePaths:
    return Shortfall::SomePaths;
  case ConsentSeen::Unused:
    return Shortfall::Undecided;
  case ConsentSeen::Deferred:
    return Shortfall::Deferred;
  case ConsentSeen::Outdated:
    return Shortfall::Outdated;
  case ConsentSeen::OtherSubject:
    return Shortfall::OtherSubject;
  case ConsentSeen::Lenient:
    return Shortfall::Lenient;
  }
  if (C.Asserted)
    return Shortfall::AssertOnly;
  // "Not opted out" is also true of who has opted in; the reverse does not
  // hold.
  if (F.Rule.Needs == Require::NotOptedOut)
    return Shortfall::None;
  if (C.OptOut)
    return Shortfall::OnlyOptOut;
  if (F.Rule.Needs == Require::SeparateConsent && !C.Separate)
    return Shortfall::NotSeparate;
  return Shortfall::None;
}

bool askfirst::needsConsent(const Flow &F) {
  switch (F.Rule.Needs) {
  case Require::Consent:
  case Require::SeparateConsent:
  case Require::NotOptedOut:
  case Require::ConsentOrSanitizer:
    return true;
  case Require::Nothing:
  case Require::Sanitizer:
  case Require::Never:
    return false;
  }
  llvm_unreachable("all requirements are handled");
}

bool askfirst::isSanitized(const Flow &F) {
  if (F.Rule.Accept.empty())
    return !F.Sanitizers.empty();
  return llvm::any_of(F.Sanitizers, [&](const std::string &Result) {
    return llvm::any_of(F.Rule.Accept, [&](const std::string &Accepted) {
      return Vocabulary::covers(Accepted, Result);
    });
  });
}

bool askfirst::sawShortfall(const Flow &F, Shortfall S) {
  return llvm::any_of(
      F.Consents, [&](const ConsentSeen &C) { return shortfall(C, F) == S; });
}

bool askfirst::sawStale(const Flow &F) {
  return sawShortfall(F, Shortfall::Withdrawn) ||
         sawShortfall(F, Shortfall::Deferred) ||
         sawShortfall(F, Shortfall::Outdated);
}

bool askfirst::isSatisfied(const Flow &F) {
  switch (F.Rule.Needs) {
  case Require::Nothing:
    return true;
  case Require::Never:
    return false;
  case Require::Sanitizer:
    return isSanitized(F);
  case Require::ConsentOrSanitizer:
    return isSanitized(F) || sawShortfall(F, Shortfall::None);
  case Require::Consent:
  case Require::SeparateConsent:
  case Require::NotOptedOut:
    return sawShortfall(F, Shortfall::None);
  }
  llvm_unreachable("all requirements are handled");
}

static std::string lineOrPlace(const Place &P, const Place &From) {
  std::string Line = std::to_string(P.Line);
  return P.File == From.File ? "line " + Line : P.File + ":" + Line;
}

/// "'app::Consent::granted' for 'marketing'".
static std::string question(const ConsentSeen &C) {
  std::string Text = C.Text.empty() ? "consent" : "'" + C.Text + "'";
  if (!C.Purposes.empty())
    Text += " for " + quotedList(C.Purposes, C.OneOfThem ? "or" : "and");
  if (!C.Subject.empty())
    Text += " about '" + C.Subject + "'";
  return Text;
}

/// The need of a flow, as the object of "this needs ...".
static std::string need(const Flow &F) {
  std::string What =
      F.Rule.Needs == Require::SeparateConsent ? "a separate consent"
      : F.Rule.Needs == Require::NotOptedOut ? "a person who has not opted out"
                                             : "consent";
  return F.Purpose.empty() ? What : What + " for '" + F.Purpose + "'";
}

static std::string wrongPaths(const Flow &F) {
  std::string Text = "is asked here, but not on every way to the data leaving";
  if (!F.UnguardedCallers.empty())
    Text += ": the way in from '" + F.UnguardedCallers.front().Function +
            "' does not go through it";
  return Text;
}

/// Why \p C does not count, as the rest of a sentence about the question.
static std::string reason(const ConsentSeen &C, const Flow &F) {
  switch (shortfall(C, F)) {
  case Shortfall::None:
    return "is asked here and counts";
  case Shortfall::OtherPurpose:
    return "is asked here, but this needs " + need(F);
  case Shortfall::Refused:
    return C.OptOut ? "is asked here, and this runs when the person has opted "
                      "out"
                    : "is asked here, and this runs when the answer is no";
  case Shortfall::Lenient:
    return "is asked, but here an answer that is neither yes nor no is taken "
           "for a yes";
  case Shortfall::Withdrawn:
    return C.RevokedAt.isValid()
               ? "is asked here, but withdrawn at " +
                     lineOrPlace(C.RevokedAt, C.Where) +
                     " before the data leaves"
               : "is asked here, but may be withdrawn before the data leaves";
  case Shortfall::Deferred: {
    std::string By = C.By.empty() ? "" : " in '" + C.By + "'";
    if (!C.RevokedAt.isValid())
      return "is asked before this is kept for later, and not again then";
    return "is asked here, before this is kept for later" + By + " at " +
           lineOrPlace(C.RevokedAt, C.Where) + ", and not again then";
  }
  case Shortfall::Outdated:
    return "is asked once and the answer kept, and '" + C.By + "' at " +
           lineOrPlace(C.RevokedAt, C.Where) + " does not change what is kept";
  case Shortfall::OtherSubject:
    return F.Owner.empty()
               ? "asks somebody else than the one whose data it is"
               : "is asked here, but the data is of '" + F.Owner + "'";
  case Shortfall::SomePaths:
    return wrongPaths(F);
  case Shortfall::Undecided:
    return "is asked here, but the answer does not decide whether the data "
           "leaves";
  case Shortfall::AssertOnly:
    return "is asked here only in an assert, which release builds leave out";
  case Shortfall::NotSeparate:
    return "is asked here, but it is a general consent, and this needs " +
           need(F);
  case Shortfall::OnlyOptOut:
    return "is asked here, but it only says that nobody opted out, and this "
           "needs " +
           need(F);
  }
  llvm_unreachable("all shortfalls are handled");
}

static void addCallers(const Flow &F, std::vector<Note> &Notes) {
  size_t N = F.UnguardedCallers.size();
  for (size_t I = 0; I < N; ++I) {
    const Step &S = F.UnguardedCallers[I];
    std::string Text = "way in without a consent check";
    if (N > 1)
      Text += ", " + std::to_string(I + 1) + " of " + std::to_string(N);
    if (!S.Text.empty())
      Text += ": " + S.Text;
    else if (!S.Function.empty())
      Text += ": '" + S.Function + "' runs this without asking";
    Notes.push_back({S.Where, std::move(Text)});
  }
}

std::vector<Note> askfirst::sanitizerNotes(const Flow &F) {
  std::vector<Note> Notes;
  bool Instead = F.Rule.Needs == Require::ConsentOrSanitizer;
  if (!Instead && F.Rule.Needs != Require::Sanitizer)
    return Notes;
  if (!F.Sanitizers.empty())
    Notes.push_back({F.Sink, "on its way the data is made " +
                                 quotedList(F.Sanitizers, "and") +
                                 ", which does not do here"});
  if (Instead)
    Notes.push_back(
        {F.Sink, "instead of consent it would do to make the data " +
                     (F.Rule.Accept.empty()
                          ? std::string("unreadable first, with a sanitizer")
                          : quotedList(F.Rule.Accept, "or") + " first")});
  return Notes;
}

std::vector<Note> askfirst::consentNotes(const Flow &F) {
  std::vector<Note> Notes;
  for (const ConsentSeen &C : F.Consents) {
    Notes.push_back({C.Where, question(C) + " " + reason(C, F)});
    if (!C.RevokedAt.isValid())
      continue;
    std::string By = C.By.empty() ? "" : " by '" + C.By + "'";
    if (shortfall(C, F) == Shortfall::Withdrawn)
      Notes.push_back({C.RevokedAt, "here the consent is withdrawn" + By});
    else if (shortfall(C, F) == Shortfall::Outdated)
      Notes.push_back({C.RevokedAt, "here the consent is withdrawn" + By +
                                        ", and the kept answer stays"});
    else if (shortfall(C, F) == Shortfall::Deferred)
      Notes.push_back({C.RevokedAt, "here it is kept for later" + By});
  }
  addCallers(F, Notes);
  llvm::append_range(Notes, sanitizerNotes(F));
  return Notes;
}
