//===- core/ConsentState.h - How consents come to be, and end -----*- C++ -*-===//
//
// What link/ hands to checks/ beside the flows: where a consent is set and to
// what, where it is asked and nothing comes of it, where it is granted and
// withdrawn and what a withdrawal leaves behind. Resolved to text and places;
// no indices into summaries. What of it is wrong is the checks' to say.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_CONSENTSTATE_H
#define ASKFIRST_CORE_CONSENTSTATE_H

#include "core/Flow.h"

namespace askfirst {

/// A place where a consent gets a value, or where one is taken for it.
struct ConsentWrite {
  enum Form : uint8_t {
    DefaultMember,   ///< default member initialiser
    Initialiser,     ///< constructor initialiser, aggregate, constructor call
    StaticInit,      ///< initialiser of a global or static
    ZeroInit,        ///< a global or static without initialiser
    Assignment,      ///<
    PassedOn,        ///< handed to a function that stores it
    DefaultArgument, ///< of such a function, or of a parameter or getter that
                     ///< is a consent
    GetterDefault,   ///< the default handed to a getter: `value("ads", true)`
    ValueOr,         ///< `value_or(true)`
    Returned,        ///< by the consent function itself, where it knows nothing
    Assumed, ///< after an exception, a constant stands for the answer
  };
  enum Value : uint8_t {
    Given,   ///< a constant that says yes
    Refused, ///< a constant that does not
    Open,    ///< not known here: what a person chose, what was stored
  };
  /// Why a constant yes is in order.
  enum Excuse : uint8_t {
    None,
    InGrant, ///< in a `grant` or `inside` function, or one only these call
    Asked,   ///< under a consent, or where a parameter says so
  };
  Form How = Assignment;
  Value Sets = Open;
  Excuse Why = None;
  bool InHandler = false;   ///< of exceptions
  bool InConstructor = false;
  bool ByCallers = false;   ///< what is set is said by writes at the calls
  Place Where;
  std::string Function;     ///< the write stands in, or empty
  std::string Consent;      ///< as the policy names it
  std::vector<std::string> Purposes; ///< sorted; empty: not known, or any
  std::string Text;         ///< of the constant: "true", "app::Mode::Basic"
  /// Writes of one value in one function have the same number; 0: a constant
  /// that no condition chose.
  uint64_t Source = 0;
  std::string SourceText;   ///< the value or condition, for a person, or empty
  /// It is the answer to this other consent, of these purposes.
  std::string Copied;
  std::vector<std::string> CopiedPurposes;
};

/// A question whose answer is not used.
struct UnusedQuestion {
  Place Where;
  std::string Function, Consent;
  std::vector<std::string> Purposes;
};

/// Data that a sink keeps and that nothing deletes from here.
struct KeptStore {
  std::string Sink, Purpose;
  std::vector<std::string> DeletedBy; ///< as the policy has them
  Place Where;                        ///< a place where the sink is used
  friend bool operator==(const KeptStore &, const KeptStore &) = default;
};

/// A call of a grant or revoke function.
struct ConsentChanged {
  bool Grant = false; ///< else a withdrawal
  /// What is granted is not known here: it may as well be a refusal.
  bool Open = false;
  Place Where;
  std::string Function, Name;
  std::vector<std::string> Purposes; ///< empty: not known, or any
  std::vector<KeptStore> Kept;       ///< of withdrawals
  uint64_t Source = 0;               ///< as in ConsentWrite
  std::string SourceText;
};

struct ConsentState {
  std::vector<ConsentWrite> Writes; ///< all sorted by place
  std::vector<UnusedQuestion> Unused;
  std::vector<ConsentChanged> Changes;
};

} // namespace askfirst
#endif
