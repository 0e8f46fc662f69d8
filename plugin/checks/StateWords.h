//===- checks/StateWords.h - What checks of consents share --------*- C++ -*-===//
//
// Words for consents and their purposes, and the questions of a run with the
// flows that hang on each. Used by the state checks, so that they agree.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CHECKS_STATEWORDS_H
#define ASKFIRST_CHECKS_STATEWORDS_H

#include "core/ConsentState.h"
#include "core/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include <map>

namespace askfirst {

/// "consent 'app::Settings::ads' for 'marketing'".
std::string consentInWords(const std::string &Name,
                           llvm::ArrayRef<std::string> Purposes);

/// True if neither purpose covers the other.
bool unrelated(llvm::StringRef A, llvm::StringRef B);

/// "a customer's e-mail address (...) is sent to analytics here", as a note.
Note sinkNote(const Flow &F);

/// One question: a consent asked at a place. Columns apart: the call and the
/// comparison of its result are one.
struct Question {
  std::string File, Consent;
  uint32_t Line = 0, Column = 0;
  std::vector<std::string> Purposes;
  friend auto operator<=>(const Question &, const Question &) = default;
};
inline Question questionAt(const Place &P, const std::string &Consent) {
  return {P.File, Consent, P.Line, 0, {}};
}

/// The flows (by index) with a check that \p Counts, by question.
struct Asked {
  Place Where;
  std::vector<std::string> Purposes;
  std::vector<size_t> Flows;
};
/// \p Apart: a question is one with its column and what it asks for.
std::map<Question, Asked>
byQuestion(llvm::ArrayRef<Flow> Flows,
           bool (*Counts)(const ConsentSeen &, const Flow &),
           bool Apart = false);
inline Question exactQuestion(const ConsentSeen &C) {
  Question Q = questionAt(C.Where, C.Text);
  Q.Column = C.Where.Column;
  Q.Purposes = C.Purposes;
  return Q;
}

} // namespace askfirst
#endif
