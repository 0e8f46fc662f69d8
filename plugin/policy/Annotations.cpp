//===- policy/Annotations.cpp - Attributes in code to entries -------------===//
//
// annotations.h writes `askfirst::<role>` attributes; extraction keeps them
// with the entities; here they become the entries they stand for.
//
//===----------------------------------------------------------------------===//
#include "policy/PolicyReader.h"
#include "llvm/ADT/SmallVector.h"
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
    for (StringRef T : Parts) {
      ArgumentRange R;
      R.K = ArgumentRange::Index;
      if (T.trim() == "this")
        R.K = ArgumentRange::Receiver;
      else if (T.trim().getAsInteger(10, R.First))
        return error("'" + T + "' names no argument in an annotation");
      S.Arguments.push_back(R);
    }
    S.From.Where = Where;
    P.Sinks.push_back(std::move(S));
  }
  bool purpose(const Arguments &Args, PurposeSpec &Into) {
    for (const std::string &W : Args.Plain) {
      if (!known(W, "purpose", P.Words.Purposes))
        return false;
      Into.Fixed.push_back(W);
    }
    if (auto It = Args.Named.find("argument"); It != Args.Named.end()) {
      uint32_t I;
      if (StringRef(It->second).getAsInteger(10, I)) {
        error("'" + Twine(It->second) + "' names no argument in an annotation");
        return false;
      }
      Into.Argument = I;
    }
    return true;
  }
  void consent(const Entity &E, const Annotation &A, const Arguments &Args) {
    Consent C;
    C.What = self(E, A);
    if (!purpose(Args, C.Purpose))
      return;
    auto It = Args.Named.find("when");
    if (It != Args.Named.end()) {
      if (It->second == "false")
        C.Answer.K = When::False;
      else if (It->second == "non-null")
        C.Answer.K = When::NonNull;
      else if (It->second != "true")
        return error("'" + Twine(It->second) +
                         "' is no answer in an annotation",
                     "write when=true, when=false or when=non-null");
    }
    auto Flag = [&](const char *K) {
      auto F = Args.Named.find(K);
      return F != Args.Named.end() && F->second == "true";
    };
    C.Separate = Flag("separate");
    C.OptOut = Flag("opt_out");
    C.Inside = Flag("inside");
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
  AnnotationReader R(*P, [&](const Diagnostic &D) {
    Errors += D.Severity == Diagnostic::Error;
    Handler(D);
  });
  for (auto &[Id, W] : ById)
    for (const Annotation &A : W.E->Annotations)
      R.read(*W.E, A, W.TU->Files[A.Loc.File]);
  return Errors ? nullptr : P;
}
