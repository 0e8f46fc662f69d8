//===- policy/NamePattern.cpp - Patterns for qualified names --------------===//
#include "policy/Policy.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace askfirst;

/// Splits `name<args>(params)` at the top level. Operators keep their symbols.
static void split(llvm::StringRef Text, std::string &Name, std::string &Args,
                  std::string &Params, bool &HasParams) {
  Text = Text.trim();
  size_t Start = 0;
  // The symbols of operator<, operator(), operator-> are part of the name.
  size_t Op = Text.rfind("operator");
  if (Op != llvm::StringRef::npos &&
      (Op == 0 || Text[Op - 1] == ':' || Text[Op - 1] == '*')) {
    Start = Op + strlen("operator");
    if (Text.substr(Start).starts_with("()") ||
        Text.substr(Start).starts_with("[]"))
      Start += 2;
    else
      while (Start < Text.size() && ispunct(Text[Start]) &&
             Text[Start] != '(' && Text[Start] != ':')
        ++Start;
  }
  // `(anonymous namespace)` and `(lambda)` are names, not parameters.
  size_t Paren = Start;
  while ((Paren = Text.find('(', Paren)) != llvm::StringRef::npos) {
    llvm::StringRef Rest = Text.substr(Paren);
    if (Rest.starts_with("(anonymous namespace)") ||
        Rest.starts_with("(lambda)") || Rest.starts_with("(anonymous)"))
      Paren = Text.find(')', Paren);
    else
      break;
  }
  llvm::StringRef Head = Text.take_front(Paren);
  HasParams = Paren != llvm::StringRef::npos;
  if (HasParams)
    Params = Text.substr(Paren).str();
  size_t Angle =
      Head.ends_with(">") ? Head.find('<', Start) : llvm::StringRef::npos;
  Name = Head.take_front(Angle).trim().str();
  if (Angle != llvm::StringRef::npos)
    Args = Head.substr(Angle).str();
}

/// Without spaces that mean nothing: `const std::string &` and
/// `const std::string&` are one type.
static std::string squeeze(llvm::StringRef Type) {
  std::string Out;
  Type = Type.trim();
  auto IsWord = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  for (size_t I = 0; I < Type.size(); ++I) {
    if (Type[I] != ' ') {
      Out += Type[I];
      continue;
    }
    if (!Out.empty() && I + 1 < Type.size() && IsWord(Out.back()) &&
        IsWord(Type[I + 1]))
      Out += ' ';
  }
  return Out;
}

static std::vector<std::string> splitTypes(llvm::StringRef List) {
  std::vector<std::string> Out;
  List = List.trim();
  List.consume_front("(");
  List.consume_back(")");
  int Depth = 0;
  size_t Start = 0;
  for (size_t I = 0; I <= List.size(); ++I) {
    if (I == List.size() || (List[I] == ',' && Depth == 0)) {
      llvm::StringRef T = List.slice(Start, I);
      if (!T.trim().empty())
        Out.push_back(squeeze(T));
      Start = I + 1;
      continue;
    }
    Depth += List[I] == '<' || List[I] == '(';
    Depth -= List[I] == '>' || List[I] == ')';
  }
  return Out;
}

unsigned NamePattern::parameters(llvm::StringRef Signature) {
  return splitTypes(Signature).size();
}

std::string NamePattern::problem(llvm::StringRef Text) {
  if (Text.trim().empty())
    return "is empty";
  std::string Name, Args, Params;
  bool HasParams = false;
  split(Text, Name, Args, Params, HasParams);
  if (Name.empty())
    return "has no name";
  llvm::StringRef N = Name;
  if (N.contains("***"))
    return "has '***': use '*' within one scope, '**' across scopes";
  if (N.starts_with("::"))
    return "starts with '::': names are qualified from the global namespace "
           "already";
  if (N.ends_with("::") || N.contains("::::"))
    return "has an empty scope";
  if (HasParams && !llvm::StringRef(Params).ends_with(")"))
    return "has an unclosed '('";
  bool Operator = N.contains("operator");
  if (!Operator && (N.contains('<') != N.contains('>')))
    return "has an unclosed '<'";
  llvm::StringRef Last =
      N.rsplit("::").second.empty() ? N : N.rsplit("::").second;
  if (!Operator && Last.contains(' ') && !Last.contains("(anonymous"))
    return "has a space in it";
  for (char C : N)
    // C++ names may have letters of any script.
    if (!Operator && !llvm::isAlnum(C) && !(C & 0x80) &&
        !llvm::StringRef("_:*~<>, ()$").contains(C))
      return (llvm::Twine("has the character '") + llvm::Twine(C) + "'").str();
  if (N.find_first_not_of("*:") == llvm::StringRef::npos)
    return "matches everything there is";
  // Names, but not the arguments of a template: `Key<3>`.
  llvm::SmallVector<llvm::StringRef, 4> Scopes;
  if (!N.contains('<') && !N.contains('('))
    N.split(Scopes, "::");
  for (llvm::StringRef S : Scopes)
    if (!S.empty() && llvm::isDigit(S.front()))
      return "has '" + S.str() + "', which is no name";
  // A single colon is a slip for two.
  for (size_t I = 0; I < N.size(); ++I)
    if (N[I] == ':' && !(I + 1 < N.size() && N[I + 1] == ':') &&
        !(I && N[I - 1] == ':'))
      return "has a single ':'; scopes are parted by '::'";
  return "";
}

NamePattern::NamePattern(llvm::StringRef T) : Text(T.str()) {
  std::string Params;
  split(T, Name, TemplateArguments, Params, HasParameters);
  if (HasParameters)
    ParameterTypes = splitTypes(Params);
  HasWildcard = llvm::StringRef(Name).contains('*') &&
                !llvm::StringRef(Name).contains("operator*") &&
                !llvm::StringRef(Name).contains("operator->*");
  TemplateArguments = squeeze(TemplateArguments);
}

llvm::StringRef NamePattern::literalName() const {
  return HasWildcard ? llvm::StringRef() : llvm::StringRef(Name);
}

/// `*` matches within one scope, `**` across. Going back to the last wildcard
/// of each kind is enough: what an earlier one could take, a later one can.
static bool glob(llvm::StringRef P, llvm::StringRef S) {
  constexpr size_t None = llvm::StringRef::npos;
  size_t I = 0, J = 0; // in P and S
  size_t Star = None, StarAt = 0, Deep = None, DeepAt = 0;
  while (J < S.size() || I < P.size()) {
    if (P.substr(I).starts_with("**")) {
      Deep = I += 2;
      DeepAt = J;
      Star = None;
      continue;
    }
    if (I < P.size() && P[I] == '*') {
      Star = ++I;
      StarAt = J;
      continue;
    }
    if (I < P.size() && J < S.size() && P[I] == S[J]) {
      ++I, ++J;
      continue;
    }
    if (Star != None && StarAt < S.size() && S[StarAt] != ':') {
      I = Star;
      J = ++StarAt;
    } else if (Deep != None && DeepAt < S.size()) {
      I = Deep;
      J = ++DeepAt;
      Star = None;
    } else {
      return false;
    }
  }
  return true;
}

/// `**::f` is any f: in some scope, or in none.
static bool globInAnyScope(llvm::StringRef P, llvm::StringRef S) {
  return glob(P, S) || (P.consume_front("**::") && glob(P, S));
}

bool NamePattern::matches(const Entity &E) const {
  if (HasWildcard ? !globInAnyScope(Name, E.Name) : E.Name != Name)
    return false;
  if (CLibrary && E.Kind == EntityKind::Function &&
      !(E.Flags & (EF_CLinkage | EF_SystemHeader)))
    return false;
  if (HasParameters && splitTypes(E.Signature) != ParameterTypes)
    return false;
  return TemplateArguments.empty() ||
         squeeze(E.TemplateArguments) == TemplateArguments;
}
