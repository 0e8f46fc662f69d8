//===- policy/Policy.h - What people say about their program -----*- C++
//-*-===//
//
// The values an askfirst.yaml and its model packs become (DESIGN 4): which
// declarations are sources, sinks, consents, and which rules apply. Made by
// PolicyReader (YAML) and fromAnnotations (attributes in code); matched against
// entities by link/. Every value keeps its position.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_POLICY_POLICY_H
#define ASKFIRST_POLICY_POLICY_H

#include "core/Flow.h"
#include "policy/Vocabulary.h"
#include "support/Located.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <memory>

namespace askfirst {

/// A pattern for qualified names: `*` within one scope, `**` across scopes,
/// template arguments ignored unless given.
class NamePattern {
public:
  NamePattern() = default;
  /// \p Text must be valid (NamePattern::problem is empty).
  explicit NamePattern(llvm::StringRef Text);
  /// Why \p Text is no pattern, or "".
  static std::string problem(llvm::StringRef Text);
  /// The whole pattern against name, signature and template arguments.
  bool matches(const Entity &E) const;
  bool empty() const { return Name.empty(); }
  /// Whether it names parameter types, as a function does.
  bool hasParameters() const { return HasParameters; }
  const std::string &text() const { return Text; }
  /// The name without wildcards, for hashing; empty if it has some.
  llvm::StringRef literalName() const;
  /// A C library's function: a C++ function that the program has under the same
  /// name (`send`, `open`) is another one.
  void ofCLibrary() { CLibrary = true; }
  /// How many parameter types a signature as entities have it (`(int, char)`)
  /// lists.
  static unsigned parameters(llvm::StringRef Signature);

private:
  std::string Text, Name, TemplateArguments;
  std::vector<std::string> ParameterTypes;
  bool HasParameters = false, HasWildcard = false, CLibrary = false;
};

/// A constant as a policy writes it: string, number, bool, or the qualified
/// name of an enumerator.
struct PolicyConstant {
  /// Name: an unquoted word; it is a string of that text, or the enumerator of
  /// that (qualified) name, whichever stands in the code.
  enum Kind : uint8_t { String, Integer, Bool, Name } K = String;
  std::string Text; ///< as written (also for numbers)
  int64_t Number = 0;
};

/// Which argument(s) an entry is about. `this` is Receiver.
struct ArgumentRange {
  enum Kind : uint8_t { Index, From, Last, Receiver, Result, All } K = All;
  uint32_t First = 0; ///< for Index and From
  /// Whether argument \p I of a call with \p Count arguments is meant.
  bool contains(uint32_t I, uint32_t Count) const {
    switch (K) {
    case Index:
      return I == First;
    case From:
      return I >= First;
    case Last:
      return I + 1 == Count;
    case All:
      return true;
    case Receiver:
    case Result:
      return false;
    }
    return false;
  }
};

/// `where: {argument: 0, equals: email}`.
struct WhereClause {
  uint32_t Argument = 0;
  PolicyConstant Equals;
};

/// What an entry selects. Exactly one of the names is set.
struct Selector {
  enum Kind : uint8_t {
    Function,
    Parameter,
    Field,
    Variable,
    Type
  } K = Function;
  Located<NamePattern> Pattern;
  uint32_t ParameterIndex = 0;      ///< Parameter
  std::optional<WhereClause> Where; ///< Function
  NamePattern Receiver;             ///< `receiver:`; empty if not given
};

/// `when:` - which answer is a yes.
struct When {
  enum Kind : uint8_t {
    True,
    False,
    NonNull,
    Equals,
    NotEquals,
    AtLeast,
    Below
  } K = True;
  PolicyConstant Constant;              ///< for the comparisons
  std::optional<Selector> ConstantFrom; ///< `{function: app::Source::level}`
};

/// Where a purpose comes from: fixed keys, an argument, a template argument.
struct PurposeSpec {
  std::vector<std::string> Fixed;
  std::optional<uint32_t> Argument;
  std::optional<uint32_t> TemplateArgument;
  /// `values:`: constant (as written) -> purpose key.
  std::map<std::string, std::string> Values;
  /// `purpose: any`, or no purpose where that means all of them. Then there is
  /// nothing else.
  bool any() const { return Fixed.empty() && !Argument && !TemplateArgument; }
};

/// An entry's origin: its file and position, and whether it is the project's
/// own (wins over packs).
struct Origin {
  Place Where;
  std::string Pack; ///< empty: the project's own policy or an annotation
};

struct Source {
  Selector What;
  std::string Data, Subject;
  std::string Purpose; ///< what it is taken up for, for rules on `collection`
  std::optional<uint32_t> Out; ///< `out: 1`: through that argument
  Origin From;
};

struct Recipient {
  std::string Name;
  std::optional<uint32_t> Argument; ///< `{argument: 0, as: url}`
  bool AsUrl = false;
};

struct Sink {
  Selector What;
  std::vector<ArgumentRange> Arguments; ///< empty: all (not the object)
  std::string Kind, Purpose;
  Recipient To;
  std::vector<std::string> Collects; ///< data the call itself collects
  std::string Gate;
  std::vector<NamePattern> DeletedBy;
  Origin From;
};

struct Consent {
  Selector What;
  PurposeSpec Purpose;
  std::optional<uint32_t> SubjectArgument;
  When Answer;
  bool Inside = false, Separate = false, OptOut = false;
  std::string Fix; ///< fix-it template
  Origin From;
};

/// grant / revoke.
struct ConsentChange {
  Selector What;
  PurposeSpec Purpose;
  /// Of a revocation: the argument that says whose consent is taken back.
  std::optional<uint32_t> SubjectArgument;
  Origin From;
};

struct Gate {
  std::string Name;
  /// Calls, each with its `where`. What `Closes` means, `Opens` does not.
  std::vector<Selector> Configure, Opens, Closes;
  bool InitiallyOpen = true;
  Origin From;
};

struct Sanitizer {
  Selector What;
  std::string Result; ///< pseudonymised, anonymised, redacted, aggregated, ...
  std::optional<uint32_t> Out; ///< through that argument, not the result
  std::string Fix;             ///< fix-it template
  Origin From;
};

/// One arrow of a propagator.
struct Propagation {
  ArgumentRange From, To;
};

struct Propagator {
  Selector What;
  std::vector<Propagation> Flows; ///< empty: nothing flows
  /// `invokes: 0, when: later|now`: the callable argument it calls.
  bool HasFlow = true; ///< `flow:` is given: Flows replaces the default rule
  std::optional<uint32_t> Invokes;
  bool InvokesLater = false;
  bool Starts = false; ///< `when: now` is given: it starts it, elsewhere
  Origin From;
};

/// `{data:, sink:, require:, accept:, unless:}`; first match decides.
struct Rule {
  std::vector<std::string> Data, Sinks; ///< empty: every
  Require Needs = Require::Consent;
  std::vector<std::string> Accept, Unless;
  std::string Text;    ///< for a person
  std::string Profile; ///< "gdpr", ... or empty
  Origin From;
};

struct Suppression {
  std::string Fingerprint, Reason, Owner;
  int ExpiresYear = 0, ExpiresMonth = 0, ExpiresDay = 0;
  Origin From;
};

/// How a callee without body or model is treated (DESIGN 3, Calls).
struct Defaults {
  bool ArgumentsToResult = true, ArgumentsToReceiver = true,
       ArgumentsToOut = true, CallCallables = true;
};

/// All that is in force. Immutable once read.
struct Policy {
  std::string File;
  uint64_t Hash = 0; ///< of the bytes of every file read
  std::vector<Source> Sources;
  std::vector<Sink> Sinks;
  std::vector<Consent> Consents;
  std::vector<ConsentChange> Grants, Revokes;
  std::vector<Gate> Gates;
  std::vector<Sanitizer> Sanitizers;
  std::vector<Propagator> Propagators;
  std::vector<Rule> Rules; ///< the project's own, then the profiles', in order
  std::vector<Suppression> Suppressions;
  std::vector<std::string> Packs, Profiles;
  std::map<std::string, std::string> Purposes; ///< `purposes:` for all entries
  Defaults Unknown;
  /// `stale: strict`: a thread or `async` started at once under a check needs
  /// to ask again too.
  bool StaleStrict = false;
  std::string Register; ///< file of declared processing activities, or empty
  Vocabulary Words; ///< with the project's own categories, kinds and purposes

  /// What the rules ask of this flow. Falls back to DESIGN 5, "No rule
  /// matches".
  Verdict verdict(llvm::StringRef Data, llvm::StringRef SinkKind,
                  llvm::StringRef Purpose,
                  llvm::ArrayRef<std::string> Sanitizers) const;
  /// The purpose of a sink: its own, or its kind's, or "".
  std::string purposeOf(const Sink &S) const;
  /// \p Do with each entry that says What of the program it is about, and the
  /// word for its role.
  template <typename Function> void eachEntry(Function Do) const {
    auto All = [&](const auto &Entries, const char *Role) {
      for (const auto &E : Entries)
        Do(E, Role);
    };
    All(Sources, "source");
    All(Sinks, "sink");
    All(Consents, "consent");
    All(Grants, "grant");
    All(Revokes, "revoke");
    All(Sanitizers, "sanitizer");
    All(Propagators, "propagator");
  }
};

} // namespace askfirst
#endif
