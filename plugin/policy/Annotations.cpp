//===- policy/Annotations.cpp - Attributes in code to entries -------------===//
//
// annotations.h writes `askfirst::<role>` attributes; extraction keeps them
// with the entities; here they become the entries they stand for.
//
//===----------------------------------------------------------------------===//
#include "policy/PolicyReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include <map>

using namespace askfirst;
using llvm::StringRef;
using llvm::Twine;

namespace {

/// One attribute's arguments: plain ones in order, `key=value` ones by key.
struct Arguments {
  std::vector<std::string> Plain;
  std::map<std::string, std::string> Named;
  explicit Arguments(const std::vector<std::string> &From) {
    for (const std::string &A : From) {
      auto [K, V] = StringRef(A).split('=');
      if (A.empty())
        continue; // a macro has to be given something
      if (A.find('=') == std::string::npos)
        Plain.push_back(A);
      else
        Named[K.trim().str()] = V.trim().str();
    }
  }
};

class AnnotationReader {
public:
  AnnotationReader(Policy &P, DiagnosticHandler H) : P(P), Handler(H) {}

  void read(const Entity &E, const Annotation &A, StringRef File) {
    Where = Place{File.str(), A.Loc.Line, A.Loc.Column};
    Role = A.Role;
    Arguments Args(A.Arguments);
    if (!checkKeys(Args))
      return;
    if (A.Role == "personal")
      personal(E, A, Args);
    else if (A.Role == "sink")
      sink(E, A, Args);
    else if (A.Role == "consent")
      consent(E, A, Args);
    else if (A.Role == "grant" || A.Role == "revoke")
      change(E, A, Args);
    else if (A.Role == "sanitizer")
      sanitizer(E, Args);
    else
      error("unknown annotation 'askfirst::" + A.Role + "'",
            "use the macros of askfirst/annotations.h");
  }

private:
  void error(const Twine &Message, const Twine &Hint = "") {
    Diagnostic D;
    D.File = Where.File;
    D.Line = Where.Line;
    D.Column = Where.Column;
    D.Message = Message.str();
    D.Hint = Hint.str();
    Handler(D);
  }
  /// Complains about `key=value` arguments the role does not have, and about
  /// words beyond what it takes.
  bool checkKeys(const Arguments &Args) {
    struct Form {
      StringRef Role;
      size_t Words; ///< plain arguments at most
      std::vector<StringRef> Keys;
    };
    static const Form Forms[] = {
        {"personal", 1, {"subject", "out"}},
        {"sink", 1, {"purpose", "recipient", "arguments", "gate", "collects"}},
        {"consent",
         16,
         {"argument", "when", "subject", "separate", "opt_out", "inside"}},
        {"grant", 16, {"argument"}},
        {"revoke", 16, {"argument"}},
        {"sanitizer", 1, {"out"}}};
    for (const Form &F : Forms) {
      if (F.Role != Role)
        continue;
      for (auto &[Key, Value] : Args.Named)
        if (!llvm::is_contained(F.Keys, Key)) {
          std::string Near = nearest(Key, F.Keys);
          error("unknown key '" + Twine(Key) + "' in the annotation '" + Role +
                    "'",
                Near.empty() ? "it has: " + llvm::join(F.Keys, ", ")
                             : "did you mean '" + Near + "'?");
          return false;
        }
      if (Args.Plain.size() > F.Words) {
        error("the annotation '" + Twine(Role) + "' takes one word, and '" +
                  Args.Plain[F.Words] + "' is one more",
              "write '" + Twine(Role) + "' twice, or 'key=value'");
        return false;
      }
    }
    return true;
  }
  /// `key=0`: the number of an argument, or nothing and false in \p Ok.
  std::optional<uint32_t> index(const Arguments &Args, StringRef Key,
                                bool &Ok) {
    auto It = Args.Named.find(Key.str());
    if (It == Args.Named.end())
      return std::nullopt;
    uint32_t I;
    if (!StringRef(It->second).getAsInteger(10, I) && I < 256)
      return I;
    error("'" + Twine(It->second) + "' names no argument in an annotation",
          "arguments count from 0");
    Ok = false;
    return std::nullopt;
  }
  bool known(StringRef Word, const Twine &What,
             const std::set<std::string> &Among) {
    if (Among.count(Word.str()))
      return true;
    llvm::SmallVector<StringRef, 64> C(Among.begin(), Among.end());
    std::string Near = nearest(Word, C);
    error("unknown " + What + " '" + Word + "' in an annotation",
          Near.empty() ? "" : "did you mean '" + Near + "'?");
    return false;
  }
  const std::string *first(const Arguments &A, StringRef What) {
    if (!A.Plain.empty())
      return &A.Plain[0];
    error("the annotation '" + Twine(Role) + "' needs " + What);
    return nullptr;
  }
  /// This very declaration, overloads told apart.
  Selector self(const Entity &E, const Annotation &A) {
    Selector S;
    std::string Name = E.Name;
    if (E.Kind == EntityKind::Function)
      Name += E.Signature;
    S.Pattern =
        Located<NamePattern>(NamePattern(Name), A.Loc.Line, A.Loc.Column);
    switch (E.Kind) {
    case EntityKind::Function:
      S.K = A.Parameter >= 0 ? Selector::Parameter : Selector::Function;
      S.ParameterIndex = A.Parameter >= 0 ? A.Parameter : 0;
      break;
    case EntityKind::Field:
      S.K = Selector::Field;
      break;
    case EntityKind::Variable:
      S.K = Selector::Variable;
      break;
    default:
      S.K = Selector::Type;
      break;
    }
    return S;
  }
  void personal(const Entity &E, const Annotation &A, const Arguments &Args) {
    const std::string *Data = first(Args, "a data category");
    if (!Data || !known(*Data, "data category", P.Words.Data))
      return;
    Source S;
    S.What = self(E, A);
    S.Data = *Data;
    bool Ok = true;
    S.Out = index(Args, "out", Ok);
    if (S.Out && S.What.K != Selector::Function)
      return error("'out' goes with a function");
    if (!Ok || contradicts(E, S))
      return;
    if (auto It = Args.Named.find("subject"); It != Args.Named.end())
      if (known(It->second, "data subject", P.Words.Subjects))
        S.Subject = It->second;
    S.From.Where = Where;
    P.Sources.push_back(std::move(S));
  }
  void sink(const Entity &E, const Annotation &A, const Arguments &Args) {
    const std::string *Kind = first(Args, "a sink kind");
    if (!Kind || !known(*Kind, "sink kind", P.Words.SinkKinds))
      return;
    Sink S;
    S.What = self(E, A);
    S.Kind = *Kind;
    auto Named = [&](StringRef K) -> std::string {
      auto It = Args.Named.find(K.str());
      return It == Args.Named.end() ? "" : It->second;
    };
    S.Purpose = Named("purpose");
    if (!S.Purpose.empty() && !known(S.Purpose, "purpose", P.Words.Purposes))
      return;
    S.To.Name = Named("recipient");
    std::string List = Named("arguments");
    llvm::SmallVector<StringRef, 4> Parts;
    if (!List.empty())
      StringRef(List).split(Parts, ',');
    if (A.Parameter >= 0) {
      S.What.K = Selector::Function;
      S.Arguments.push_back(
          {ArgumentRange::Index, static_cast<uint32_t>(A.Parameter)});
    }
    for (StringRef T : Parts)
      if (auto R = argumentRange(T.trim()))
        S.Arguments.push_back(*R);
      else
        return error("'" + T + "' names no argument in an annotation",
                     "write a number from 0, '1..', 'last' or 'this'");
    S.Gate = Named("gate");
    if (!S.Gate.empty() && !knownGate(S.Gate))
      return;
    std::string Collects = Named("collects");
    llvm::SmallVector<StringRef, 4> Categories;
    StringRef(Collects).split(Categories, ',', -1, /*KeepEmpty=*/false);
    for (StringRef C : Categories) {
      if (!known(C.trim(), "data category", P.Words.Data))
        return;
      S.Collects.push_back(C.trim().str());
    }
    if (contradicts(E, S))
      return;
    S.From.Where = Where;
    P.Sinks.push_back(std::move(S));
  }
  static std::optional<ArgumentRange> argumentRange(StringRef T) {
    ArgumentRange R;
    if (T == "this" || T == "last") {
      R.K = T == "this" ? ArgumentRange::Receiver : ArgumentRange::Last;
      return R;
    }
    R.K = T.consume_back("..") ? ArgumentRange::From : ArgumentRange::Index;
    return T.getAsInteger(10, R.First) || R.First > 255 ? std::nullopt
                                                        : std::optional(R);
  }
  bool knownGate(StringRef Name) {
    for (const Gate &G : P.Gates)
      if (G.Name == Name)
        return true;
    error("there is no gate '" + Name + "'",
          "declare it in askfirst.yaml under consent: {gate: ...}");
    return false;
  }
  /// Whether the policy says another thing of this very declaration.
  bool contradicts(const Entity &E, const Source &S) {
    for (const Source &T : P.Sources)
      if (sameThing(E, S.What, T.What, T.From) && T.Out == S.Out &&
          T.Data != S.Data)
        return twoAnswers(E, "personal data: " + S.Data, T.Data, T.From);
    return false;
  }
  bool contradicts(const Entity &E, const Sink &S) {
    for (const Sink &T : P.Sinks)
      if (sameThing(E, S.What, T.What, T.From) && T.Kind != S.Kind &&
          T.Arguments.empty() == S.Arguments.empty())
        return twoAnswers(E, "a sink of kind " + S.Kind, T.Kind, T.From);
    return false;
  }
  static bool sameThing(const Entity &E, const Selector &Here,
                        const Selector &There, const Origin &From) {
    return From.Pack.empty() && Here.K == There.K && !There.Where &&
           There.Receiver.empty() &&
           There.ParameterIndex == Here.ParameterIndex &&
           There.Pattern->matches(E);
  }
  bool twoAnswers(const Entity &E, const Twine &Here, StringRef There,
                  const Origin &From) {
    error("'" + Twine(E.Name) + "' is " + Here + " here and " + There + " at " +
              From.Where.File + ":" + Twine(From.Where.Line),
          "keep one of the two");
    return true;
  }
  bool purpose(const Arguments &Args, PurposeSpec &Into) {
    bool Any = Args.Plain == std::vector<std::string>{"any"};
    // Who takes back all consent says so by naming none.
    if (Args.Plain.empty() && !Args.Named.count("argument") &&
        Role != "revoke") {
      error("this " + Twine(Role) + " does not say for which purpose it is",
            "name one; \"any\" if one yes covers every purpose");
      return false;
    }
    for (const std::string &W : Args.Plain) {
      if (Any)
        break;
      if (!known(W, "purpose", P.Words.Purposes))
        return false;
      Into.Fixed.push_back(W);
    }
    bool Ok = true;
    Into.Argument = index(Args, "argument", Ok);
    if (!Ok)
      return false;
    return true;
  }
  /// `true`, `non-null`, `at least app::Mode::Basic`.
  bool when(StringRef Text, When &Into) {
    static const std::pair<StringRef, When::Kind> Whole[] = {
        {"true", When::True},
        {"false", When::False},
        {"non-null", When::NonNull}};
    for (auto &[Word, K] : Whole)
      if (Text == Word) {
        Into.K = K;
        return true;
      }
    static const std::pair<StringRef, When::Kind> Starts[] = {
        {"equals ", When::Equals},
        {"not equals ", When::NotEquals},
        {"at least ", When::AtLeast},
        {"below ", When::Below}};
    for (auto &[Word, K] : Starts)
      if (Text.consume_front(Word)) {
        Text = Text.trim();
        Into.K = K;
        Into.Constant.Text = Text.str();
        Into.Constant.K = Text.getAsInteger(0, Into.Constant.Number)
                              ? PolicyConstant::Name
                              : PolicyConstant::Integer;
        return true;
      }
    error("'" + Twine(Text) + "' is no answer in an annotation",
          "write when=true, when=false, when=non-null, or when=equals X, "
          "not equals X, at least X, below X");
    return false;
  }
  void consent(const Entity &E, const Annotation &A, const Arguments &Args) {
    Consent C;
    C.What = self(E, A);
    if (!purpose(Args, C.Purpose))
      return;
    auto It = Args.Named.find("when");
    if (It != Args.Named.end() && !when(It->second, C.Answer))
      return;
    bool Ok = true;
    C.SubjectArgument = index(Args, "subject", Ok);
    auto Flag = [&](const char *K) {
      auto F = Args.Named.find(K);
      if (F == Args.Named.end() || F->second == "false")
        return false;
      if (F->second == "true")
        return true;
      error("expected true or false for '" + Twine(K) +
            "' in an annotation, found '" + F->second + "'");
      Ok = false;
      return false;
    };
    C.Separate = Flag("separate");
    C.OptOut = Flag("opt_out");
    C.Inside = Flag("inside");
    if (!Ok)
      return;
    C.From.Where = Where;
    P.Consents.push_back(std::move(C));
  }
  void change(const Entity &E, const Annotation &A, const Arguments &Args) {
    ConsentChange C;
    C.What = self(E, A);
    if (!purpose(Args, C.Purpose))
      return;
    C.From.Where = Where;
    (A.Role == "grant" ? P.Grants : P.Revokes).push_back(std::move(C));
  }
  void sanitizer(const Entity &E, const Arguments &Args) {
    const std::string *R = first(Args, "what the result is");
    if (!R || !known(*R, "sanitizer result", P.Words.SanitizerResults))
      return;
    Sanitizer S;
    S.What = self(E, Annotation());
    S.Result = *R;
    bool Ok = true;
    S.Out = index(Args, "out", Ok);
    if (!Ok)
      return;
    S.From.Where = Where;
    P.Sanitizers.push_back(std::move(S));
  }

  Policy &P;
  DiagnosticHandler Handler;
  Place Where;
  std::string Role;
};

} // namespace

std::shared_ptr<const Policy>
askfirst::withAnnotations(std::shared_ptr<const Policy> Base,
                          llvm::ArrayRef<std::shared_ptr<const TUSummary>> TUs,
                          DiagnosticHandler Handler) {
  // The same header is in many TUs: each declaration once, in a fixed order.
  struct Written {
    const Entity *E;
    const TUSummary *TU;
  };
  std::map<EntityId, Written> ById;
  for (const auto &TU : TUs)
    for (const Entity &E : TU->Entities)
      if (!E.Annotations.empty()) {
        auto [It, New] = ById.try_emplace(E.Id, Written{&E, TU.get()});
        if (!New && E.Annotations.size() > It->second.E->Annotations.size())
          It->second = {&E, TU.get()};
      }
  if (ById.empty())
    return Base;
  auto P = std::make_shared<Policy>(*Base);
  unsigned Errors = 0;
  std::vector<Diagnostic> Said;
  auto Counting = [&](const Diagnostic &D) {
    Errors += D.Severity == Diagnostic::Error;
    Said.push_back(D);
  };
  AnnotationReader R(*P, Counting);
  for (auto &[Id, W] : ById)
    for (const Annotation &A : W.E->Annotations)
      R.read(*W.E, A, W.TU->Files[A.Loc.File]);
  // From the top of each file, not as declarations are numbered.
  llvm::sort(Said, [](const Diagnostic &A, const Diagnostic &B) {
    return std::tie(A.File, A.Line, A.Column, A.Message) <
           std::tie(B.File, B.Line, B.Column, B.Message);
  });
  for (const Diagnostic &D : Said)
    Handler(D);
  return Errors ? nullptr : P;
}
