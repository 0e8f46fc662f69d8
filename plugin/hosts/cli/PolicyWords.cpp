//===- hosts/cli/PolicyWords.cpp ------------------------------------------===//
#include "PolicyWords.h"
#include "support/Ordinal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace askfirst;
using llvm::StringRef;

/// "a", "a or b", "a, b or c".
static std::string join(const std::vector<std::string> &Words,
                        StringRef Last = "or") {
  std::string Out;
  for (size_t I = 0; I < Words.size(); ++I) {
    if (I)
      Out += I + 1 == Words.size() ? " " + Last.str() + " " : ", ";
    Out += Words[I];
  }
  return Out;
}

static std::string quoted(const PolicyConstant &C) {
  return C.K == PolicyConstant::String ? "\"" + C.Text + "\"" : C.Text;
}

/// `the field app::User::phone`, with its conditions.
static std::string name(const Selector &S) {
  std::string N = S.Pattern->text();
  switch (S.K) {
  case Selector::Function:
    break;
  case Selector::Parameter:
    N = "the " + ordinal(S.ParameterIndex) + " parameter of " + N;
    break;
  case Selector::Field:
    N = "the field " + N;
    break;
  case Selector::Variable:
    N = "the variable " + N;
    break;
  case Selector::Type:
    N = "an object of type " + N;
    break;
  }
  if (!S.Receiver.empty())
    N += " on an object of class " + S.Receiver.text();
  if (S.Where)
    N += ", where the " + ordinal(S.Where->Argument) + " argument is " +
         quoted(S.Where->Equals) + ",";
  return N;
}

static std::string sentence(const Source &S) {
  std::string Out = S.What.K != Selector::Function ? ""
                    : S.Out ? "the " + ordinal(*S.Out) + " argument after "
                            : "the result of ";
  Out += name(S.What) + " is personal data: " + S.Data;
  if (!S.Subject.empty())
    Out += " of a " + S.Subject;
  return Out;
}

static std::string words(const ArgumentRange &A) {
  switch (A.K) {
  case ArgumentRange::Index:
    return "the " + ordinal(A.First) + " argument";
  case ArgumentRange::From:
    return "every argument from the " + ordinal(A.First) + " on";
  case ArgumentRange::Last:
    return "the last argument";
  case ArgumentRange::Receiver:
    return "the object";
  case ArgumentRange::Result:
    return "the result";
  case ArgumentRange::All:
    return "every argument";
  }
  return "";
}

static std::string sentence(const Policy &P, const Sink &S) {
  std::string Out = "what ";
  if (S.What.K == Selector::Function) {
    std::vector<std::string> Arguments;
    bool TakesNone = false;
    for (const ArgumentRange &A : S.Arguments) {
      TakesNone |= A.K == ArgumentRange::Result;
      Arguments.push_back(words(A));
    }
    if (S.Arguments.empty())
      Arguments.push_back("every argument");
    Out = (TakesNone ? "a call" : join(Arguments, "and")) + " of " +
          name(S.What) + " goes to " + S.Kind;
  } else {
    Out += "is put into " + name(S.What) + " goes to " + S.Kind;
  }
  if (!S.To.Name.empty())
    Out += ", to " + S.To.Name;
  else if (S.To.Argument)
    Out += ", to whom the " + ordinal(*S.To.Argument) + " argument names";
  std::string Purpose = P.purposeOf(S);
  if (!Purpose.empty())
    Out += ", for " + Purpose;
  if (!S.Collects.empty())
    Out += "; the call itself collects " + join(S.Collects, "and");
  if (!S.Gate.empty())
    Out += "; the gate " + S.Gate + " stands before it";
  if (!S.DeletedBy.empty()) {
    std::vector<std::string> Names;
    for (const NamePattern &N : S.DeletedBy)
      Names.push_back(N.text());
    Out += "; " + join(Names) + " deletes it";
  }
  return Out;
}

static std::string words(const PurposeSpec &S) {
  std::string Out = S.Fixed.empty() ? "" : join(S.Fixed, "and");
  if (S.Argument)
    Out = "the purpose that the " + ordinal(*S.Argument) + " argument names";
  if (S.TemplateArgument)
    Out = "the purpose that the " + ordinal(*S.TemplateArgument) +
          " template argument names";
  std::vector<std::string> Values;
  for (auto &[Constant, Purpose] : S.Values)
    Values.push_back(Constant + " for " + Purpose);
  if (!Values.empty())
    Out += " (" + llvm::join(Values, ", ") + ")";
  return Out.empty() ? "every purpose" : Out;
}

static std::string words(const When &W) {
  std::string Than = W.ConstantFrom ? "what " + name(*W.ConstantFrom) + " says"
                                    : quoted(W.Constant);
  switch (W.K) {
  case When::True:
    return "is true";
  case When::False:
    return "is false";
  case When::NonNull:
    return "is there";
  case When::Equals:
    return "is " + Than;
  case When::NotEquals:
    return "is not " + Than;
  case When::AtLeast:
    return "is at least " + Than;
  case When::Below:
    return "is below " + Than;
  }
  return "";
}

static std::string sentence(const Consent &C) {
  std::string What = words(C.Purpose);
  if (C.Inside)
    return name(C.What) + " runs only once the person agreed to " + What;
  if (C.What.K == Selector::Type)
    return "whoever holds " + name(C.What) + " has consent for " + What;
  std::string Out = "consent for " + What;
  if (C.Separate)
    Out = "separate " + Out;
  if (C.OptOut)
    Out = "the person has not opted out of " + What;
  else
    Out = "there is " + Out;
  Out += " when " + name(C.What) + " " + words(C.Answer);
  if (C.SubjectArgument)
    Out += ", of the person that the " + ordinal(*C.SubjectArgument) +
           " argument names";
  return Out;
}

static std::string names(const std::vector<Selector> &All) {
  std::string Out;
  for (const Selector &S : All)
    Out += (Out.empty() ? "" : " or ") + S.Pattern->text();
  return Out;
}

static std::string sentence(const Gate &G) {
  std::string Out =
      "the gate " + G.Name + " starts " + (G.InitiallyOpen ? "open" : "closed");
  if (!G.Configure.empty())
    Out += "; " + names(G.Configure) + " closes it at the start";
  if (!G.Opens.empty())
    Out += "; " + names(G.Opens) + " opens it";
  if (!G.Closes.empty())
    Out += "; " + names(G.Closes) + " closes it";
  return Out;
}

static std::string sentence(const Propagator &Q) {
  std::string Out = name(Q.What);
  if (Q.HasFlow && Q.Flows.empty() && !Q.Invokes)
    return Out + " carries nothing on";
  std::vector<std::string> Parts;
  for (const Propagation &F : Q.Flows)
    Parts.push_back("carries " + words(F.From) + " to " + words(F.To));
  if (Q.Invokes)
    Parts.push_back("calls the " + ordinal(*Q.Invokes) + " argument" +
                    (Q.InvokesLater ? " later" : " at once"));
  return Out + " " + join(Parts, "and");
}

static std::string sentence(const Rule &R) {
  std::string Data = R.Data.empty() ? "any data" : join(R.Data, "and");
  std::string To = R.Sinks.empty() ? "anywhere" : "to " + join(R.Sinks);
  std::string Out = Data + " may go " + To;
  std::string Accept = R.Accept.empty() ? "sanitized" : join(R.Accept);
  switch (R.Needs) {
  case Require::Nothing:
    Out += " without more";
    break;
  case Require::Consent:
    Out += " with consent";
    break;
  case Require::SeparateConsent:
    Out += " with a consent asked for that alone";
    break;
  case Require::NotOptedOut:
    Out += " unless the person opted out";
    break;
  case Require::Sanitizer:
    Out += " once it is " + Accept;
    break;
  case Require::ConsentOrSanitizer:
    Out += " with consent, or once it is " + Accept;
    break;
  case Require::Never:
    Out = Data + " may never go " + To;
    break;
  }
  if (!R.Unless.empty())
    Out += "; " + join(R.Unless) + " data is free";
  return Out;
}

std::string askfirst::dateText(const Suppression &S) {
  std::string Out;
  llvm::raw_string_ostream OS(Out);
  OS << llvm::format("%04d-%02d-%02d", S.ExpiresYear, S.ExpiresMonth,
                     S.ExpiresDay);
  return OS.str();
}

namespace {

/// Prints sentences under headings, with the line of the entry.
class Printer {
public:
  explicit Printer(llvm::raw_ostream &OS) : OS(OS) {}

  void heading(StringRef Text) { Heading = Text.str(); }
  void say(std::string Text, const Origin &From) {
    if (!From.Pack.empty())
      return;
    if (!Heading.empty())
      OS << "\n" << Heading << "\n";
    Heading.clear();
    Text[0] = llvm::toUpper(Text[0]);
    OS << "  line " << From.Where.Line << ": " << Text << ".\n";
  }

private:
  llvm::raw_ostream &OS;
  std::string Heading;
};

} // namespace

static void explainPacks(const Policy &P, llvm::raw_ostream &OS) {
  if (!P.Packs.empty())
    OS << "\nModels of libraries\n";
  for (const std::string &Pack : P.Packs) {
    auto Count = [&](const auto &Entries) {
      return llvm::count_if(Entries,
                            [&](const auto &E) { return E.From.Pack == Pack; });
    };
    OS << "  " << Pack << ": " << counted(Count(P.Sources), "source") << ", "
       << counted(Count(P.Sinks), "sink") << ", "
       << counted(Count(P.Consents), "consent") << ", "
       << counted(Count(P.Sanitizers), "sanitizer") << ", "
       << counted(Count(P.Propagators), "propagator") << ".\n";
  }
}

static void explainRules(const Policy &P, Printer &Print,
                         llvm::raw_ostream &OS) {
  Print.heading("Rules; the first that matches decides");
  for (const Rule &R : P.Rules)
    if (R.Profile.empty())
      Print.say(sentence(R), R.From);
  for (const std::string &Profile : P.Profiles) {
    Print.heading("Profile " + Profile +
                  "; where no rule above matches, the strictest profile "
                  "decides");
    for (const Rule &R : P.Rules)
      if (R.Profile == Profile)
        Print.say(sentence(R), R.From);
  }
  OS << "\nWhere no rule matches\n"
        "  Analytics, advertising, crash_report, third_party and sale need "
        "consent.\n"
        "  Logging needs consent or a sanitizer.\n"
        "  Storage and network need consent if their sink has a purpose.\n"
        "  The rest is listed and needs nothing.\n";
}

bool askfirst::isExpired(const Suppression &S, Date Today) {
  return std::tie(S.ExpiresYear, S.ExpiresMonth, S.ExpiresDay) <
         std::tie(Today.Year, Today.Month, Today.Day);
}

/// "1 source", "2 sources".
std::string askfirst::counted(size_t N, StringRef One) {
  return std::to_string(N) + " " + One.str() + (N == 1 ? "" : "s");
}

std::string askfirst::policySizes(const Policy &P) {
  auto Count = [](const auto &Entries, bool Own) {
    return llvm::count_if(
        Entries, [&](const auto &E) { return E.From.Pack.empty() == Own; });
  };
  auto Entries = [&](bool Own) {
    return counted(Count(P.Sources, Own), "source") + ", " +
           counted(Count(P.Sinks, Own), "sink") + ", " +
           counted(Count(P.Consents, Own), "consent");
  };
  size_t Rules =
      llvm::count_if(P.Rules, [](const Rule &R) { return R.Profile.empty(); });
  std::string Out = Entries(true) + ", " + counted(Rules, "rule");
  if (!P.Packs.empty())
    Out += "; from " + join(P.Packs, "and") + ": " + Entries(false);
  if (!P.Profiles.empty())
    Out += "; from " + join(P.Profiles, "and") + ": " +
           counted(P.Rules.size() - Rules, "rule");
  return Out;
}

void askfirst::explainPolicy(const Policy &P, Date Today,
                             llvm::raw_ostream &OS) {
  OS << P.File << " says:\n";
  Printer Print(OS);
  auto Section = [&](StringRef Heading, const auto &Entries) {
    Print.heading(Heading);
    for (const auto &E : Entries)
      Print.say(sentence(E), E.From);
  };
  Section("Personal data", P.Sources);
  Print.heading("Where it can leave");
  for (const Sink &S : P.Sinks)
    Print.say(sentence(P, S), S.From);
  Section("How consent is asked", P.Consents);
  Section("Gates", P.Gates);
  Print.heading("How consent changes");
  for (const ConsentChange &C : P.Grants)
    Print.say(name(C.What) + " gives consent for " + words(C.Purpose), C.From);
  for (const ConsentChange &C : P.Revokes)
    Print.say(name(C.What) + " takes back consent for " + words(C.Purpose) +
                  (C.SubjectArgument
                       ? ", of whom the " + ordinal(*C.SubjectArgument) +
                             " argument says"
                       : ""),
              C.From);
  Print.heading("What makes data less personal");
  for (const Sanitizer &S : P.Sanitizers)
    Print.say((S.Out ? "the " + ordinal(*S.Out) + " argument after "
                     : "the result of ") +
                  name(S.What) + " is " + S.Result,
              S.From);
  Section("How data moves", P.Propagators);
  explainRules(P, Print, OS);
  Print.heading("Accepted for now");
  for (const Suppression &S : P.Suppressions)
    Print.say(
        "the finding " + S.Fingerprint +
            (isExpired(S, Today)
                 ? " was accepted until " + dateText(S) + ", which is over, by "
                 : " is accepted until " + dateText(S) + " by ") +
            S.Owner + ": " + S.Reason,
        S.From);
  explainPacks(P, OS);
}
