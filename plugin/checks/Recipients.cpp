//===- checks/Recipients.cpp ----------------------------------------------===//
#include "checks/Recipients.h"
#include "checks/ConsentFit.h"

using namespace askfirst;

/// A recipient by its name, or else by the function that sends to it.
static std::string keyOf(const Flow &F) {
  return F.Recipient.empty() ? "by " + F.SinkName : F.Recipient;
}

Recipients::Recipients(llvm::ArrayRef<Flow> Flows) {
  for (const Flow &F : Flows) {
    if (!needsConsent(F) || !isSatisfied(F))
      continue;
    for (const ConsentSeen &C : F.Consents) {
      if (shortfall(C, F) != Shortfall::None)
        continue;
      Asked A{C.Where, F.Sink, C.Text};
      auto [It, New] = First.try_emplace(keyOf(F), A);
      if (!New && std::tie(A.Where, A.Sink) <
                      std::tie(It->second.Where, It->second.Sink))
        It->second = std::move(A);
    }
  }
}

std::optional<Note> Recipients::askedElsewhere(const Flow &F) const {
  auto It = First.find(keyOf(F));
  if (It == First.end() || It->second.Sink == F.Sink)
    return std::nullopt;
  const Asked &A = It->second;
  std::string Whom = F.Recipient.empty() ? "what '" + F.SinkName + "' sends"
                                         : "'" + F.Recipient + "'";
  return Note{A.Where, Whom + " is asked for here" +
                           (A.By.empty() ? "" : ", by '" + A.By + "'") +
                           "; this path goes round it"};
}
