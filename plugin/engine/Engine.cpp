//===- engine/Engine.cpp --------------------------------------------------===//
#include "engine/Engine.h"
#include "policy/PolicyReader.h"
#include "llvm/ADT/STLExtras.h"
#include <cstdlib>
#include <ctime>

using namespace askfirst;

Date askfirst::today() {
  std::time_t Now = std::time(nullptr);
  if (const char *Epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    long long Seconds;
    if (!llvm::StringRef(Epoch).getAsInteger(10, Seconds))
      Now = Seconds;
  }
  std::tm T{};
  gmtime_r(&Now, &T);
  return {T.tm_year + 1900, T.tm_mon + 1, T.tm_mday};
}

std::pair<std::string, std::string>
askfirst::inWords(const NoSuchParameter &N) {
  std::string Has = N.Most == 0 ? "no parameter"
                    : N.Most == 1
                        ? "only 1 parameter"
                        : "only " + std::to_string(N.Most) + " parameters";
  std::string Hint = "arguments count from 0";
  if (N.Most == 1)
    Hint += ": the first is 0";
  else if (N.Most > 1)
    Hint += ": the last is " + std::to_string(N.Most - 1);
  return {"'" + N.Function + "' has " + Has + ", so there is no number " +
              std::to_string(N.Number) + " for '" + N.Key + "'",
          Hint};
}

std::vector<RuleInfo> askfirst::rules() {
  std::vector<RuleInfo> Out;
  for (const CheckInfo &C : allChecks())
    Out.push_back({C.Name.str(), C.Summary.str(), C.Help.str()});
  return Out;
}

std::optional<Results> askfirst::analyse(const EngineInput &In,
                                         DiagnosticHandler Handler,
                                         Evidence *Kept) {
  auto P = withAnnotations(In.Rules, In.TUs, Handler);
  if (!P)
    return std::nullopt;
  LinkResult L = link(In.TUs, *P);
  auto Warn = [&](const Place &Where, std::string Message, std::string Hint) {
    Diagnostic D;
    D.Severity = Diagnostic::Warning;
    D.File = Where.File;
    D.Line = Where.Line;
    D.Column = Where.Column;
    D.Message = std::move(Message);
    D.Hint = std::move(Hint);
    Handler(D);
  };
  for (auto &[Where, Name] : L.Unmatched)
    Warn(Where, "'" + Name + "' matches nothing in the program",
         "check the spelling, or remove the entry");
  for (const NoSuchParameter &N : L.OutOfRange) {
    auto [Message, Hint] = inWords(N);
    Warn(N.Entry, std::move(Message), std::move(Hint));
  }
  Results R;
  R.ToolVersion = ASKFIRST_VERSION;
  R.PolicyFile = P->File;
  R.PolicyHash = P->Hash;
  R.TUs = In.TUs.size();
  R.Functions = L.Functions;
  R.Ledger = std::move(L.Ledger);
  R.Ledger.insert(R.Ledger.end(), In.Ledger.begin(), In.Ledger.end());
  for (const auto &TU : In.TUs)
    R.TUsFailed += llvm::any_of(TU->Ledger, [](const LedgerEntry &E) {
      return E.K == LedgerEntry::ParseError ||
             E.K == LedgerEntry::UnreadableInput;
    });
  for (const LedgerLine &E : In.Ledger)
    R.TUsFailed += E.K == LedgerEntry::UnreadableInput;
  llvm::sort(R.Ledger, [](const LedgerLine &A, const LedgerLine &B) {
    return std::tie(A.K, A.Where, A.Detail) < std::tie(B.K, B.Where, B.Detail);
  });
  judge(L.Flows, L.State, *P, today(), R);
  if (Kept)
    *Kept = {P, std::move(L.Flows), std::move(L.State)};
  return R;
}
