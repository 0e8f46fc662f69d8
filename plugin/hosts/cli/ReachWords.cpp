//===- hosts/cli/ReachWords.cpp -------------------------------------------===//
#include "ReachWords.h"
#include "checks/ConsentFit.h"
#include "support/Diagnostic.h"
#include "llvm/ADT/SmallVector.h"

using namespace askfirst;
using llvm::StringRef;

/// Places where data stops that are shown of one source.
static constexpr size_t MostStops = 20;

static std::string text(const Place &P) {
  return P.File + ":" + std::to_string(P.Line) + ":" + std::to_string(P.Column);
}

static std::string verdict(const Flow &F) {
  if (F.Rule.Needs == Require::Nothing)
    return "no rule asks for anything there (" + F.Rule.Rule + ")";
  if (isSatisfied(F))
    return "the rule is kept (" + F.Rule.Rule + ")";
  return "this is a finding (" + F.Rule.Rule + ")";
}

static void printFlow(const Reach &R, const Flow &F, llvm::raw_ostream &OS) {
  OS << R.Source << " (" << R.Data << ") reaches '" << F.SinkName << "' at "
     << text(F.Sink);
  if (!F.Purpose.empty())
    OS << ", for " << F.Purpose;
  if (!F.Recipient.empty())
    OS << ", of " << F.Recipient;
  OS << ": " << verdict(F) << "\n";
  StringRef In;
  for (const Step &S : F.Steps) {
    OS << "  " << text(S.Where) << ": " << S.Text;
    if (S.Function != In)
      OS << ", in '" << S.Function << "'";
    OS << "\n";
    In = S.Function;
  }
  for (const std::string &S : F.Sanitizers)
    OS << "  on the way it is made " << S << "\n";
  for (const Note &N : consentNotes(F))
    OS << "  " << text(N.Where) << ": " << N.Text << "\n";
}

static void printStops(const Reach &R, llvm::raw_ostream &OS) {
  size_t Shown = 0;
  for (const Stop &S : R.Stops) {
    if (++Shown > MostStops) {
      OS << "  and " << R.Stops.size() - MostStops << " more places\n";
      return;
    }
    OS << "  " << text(S.At.Where) << ": " << S.At.Text << ", in '"
       << S.At.Function << "'; it stops there: " << S.Why << "\n";
  }
}

void askfirst::printReach(const Reachability &R, StringRef To,
                          llvm::raw_ostream &OS) {
  for (const std::string &S : R.AbsentSinks)
    OS << "sink '" << S << "' of the policy matches nothing in the program\n";
  std::string Where = To.empty() ? "any sink" : "'" + To.str() + "'";
  for (const Reach &X : R.Sources) {
    if (X.State == Reach::MatchesNothing) {
      OS << X.Source << " (" << X.Data << ") matches nothing in the program\n";
      continue;
    }
    for (const Flow &F : X.Flows)
      printFlow(X, F, OS);
    if (!X.Flows.empty()) {
      if (!X.Stops.empty())
        OS << "elsewhere it does not get there:\n";
      printStops(X, OS);
      continue;
    }
    if (X.State == Reach::NeverRead && X.Stops.empty()) {
      OS << X.Source << " (" << X.Data << ") is never read\n";
      continue;
    }
    OS << X.Source << " (" << X.Data << ") does not reach " << Where
       << "; how far it gets:\n";
    printStops(X, OS);
  }
}

static std::string unknown(StringRef Role, StringRef Asked,
                           const std::set<std::string> &Known) {
  llvm::SmallVector<StringRef, 32> Among(Known.begin(), Known.end());
  // The last scope is what people remember.
  std::string Near = nearest(Asked, Among);
  for (const std::string &N : Known) {
    StringRef Last = StringRef(N).substr(N.rfind(':') + 1);
    if (Near.empty() && !nearest(Asked, {Last}).empty())
      Near = N;
  }
  std::string Out =
      "no " + Role.str() + " of the policy is named '" + Asked.str() + "'";
  if (!Near.empty())
    return Out + "\nhint: did you mean '" + Near + "'?";
  return Out + "\nhint: 'askfirst policy list' names them";
}

std::string askfirst::unknownNames(const Reachability &R, StringRef From,
                                   StringRef To) {
  if (!R.SourceKnown && !From.empty())
    return unknown("source", From, R.SourceNames);
  if (!R.SinkKnown && !To.empty())
    return unknown("sink", To, R.SinkNames);
  if (!R.SourceKnown || !R.SinkKnown)
    return std::string("the policy has no ") +
           (R.SourceKnown ? "sinks" : "sources");
  return "";
}
