//===- checks/StateWords.cpp ----------------------------------------------===//
#include "checks/StateWords.h"
#include "checks/Words.h"
#include "policy/Vocabulary.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

std::string askfirst::consentInWords(const std::string &Name,
                                     llvm::ArrayRef<std::string> Purposes) {
  std::string Text = "consent";
  if (!Name.empty())
    Text += " '" + Name + "'";
  if (!Purposes.empty())
    Text += " for " + quotedList(Purposes, "and");
  return Text;
}

bool askfirst::unrelated(llvm::StringRef A, llvm::StringRef B) {
  return !Vocabulary::covers(A, B) && !Vocabulary::covers(B, A);
}

Note askfirst::sinkNote(const Flow &F) {
  std::string Text = describe(F) + " here";
  if (!F.Purpose.empty())
    Text += ", for '" + F.Purpose + "'";
  return {F.Sink, std::move(Text)};
}

std::map<Question, Asked>
askfirst::byQuestion(llvm::ArrayRef<Flow> Flows,
                     bool (*Counts)(const ConsentSeen &, const Flow &),
                     bool Apart) {
  std::map<Question, Asked> Out;
  for (size_t I = 0; I < Flows.size(); ++I)
    for (const ConsentSeen &C : Flows[I].Consents) {
      if (!Counts(C, Flows[I]))
        continue;
      Asked &A = Out[Apart ? exactQuestion(C) : questionAt(C.Where, C.Text)];
      if (!A.Where.isValid() || C.Where < A.Where)
        A.Where = C.Where;
      for (const std::string &P : C.Purposes)
        if (!llvm::is_contained(A.Purposes, P))
          A.Purposes.push_back(P);
      if (A.Flows.empty() || A.Flows.back() != I)
        A.Flows.push_back(I);
    }
  for (auto &[Q, A] : Out)
    llvm::sort(A.Purposes);
  return Out;
}
