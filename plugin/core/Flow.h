//===- core/Flow.h - A source, a sink, the path, the checks seen -*- C++
//-*-===//
//
// What link/ hands to checks/: one flow of personal data from a source to a
// sink, with its evidence resolved to text and places, and every consent check
// that was met on the way or in callers, with what it asks and how it stands.
// Self-contained: no indices into summaries.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_CORE_FLOW_H
#define ASKFIRST_CORE_FLOW_H

#include "core/FunctionSummary.h"
#include <optional>

namespace askfirst {

/// A position people can open. File is project-relative.
struct Place {
  std::string File;
  uint32_t Line = 0, Column = 0;
  bool isValid() const { return Line != 0; }
  friend auto operator<=>(const Place &, const Place &) = default;
};

enum class Confidence : uint8_t { Likely, Certain };

/// One hop. Text is a full clause: "passed to 'post' as its second argument".
struct Step {
  StepKind Kind = StepKind::Copy;
  Place Where;
  std::string Function; ///< qualified name of the function the hop is in
  std::string Text;
  friend bool operator==(const Step &, const Step &) = default;
};

/// A consent check (as the policy names it) that has to do with a flow.
struct ConsentSeen {
  enum Status : uint8_t {
    Holds,     ///< must hold for this flow, right answer
    Inverted,  ///< must hold, with the wrong answer: asked, and refused
    Lenient,   ///< asked, and what is neither yes nor no is taken for a yes
    Revoked,   ///< held, but withdrawn since (RevokedAt)
    SomePaths, ///< asked, but a path goes round it
    Unused,    ///< asked earlier; the answer does not decide this flow
    Deferred,  ///< held when a callable was kept for later (RevokedAt, By); not
               ///< asked again when it runs
    Outdated,  ///< an answer kept since; a withdrawal (RevokedAt, By) leaves it
    OtherSubject, ///< asked about somebody else than whose data it is
  };
  Status S = Holds;
  std::vector<std::string> Purposes; ///< empty: any purpose
  bool Separate = false, OptOut = false;
  Place Where; ///< where it was asked
  Place RevokedAt;
  std::string By; ///< what withdrew it, or took the callable to run later
  std::string
      Text; ///< what was asked, as in the policy: "app::Consent::granted"
  std::string Subject; ///< who was asked about, as written, or empty
  bool Asserted = false;
  bool OneOfThem = false; ///< asked for one of Purposes, nobody knows which
  friend bool operator==(const ConsentSeen &, const ConsentSeen &) = default;
};

/// What the rules ask of a flow.
enum class Require : uint8_t {
  Nothing,
  Consent,
  SeparateConsent,
  NotOptedOut,
  Sanitizer, ///< one of Verdict::Accept
  ConsentOrSanitizer,
  Never,
};

/// The rule that decided, for a person.
struct Verdict {
  Require Needs = Require::Nothing;
  std::vector<std::string> Accept; ///< sanitizer results that do
  std::string
      Rule;    ///< as text: "user.health_and_medical to advertising: never"
  Place Where; ///< its position in the policy; invalid: built-in default
};

/// Personal data that was put, with nobody asked, where it outlives the
/// function that put it there.
struct KeptUnasked {
  Place Where;          ///< of the call that put it there
  std::string In;       ///< the field or variable
  std::string Function; ///< in which it was put there
};

/// How the data comes to the sink.
enum class Taking : uint8_t {
  Passed,    ///< it is handed over
  ByItself,  ///< the call of the sink takes it along (`collects:`)
  AtSource,  ///< it is taken up; a rule for `collection` asks for more
  ByOpening, ///< a gate of the recipient's is opened for it
};

struct Flow {
  std::string Data;       ///< category key: user.contact.email
  std::string Subject;    ///< data subject key, or empty
  std::string SourceName; ///< "field 'app::User::email'"
  Place Source;
  std::string SinkName; ///< qualified name of the sink function/variable
  EntityId SourceEntity = 0, SinkEntity = 0;
  Place Sink;
  std::string SinkFunction; ///< function the sink call stands in
  std::string SinkKind;
  std::string Purpose;   ///< of the sink; empty if it has none
  std::string Recipient; ///< or empty
  std::string Gate;      ///< of the sink, or empty
  Taking How = Taking::Passed;
  std::string Owner; ///< whose data it is, as written, where that is known
  /// Set where the flow itself is asked for, but what it sends was collected
  /// before anybody was.
  std::optional<KeptUnasked> Collected;
  std::vector<Step> Steps;             ///< source first, sink last
  std::vector<std::string> Sanitizers; ///< results met: "pseudonymised"
  std::vector<ConsentSeen> Consents;   ///< in source order
  /// Functions from a root down to the flow whose calls hold no consent; empty
  /// if the flow has no callers that could guard it.
  std::vector<Step> UnguardedCallers;
  Verdict Rule;
  Confidence Sure = Confidence::Certain;
};

} // namespace askfirst
#endif
