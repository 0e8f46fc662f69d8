//===- policy/EntryReader.cpp - Roles: sources, sinks, consents, ... ------===//
#include "policy/EntryReader.h"

using namespace askfirst;
using llvm::StringRef;
using llvm::Twine;

void EntryReader::readRoles(const YamlNode &Root) {
  auto Each = [&](StringRef Key, auto Read) {
    if (const YamlNode *N = find(Root, Key);
        N && isSequence(*N, "'" + Twine(Key) + "'"))
      for (const YamlNode &I : N->Items)
        Read(I);
  };
  Each("sources", [&](const YamlNode &N) { source(N); });
  Each("sinks", [&](const YamlNode &N) { sink(N); });
  Each("consent", [&](const YamlNode &N) {
    if (find(N, "grant"))
      change(N, "grant");
    else if (find(N, "revoke"))
      change(N, "revoke");
    else if (find(N, "gate"))
      gate(N);
    else
      consent(N);
  });
  Each("sanitizers", [&](const YamlNode &N) { sanitizer(N); });
  Each("propagators", [&](const YamlNode &N) { propagator(N); });
}

std::optional<WhereClause> EntryReader::where(const YamlNode &N) {
  if (!checkMap(N, "where"))
    return std::nullopt;
  const YamlNode *A = need(N, "argument", "where"),
                 *E = need(N, "equals", "where");
  if (!A || !E)
    return std::nullopt;
  auto I = index(*A, "'argument'");
  auto C = constant(*E);
  if (!I || !C)
    return std::nullopt;
  return WhereClause{*I, *C};
}

std::optional<Selector> EntryReader::function(const YamlNode &N, StringRef Key,
                                              StringRef Kind) {
  const YamlNode *Name = need(N, Key, Kind);
  if (!Name)
    return std::nullopt;
  auto Pattern = pattern(*Name);
  if (!Pattern)
    return std::nullopt;
  if (!Pack.empty() && !StringRef(Pattern->text()).contains("::"))
    Pattern->ofCLibrary();
  Selector S;
  S.Pattern = Located<NamePattern>(*Pattern, Name->Line, Name->Column);
  static constexpr StringRef OfFunctions[] = {"function", "grant", "revoke"};
  bool IsFunction = llvm::is_contained(OfFunctions, Key);
  if (Pattern->hasParameters() && !IsFunction && Key != "parameter") {
    error(*Name,
          "the name '" + Twine(Pattern->text()) + "' has parameters, and a " +
              Key + " has none",
          "remove them, or select a function");
    return std::nullopt;
  }
  for (StringRef Only : {"where", "receiver"})
    if (const YamlNode *X = find(N, Only); X && !IsFunction) {
      error(*X, "'" + Twine(Only) + "' goes with 'function'");
      return std::nullopt;
    }
  if (const YamlNode *W = find(N, "where")) {
    S.Where = where(*W);
    if (!S.Where)
      return std::nullopt;
  }
  if (const YamlNode *R = find(N, "receiver")) {
    auto Class = pattern(*R);
    if (!Class)
      return std::nullopt;
    S.Receiver = *Class;
  }
  return S;
}

std::optional<Selector> EntryReader::selector(const YamlNode &N,
                                              StringRef Kind) {
  static const std::pair<StringRef, Selector::Kind> Roles[] = {
      {"function", Selector::Function},
      {"parameter", Selector::Parameter},
      {"field", Selector::Field},
      {"variable", Selector::Variable},
      {"type", Selector::Type}};
  std::optional<Selector> Out;
  bool Any = false, Misspelt = false;
  for (auto &[Key, K] : Roles) {
    const YamlNode *Name = find(N, Key);
    Misspelt |= !Name && misspelt(N, Key);
    if (!Name)
      continue;
    if (Any) {
      error(*Name, "this " + Kind + " selects two things",
            "an entry has one of function, parameter, field, variable, type");
      return std::nullopt;
    }
    Any = true;
    Out = function(N, Key, Kind);
    if (Out)
      Out->K = K;
  }
  if (!Any && !Misspelt)
    error(N, "this " + Kind + " selects nothing",
          "give one of function, parameter, field, variable, type");
  if (!Out)
    return std::nullopt;
  const YamlNode *Index = find(N, "index");
  if (Out->K == Selector::Parameter) {
    if (!Index)
      Index = need(N, "index", Kind);
    auto I = Index ? index(*Index, "'index'") : std::nullopt;
    if (!I)
      return std::nullopt;
    Out->ParameterIndex = *I;
  } else if (Index) {
    error(*Index, "'index' goes with 'parameter'");
    return std::nullopt;
  }
  return Out;
}

void EntryReader::source(const YamlNode &N) {
  if (!checkMap(N, "source"))
    return;
  Source S;
  unsigned Before = Errors;
  auto What = selector(N, "source");
  const YamlNode *Data = need(N, "data", "source");
  auto Category =
      Data ? word(*Data, "data category", P.Words.Data) : std::nullopt;
  if (const YamlNode *Subject = find(N, "subject"))
    if (auto W = word(*Subject, "data subject", P.Words.Subjects))
      S.Subject = *W;
  if (const YamlNode *Purpose = find(N, "purpose"))
    if (auto W = word(*Purpose, "purpose", P.Words.Purposes))
      S.Purpose = *W;
  if (const YamlNode *OutArg = find(N, "out")) {
    S.Out = index(*OutArg, "'out'");
    if (What && What->K != Selector::Function)
      error(*OutArg, "'out' goes with 'function'");
  }
  if (Errors != Before || !What || !Category)
    return;
  S.What = *What;
  S.Data = *Category;
  S.From = origin(N);
  P.Sources.push_back(std::move(S));
}

std::optional<ArgumentRange> EntryReader::argument(const YamlNode &N) {
  ArgumentRange R;
  auto S = string(N, "an argument");
  if (!S)
    return std::nullopt;
  StringRef T = StringRef(*S).trim();
  T.consume_front("argument ");
  T = T.trim();
  if (T == "this") {
    R.K = ArgumentRange::Receiver;
  } else if (T == "result") {
    R.K = ArgumentRange::Result;
  } else if (T == "last") {
    R.K = ArgumentRange::Last;
  } else if (T == "all" || T == "arguments") {
    R.K = ArgumentRange::All;
  } else {
    R.K = T.consume_back("..") ? ArgumentRange::From : ArgumentRange::Index;
    if (T.getAsInteger(10, R.First) || R.First > 255) {
      error(N, "'" + Twine(*S) + "' names no argument",
            "write a number from 0, '1..', 'last', 'this' or 'result'");
      return std::nullopt;
    }
  }
  return R;
}

void EntryReader::sink(const YamlNode &N) {
  if (!checkMap(N, "sink"))
    return;
  Sink S;
  unsigned Before = Errors;
  auto What = selector(N, "sink");
  const YamlNode *Kind = need(N, "kind", "sink");
  auto K = Kind ? word(*Kind, "sink kind", P.Words.SinkKinds) : std::nullopt;
  if (const YamlNode *A = find(N, "arguments")) {
    if (What && What->K != Selector::Function)
      error(*A, "'arguments' goes with 'function'");
    if (A->Kind == YamlNode::Sequence) {
      for (const YamlNode &I : A->Items)
        if (auto R = argument(I))
          S.Arguments.push_back(*R);
      if (A->Items.empty() && !find(N, "collects") && !misspelt(N, "collects"))
        error(*A,
              "this sink takes no argument and collects nothing by itself: "
              "nothing reaches it",
              "name the arguments that leave, remove 'arguments' if all do, or "
              "say what it 'collects'");
      if (A->Items.empty()) {
        ArgumentRange None; // takes none: it only collects
        None.K = ArgumentRange::Result;
        S.Arguments.push_back(None);
      }
    } else if (auto R = argument(*A)) {
      S.Arguments.push_back(*R);
    }
  }
  if (const YamlNode *Purpose = find(N, "purpose"))
    if (auto W = word(*Purpose, "purpose", P.Words.Purposes))
      S.Purpose = *W;
  if (const YamlNode *To = find(N, "recipient")) {
    if (To->Kind != YamlNode::Map) {
      if (auto W = string(*To, "'recipient'"))
        S.To.Name = *W;
    } else if (checkMap(*To, "recipient")) {
      if (const YamlNode *A = need(*To, "argument", "recipient"))
        S.To.Argument = index(*A, "'argument'");
      if (What && What->K != Selector::Function)
        error(*To, "a recipient is read from an argument of a 'function'");
      if (const YamlNode *As = find(*To, "as"))
        S.To.AsUrl = word(*As, "form", {"url", "name"}) == "url";
    }
  }
  if (const YamlNode *C = find(N, "collects"))
    S.Collects = words(*C, "data category", P.Words.Data);
  if (const YamlNode *G = find(N, "gate"))
    if (auto W = string(*G, "'gate'")) {
      S.Gate = *W;
      GateUses.push_back({*W, Place{File, G->Line, G->Column}});
    }
  if (const YamlNode *D = find(N, "deleted_by");
      D && !isEmptyList(*D, "function")) {
    if (D->Kind == YamlNode::Sequence) {
      for (const YamlNode &I : D->Items)
        if (auto W = pattern(I))
          S.DeletedBy.push_back(*W);
    } else if (auto W = pattern(*D)) {
      S.DeletedBy.push_back(*W);
    }
  }
  if (Errors != Before || !What || !K)
    return;
  S.What = *What;
  S.Kind = *K;
  S.From = origin(N);
  P.Sinks.push_back(std::move(S));
}

/// `purpose: any`, which is no key of the vocabulary.
bool EntryReader::isAnyPurpose(const YamlNode &N) {
  if (N.Kind == YamlNode::Sequence && N.Items.size() > 1)
    for (const YamlNode &I : N.Items)
      if (isAnyPurpose(I)) {
        error(I, "'any' stands alone: it is every purpose already",
              "write 'purpose: any'");
        return true;
      }
  if (N.Kind == YamlNode::Sequence && N.Items.size() == 1)
    return isAnyPurpose(N.Items[0]);
  return N.Kind == YamlNode::Scalar && N.Text == "any" &&
         !P.Words.Purposes.count("any");
}

std::optional<PurposeSpec> EntryReader::purpose(const YamlNode &N) {
  PurposeSpec S;
  if (isAnyPurpose(N))
    return S;
  if (N.Kind == YamlNode::Sequence && N.Items.empty()) {
    error(N, "this list names no purpose",
          "name one; 'purpose: any' is every purpose");
    return std::nullopt;
  }
  if (N.Kind != YamlNode::Map) {
    S.Fixed = words(N, "purpose", P.Words.Purposes);
    return S.Fixed.empty() ? std::nullopt : std::optional(S);
  }
  if (!checkMap(N, "purpose"))
    return std::nullopt;
  const YamlNode *A = find(N, "argument"), *T = find(N, "template_argument");
  if (!A == !T) {
    error(N, "a purpose is read from an argument or a template argument",
          "give 'argument: 0' or 'template_argument: 0'");
    return std::nullopt;
  }
  (A ? S.Argument : S.TemplateArgument) =
      index(A ? *A : *T, A ? "'argument'" : "'template_argument'");
  if (const YamlNode *V = find(N, "values")) {
    if (V->Kind != YamlNode::Map) {
      error(*V, Twine("expected a mapping of constants to purposes, found ") +
                    V->kindName());
      return std::nullopt;
    }
    checkKeysOnce(*V);
    for (size_t I = 0; I + 1 < V->Items.size(); I += 2)
      if (auto C = string(V->Items[I], "a constant"))
        if (auto W = word(V->Items[I + 1], "purpose", P.Words.Purposes))
          S.Values.try_emplace(*C, *W);
  }
  return S;
}

std::optional<When> EntryReader::when(const YamlNode &N) {
  When W;
  if (N.Kind == YamlNode::Scalar) {
    static const std::pair<StringRef, When::Kind> Words[] = {
        {"true", When::True},
        {"false", When::False},
        {"non-null", When::NonNull},
        {"nonnull", When::NonNull}};
    for (auto &[Text, K] : Words)
      if (N.Text == Text) {
        W.K = K;
        return W;
      }
    error(N, "'" + Twine(N.Text) + "' is no answer",
          "write true, false, non-null, {equals: ...}, {not equals: ...}, "
          "{at least: ...} or {below: ...}");
    return std::nullopt;
  }
  if (!checkMap(N, "when"))
    return std::nullopt;
  if (N.Items.size() != 2) {
    error(N, "'when' has one comparison",
          "write two entries where two answers count");
    return std::nullopt;
  }
  StringRef Key = N.Items[0].Text;
  const YamlNode &V = N.Items[1];
  W.K = Key == "equals"       ? When::Equals
        : Key == "not equals" ? When::NotEquals
        : Key == "at least"   ? When::AtLeast
                              : When::Below;
  if (V.Kind == YamlNode::Map) {
    if (!checkMap(V, "level"))
      return std::nullopt;
    W.ConstantFrom = selector(V, "level");
    return W.ConstantFrom ? std::optional(W) : std::nullopt;
  }
  auto C = constant(V);
  if (!C)
    return std::nullopt;
  W.Constant = *C;
  return W;
}

void EntryReader::consent(const YamlNode &N) {
  if (!checkMap(N, "consent"))
    return;
  Consent C;
  unsigned Before = Errors;
  auto What = selector(N, "consent");
  bool Ok = What.has_value();
  if (const YamlNode *X = find(N, "purpose")) {
    auto S = purpose(*X);
    Ok &= S.has_value();
    if (S)
      C.Purpose = *S;
  } else if (!misspelt(N, "purpose")) {
    error(N, "this consent does not say for which purpose it is",
          "add 'purpose: ...'; 'purpose: any' if one yes covers every purpose");
  }
  if (const YamlNode *X = find(N, "subject"); X && checkMap(*X, "subject"))
    if (const YamlNode *A = need(*X, "argument", "subject"))
      C.SubjectArgument = index(*A, "'argument'");
  if (const YamlNode *X = find(N, "when")) {
    auto W = when(*X);
    Ok &= W.has_value();
    if (W)
      C.Answer = *W;
    if (find(N, "inside"))
      error(*X, "'when' does not go with 'inside'",
            "code that is 'inside' runs only once the person agreed");
  }
  auto Flag = [&](StringRef Key, bool &Into) {
    if (const YamlNode *X = find(N, Key))
      if (auto B = boolean(*X, "'" + Twine(Key) + "'"))
        Into = *B;
  };
  Flag("inside", C.Inside);
  Flag("separate", C.Separate);
  Flag("opt_out", C.OptOut);
  if (What)
    checkConsentKind(N, *What);
  if (const YamlNode *X = find(N, "fix"))
    if (auto S = string(*X, "'fix'"))
      C.Fix = *S;
  if (Errors != Before || !Ok)
    return;
  C.What = *What;
  C.From = origin(N);
  P.Consents.push_back(std::move(C));
}

/// Keys of a consent that only some kinds of declaration have.
void EntryReader::checkConsentKind(const YamlNode &N, const Selector &What) {
  auto Only = [&](const YamlNode *X, StringRef Key, bool Fits, StringRef With) {
    if (X && !Fits)
      error(*X, "'" + Key + "' goes with " + With);
  };
  bool Function = What.K == Selector::Function;
  Only(find(N, "inside"), "inside", Function, "'function'");
  if (const YamlNode *S = find(N, "subject"))
    Only(find(*S, "argument"), "argument", Function, "'function'");
  if (const YamlNode *X = find(N, "purpose")) {
    Only(find(*X, "argument"), "argument", Function, "'function'");
    Only(find(*X, "template_argument"), "template_argument",
         Function || What.K == Selector::Type, "'function' or 'type'");
  }
}

void EntryReader::change(const YamlNode &N, StringRef Kind) {
  if (!checkMap(N, Kind))
    return;
  ConsentChange C;
  unsigned Before = Errors;
  auto What = function(N, Kind, Kind);
  if (const YamlNode *X = find(N, "purpose"))
    if (auto S = purpose(*X))
      C.Purpose = *S;
  // Who takes back all consent says so by naming none; who gives it does not.
  if (Kind == "grant" && !find(N, "purpose") && !misspelt(N, "purpose"))
    error(N, "this grant does not say for which purpose it is",
          "add 'purpose: ...'; 'purpose: any' if one yes covers every purpose");
  if (const YamlNode *X = find(N, "subject"); X && checkMap(*X, "subject"))
    if (const YamlNode *A = need(*X, "argument", "subject"))
      C.SubjectArgument = index(*A, "'argument'");
  if (Errors != Before || !What)
    return;
  C.What = *What;
  C.From = origin(N);
  (Kind == "grant" ? P.Grants : P.Revokes).push_back(std::move(C));
}

void EntryReader::gate(const YamlNode &N) {
  if (!checkMap(N, "gate"))
    return;
  Gate G;
  const YamlNode *Name = find(N, "gate");
  auto S = string(*Name, "'gate'");
  // A name, a mapping with `where`, or a list of either.
  auto One = [&](const YamlNode &X, std::vector<Selector> &Into) {
    if (X.Kind == YamlNode::Map) {
      if (checkMap(X, "gate call"))
        if (auto Q = function(X, "function", "gate call"))
          Into.push_back(*Q);
    } else if (auto Q = pattern(X)) {
      Selector Call;
      Call.Pattern = Located<NamePattern>(*Q, X.Line, X.Column);
      Into.push_back(std::move(Call));
    }
  };
  auto Calls = [&](StringRef Key, std::vector<Selector> &Into) {
    const YamlNode *X = find(N, Key);
    if (!X)
      return;
    if (X->Kind != YamlNode::Sequence)
      return One(*X, Into);
    for (const YamlNode &I : X->Items)
      One(I, Into);
  };
  Calls("configure", G.Configure);
  Calls("opens", G.Opens);
  Calls("closes", G.Closes);
  if (const YamlNode *X = find(N, "initially"))
    if (auto W = word(*X, "state of a gate", {"open", "closed"}))
      G.InitiallyOpen = *W == "open";
  need(N, "opens", "gate");
  if (G.InitiallyOpen && !find(N, "configure") && !misspelt(N, "configure"))
    error(N, "this gate starts open and nothing closes it",
          "name what sets it up with 'configure', or add 'initially: closed'");
  if (!S)
    return;
  G.Name = *S;
  G.From = origin(N);
  P.Gates.push_back(std::move(G));
}

void EntryReader::sanitizer(const YamlNode &N) {
  if (!checkMap(N, "sanitizer"))
    return;
  Sanitizer S;
  unsigned Before = Errors;
  auto What = function(N, "function", "sanitizer");
  const YamlNode *R = need(N, "result", "sanitizer");
  auto W =
      R ? word(*R, "sanitizer result", P.Words.SanitizerResults) : std::nullopt;
  if (const YamlNode *X = find(N, "out"))
    S.Out = index(*X, "'out'");
  if (const YamlNode *X = find(N, "fix"))
    if (auto Text = string(*X, "'fix'"))
      S.Fix = *Text;
  if (Errors != Before || !What || !W)
    return;
  S.What = *What;
  S.Result = *W;
  S.From = origin(N);
  P.Sanitizers.push_back(std::move(S));
}

void EntryReader::propagator(const YamlNode &N) {
  if (!checkMap(N, "propagator"))
    return;
  Propagator Q;
  unsigned Before = Errors;
  auto What = function(N, "function", "propagator");
  if (const YamlNode *Flow = find(N, "flow");
      Flow && isSequence(*Flow, "'flow'"))
    for (const YamlNode &I : Flow->Items) {
      if (!checkMap(I, "flow"))
        continue;
      const YamlNode *From = need(I, "from", "flow"),
                     *To = need(I, "to", "flow");
      auto A = From ? argument(*From) : std::nullopt;
      auto B = To ? argument(*To) : std::nullopt;
      if (A && B)
        Q.Flows.push_back({*A, *B});
    }
  if (const YamlNode *X = find(N, "invokes"))
    Q.Invokes = index(*X, "'invokes'");
  if (const YamlNode *X = find(N, "when")) {
    (word(*X, "time", {"later", "now"}) == "later" ? Q.InvokesLater
                                                   : Q.Starts) = true;
    if (!find(N, "invokes") && !misspelt(N, "invokes"))
      error(*X, "'when' goes with 'invokes'");
  }
  if (!find(N, "flow") && !find(N, "invokes") && !misspelt(N, "flow") &&
      !misspelt(N, "invokes"))
    error(N, "this propagator says nothing",
          "give 'flow' ('flow: []' if nothing flows) or 'invokes'");
  if (Errors != Before || !What)
    return;
  Q.HasFlow = find(N, "flow") != nullptr;
  Q.What = *What;
  Q.From = origin(N);
  P.Propagators.push_back(std::move(Q));
}
