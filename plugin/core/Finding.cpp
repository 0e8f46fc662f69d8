//===- core/Finding.cpp ---------------------------------------------------===//
#include "core/Finding.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/xxhash.h"
#include <tuple>

using namespace askfirst;

void askfirst::fingerprint(Finding &F) {
  std::string Key = F.Check;
  auto Add = [&Key](llvm::StringRef S) {
    Key += '\0';
    Key += S;
  };
  Add(F.Data);
  Add(F.SourceName);
  Add(F.SinkName);
  Add(F.SinkFunction);
  if (!F.About.empty()) {
    Add(F.About);
    Add(F.Purpose);
  }
  llvm::StringRef Last;
  for (const Step &S : F.Steps) {
    if (S.Function != Last)
      Add(S.Function);
    Last = S.Function;
  }
  F.Fingerprint = llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true,
                                  /*Width=*/16);
}

bool askfirst::operator<(const Finding &A, const Finding &B) {
  return std::tie(A.Where, A.Check, A.Fingerprint, A.Message) <
         std::tie(B.Where, B.Check, B.Fingerprint, B.Message);
}

const char *askfirst::ledgerKey(LedgerEntry::Kind K) {
  switch (K) {
  case LedgerEntry::UnhandledConstruct:
    return "unhandled-construct";
  case LedgerEntry::FunctionOverBudget:
    return "function-over-budget";
  case LedgerEntry::InlineAssembly:
    return "inline-assembly";
  case LedgerEntry::ParseError:
    return "parse-error";
  case LedgerEntry::OdrMismatch:
    return "odr-mismatch";
  case LedgerEntry::UnknownCallee:
    return "unknown-callee";
  case LedgerEntry::UnreadableInput:
    return "unreadable-input";
  }
  llvm_unreachable("all ledger kinds are handled");
}

const char *askfirst::ledgerMeaning(LedgerEntry::Kind K) {
  switch (K) {
  case LedgerEntry::UnhandledConstruct:
    return "a construct the analysis does not know; data was assumed to flow "
           "through it";
  case LedgerEntry::FunctionOverBudget:
    return "a function too large to analyse exactly; its flows were assumed";
  case LedgerEntry::InlineAssembly:
    return "inline assembly; its operands were assumed to mix";
  case LedgerEntry::ParseError:
    return "a file that did not parse; what stands after its first error may "
           "not have been seen";
  case LedgerEntry::OdrMismatch:
    return "one function with two different bodies; both were followed";
  case LedgerEntry::UnknownCallee:
    return "a function without a body or model took personal data";
  case LedgerEntry::UnreadableInput:
    return "an input that could not be read; what it does was not seen";
  }
  llvm_unreachable("all ledger kinds are handled");
}

bool askfirst::isIncomplete(LedgerEntry::Kind K) {
  return K == LedgerEntry::FunctionOverBudget || K == LedgerEntry::ParseError ||
         K == LedgerEntry::UnreadableInput;
}
