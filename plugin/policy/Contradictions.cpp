//===- policy/Contradictions.cpp - Entries held against each other --------===//
//
// Runs once all files are read. Between a pack and the project the project
// wins; within one layer two answers to one question are a mistake, and the
// same answer twice a slip.
//
//===----------------------------------------------------------------------===//
#include "policy/EntryReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;
using llvm::StringRef;
using llvm::Twine;

/// The same declaration, under the same conditions.
static std::string keyOf(const Selector &S) {
  std::string K = std::to_string(S.K) + "|" + S.Pattern->text() + "|" +
                  S.Receiver.text() + "|" + std::to_string(S.ParameterIndex);
  if (S.Where)
    K += "|" + std::to_string(S.Where->Argument) + "=" + S.Where->Equals.Text;
  return K;
}

static std::string textOf(const ArgumentRange &A) {
  switch (A.K) {
  case ArgumentRange::Index:
    return std::to_string(A.First);
  case ArgumentRange::From:
    return std::to_string(A.First) + "..";
  case ArgumentRange::Last:
    return "last";
  case ArgumentRange::Receiver:
    return "this";
  case ArgumentRange::Result:
    return "result";
  case ArgumentRange::All:
    return "all";
  }
  return "";
}

/// The same in a sentence; numbers are those a policy is written with.
static std::string inWords(const ArgumentRange &A) {
  bool Number = A.K == ArgumentRange::Index || A.K == ArgumentRange::From;
  return Number ? "argument " + textOf(A) : "'" + textOf(A) + "'";
}

static YamlNode nodeAt(const Place &Where) {
  YamlNode N;
  N.Line = Where.Line;
  N.Column = Where.Column;
  return N;
}

namespace {

/// What was said first of each question, and complaints about the rest.
class Answers {
public:
  struct Verdict {
    enum { New, Same, Other } Is = New;
    std::string Before;
    Place Where;
  };
  /// \p Role and \p S are the question, \p Says the answer.
  Verdict add(const Selector &S, const Origin &O, StringRef Role,
              const std::string &Says) {
    auto [It, New] = Seen.try_emplace(
        O.Pack + "|" + Role.str() + "|" + keyOf(S), First{Says, O.Where});
    if (New)
      return {};
    return {It->second.Says == Says ? Verdict::Same : Verdict::Other,
            It->second.Says, It->second.Where};
  }

private:
  struct First {
    std::string Says;
    Place Where;
  };
  std::map<std::string, First> Seen;
};

} // namespace

static std::string saysOf(const Sink &S) {
  std::string Out = "a sink of kind " + S.Kind;
  if (!S.To.Name.empty())
    Out += " to " + S.To.Name;
  if (!S.Gate.empty())
    Out += " behind gate " + S.Gate;
  return Out;
}

static std::string saysOf(const Consent &C) {
  static const char *const Words[] = {"true",     "false",        "non-null",
                                      "equal to", "not equal to", "at least",
                                      "below"};
  std::string Out = C.Inside     ? "only called with consent"
                    : C.OptOut   ? "an opt-out when "
                    : C.Separate ? "a separate consent when "
                                 : "a consent when ";
  if (!C.Inside)
    Out += Words[C.Answer.K];
  if (!C.Answer.Constant.Text.empty())
    Out += " " + C.Answer.Constant.Text;
  return Out;
}

/// The purposes a consent entry is about; entries about others are others.
static std::string purposeKey(const PurposeSpec &S) {
  std::string Out = llvm::join(S.Fixed, ",");
  if (S.Argument)
    Out += "argument " + std::to_string(*S.Argument);
  if (S.TemplateArgument)
    Out += "template argument " + std::to_string(*S.TemplateArgument);
  for (auto &[Constant, Purpose] : S.Values)
    Out += "," + Constant + "=" + Purpose;
  return Out;
}

void EntryReader::checkContradictions() {
  Answers Known;
  std::string Outer = File;
  auto Check = [&](const Selector &S, const Origin &O, StringRef Role,
                   const std::string &Says) {
    Answers::Verdict V = Known.add(S, O, Role, Says);
    if (V.Is == Answers::Verdict::New)
      return;
    File = O.Where.File;
    std::string Line = std::to_string(V.Where.Line);
    if (V.Is == Answers::Verdict::Other)
      error(nodeAt(O.Where),
            "'" + Twine(S.Pattern->text()) + "' is " + Says + " here and " +
                V.Before + " at line " + Line,
            "keep one of the two");
    else
      warning(nodeAt(O.Where),
              "'" + Twine(S.Pattern->text()) + "' is " + Says + " at line " +
                  Line + " already",
              "remove one of the two");
    File = Outer;
  };
  for (const Source &S : P.Sources)
    Check(S.What, S.From, S.Out ? "source" + std::to_string(*S.Out) : "source",
          "a source of " + S.Data +
              (S.Subject.empty() ? "" : " of a " + S.Subject));
  for (const Sink &S : P.Sinks) {
    // Other arguments or another purpose: a sink in its own right.
    std::string Role = "sink " + S.Purpose;
    for (const ArgumentRange &A : S.Arguments)
      Role += " " + textOf(A);
    Check(S.What, S.From, Role, saysOf(S));
  }
  for (const Consent &C : P.Consents) {
    // Of several answers more than one may be a yes.
    std::string Answer = C.Answer.K == When::Equals
                             ? " equals " + C.Answer.Constant.Text
                             : std::string();
    Check(C.What, C.From, "consent " + purposeKey(C.Purpose) + Answer,
          saysOf(C));
  }
  for (const ConsentChange &C : P.Grants)
    Check(C.What, C.From, "grant " + purposeKey(C.Purpose), "a grant");
  for (const ConsentChange &C : P.Revokes)
    Check(C.What, C.From, "revoke " + purposeKey(C.Purpose), "a revocation");
  for (const Sanitizer &S : P.Sanitizers)
    Check(S.What, S.From,
          S.Out ? "sanitizer" + std::to_string(*S.Out) : "sanitizer",
          "a sanitizer to " + S.Result);
  for (const Propagator &Q : P.Propagators) {
    if (Q.HasFlow) {
      std::string Says = "a propagator of nothing";
      for (size_t I = 0; I < Q.Flows.size(); ++I)
        Says = (I ? Says + " and " : std::string("a propagator ")) + "from " +
               inWords(Q.Flows[I].From) + " to " + inWords(Q.Flows[I].To);
      Check(Q.What, Q.From, "flow", Says);
    }
    if (Q.Invokes)
      Check(Q.What, Q.From, "invokes" + std::to_string(*Q.Invokes),
            Q.InvokesLater ? "a function that calls later"
                           : "a function that calls now");
  }
  checkRoles();
  checkPurposes();
  checkGates();
  checkRuleOrder();
}

/// Each pair of entries of one layer about the same declaration.
template <typename As, typename Bs, typename Do>
static void eachPair(const As &Some, const Bs &Others, Do Tell) {
  std::multimap<std::string, size_t> ByKey;
  for (size_t I = 0; I < Others.size(); ++I)
    ByKey.insert({Others[I].From.Pack + "|" + keyOf(Others[I].What), I});
  for (const auto &A : Some) {
    auto [B, E] = ByKey.equal_range(A.From.Pack + "|" + keyOf(A.What));
    for (; B != E; ++B)
      Tell(A, Others[B->second]);
  }
}

/// Roles that one declaration cannot have at a time.
void EntryReader::checkRoles() {
  std::string Outer = File;
  auto Both = [&](const auto &Here, StringRef Is, const auto &There,
                  StringRef Was, Diagnostic::SeverityKind Severity,
                  StringRef Hint) {
    File = Here.From.Where.File;
    report(Severity, nodeAt(Here.From.Where),
           "'" + Twine(Here.What.Pattern->text()) + "' is " + Is +
               " here and " + Was + " at line " + Twine(There.From.Where.Line),
           Hint);
    File = Outer;
  };
  // A result that is personal data by one entry and made clean by another.
  eachPair(P.Sanitizers, P.Sources, [&](const auto &S, const Source &X) {
    if (!X.Out && !S.Out)
      Both(S, "a sanitizer", X, "a source", Diagnostic::Error,
           "keep one of the two");
  });
  const Sanitizer *Last = nullptr;
  eachPair(P.Sanitizers, P.Sinks, [&](const auto &S, const Sink &X) {
    if (std::exchange(Last, &S) == &S)
      return; // of several sinks one says it
    Both(S, "a sanitizer", X, "a sink", Diagnostic::Error,
         "data leaves by it, or is made clean by it: keep one of the two");
  });
  // What is sent and what comes back may both be meant; then the sink says
  // which arguments it is about.
  eachPair(P.Sinks, P.Sources, [&](const auto &S, const Source &X) {
    if (S.Arguments.empty() && S.What.K == Selector::Function)
      Both(S, "a sink", X, "a source", Diagnostic::Warning,
           "keep one of the two, or, if it both sends and fetches, name what "
           "it sends with 'arguments'");
  });
  eachPair(P.Revokes, P.Grants, [&](const auto &R, const ConsentChange &G) {
    if (purposeKey(R.Purpose) == purposeKey(G.Purpose))
      Both(R, "a revocation", G, "a grant of the same purpose",
           Diagnostic::Error,
           "keep one of the two, or tell them apart with 'where'");
  });
}

/// One call for two purposes is possible, and often a slip.
void EntryReader::checkPurposes() {
  std::string Outer = File;
  auto Arguments = [](const Sink &S) {
    std::string Out;
    for (const ArgumentRange &A : S.Arguments)
      Out += " " + textOf(A);
    return Out;
  };
  eachPair(P.Sinks, P.Sinks, [&](const Sink &S, const Sink &Before) {
    if (&Before >= &S || S.Purpose == Before.Purpose || S.Kind != Before.Kind ||
        Arguments(S) != Arguments(Before))
      return;
    std::string One = P.purposeOf(Before), Two = P.purposeOf(S);
    if (One == Two)
      return;
    File = S.From.Where.File;
    warning(nodeAt(S.From.Where),
            "'" + Twine(S.What.Pattern->text()) + "' is a sink of kind " +
                S.Kind + " for " + (Two.empty() ? "no purpose" : Two) +
                " here and for " + (One.empty() ? "no purpose" : One) +
                " at line " + Twine(Before.From.Where.Line) +
                ": a call needs consent for both",
            "keep one of the two if that is not meant");
    File = Outer;
  });
}

void EntryReader::checkGates() {
  std::string Outer = File;
  std::map<std::string, unsigned> Lines;
  for (const Gate &G : P.Gates) {
    File = G.From.Where.File;
    auto [It, New] = Lines.try_emplace(G.Name, G.From.Where.Line);
    if (!New)
      error(nodeAt(G.From.Where),
            "the gate '" + Twine(G.Name) + "' is declared twice",
            "first at line " + Twine(It->second));
  }
  llvm::SmallVector<StringRef, 8> Names;
  for (const Gate &G : P.Gates)
    Names.push_back(G.Name);
  for (auto &[Name, Where] : GateUses) {
    if (llvm::is_contained(Names, Name))
      continue;
    File = Where.File;
    std::string Near = nearest(Name, Names);
    error(nodeAt(Where), "there is no gate '" + Twine(Name) + "'",
          Near.empty() ? "declare it under consent: {gate: " + Name + ", ...}"
                       : "did you mean '" + Near + "'?");
  }
  File = Outer;
}

/// Whether every flow rule \p B is about, rule \p A is about too.
static bool covers(const Rule &A, const Rule &B) {
  auto All = [](const std::vector<std::string> &Parents,
                const std::vector<std::string> &Keys) {
    return Parents.empty() ||
           (!Keys.empty() && llvm::all_of(Keys, [&](const std::string &K) {
             return llvm::any_of(Parents, [&](const std::string &X) {
               return Vocabulary::covers(X, K);
             });
           }));
  };
  return All(A.Data, B.Data) && All(A.Sinks, B.Sinks);
}

/// The first rule that matches decides, so one behind a wider one never does.
void EntryReader::checkRuleOrder() {
  std::string Outer = File;
  for (size_t I = 0; I < P.Rules.size(); ++I)
    for (size_t J = 0; J < I; ++J) {
      const Rule &Earlier = P.Rules[J], &R = P.Rules[I];
      if (Earlier.Profile != R.Profile || !covers(Earlier, R))
        continue;
      File = R.From.Where.File;
      warning(nodeAt(R.From.Where),
              "this rule never decides: the one at line " +
                  Twine(Earlier.From.Where.Line) + " matches all it is about",
              "put the narrower rule first");
      break;
    }
  File = Outer;
}
