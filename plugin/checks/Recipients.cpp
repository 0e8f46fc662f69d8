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
      Asked A{C.Where, F.Sink, C.Text, F.Purpose};
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
  std::string Text = "elsewhere, consent";
  if (!A.Purpose.empty())
    Text += " for '" + A.Purpose + "'";
  Text += " is asked";
  if (!A.By.empty())
    Text += " ('" + A.By + "')";
  Text += F.Recipient.empty() ? " before '" + F.SinkName + "' gets anything"
                              : " before data goes to '" + F.Recipient + "'";
  return Note{A.Where, std::move(Text)};
}
