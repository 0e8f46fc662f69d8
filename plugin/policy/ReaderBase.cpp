//===- policy/ReaderBase.cpp ----------------------------------------------===//
#include "policy/ReaderBase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace askfirst;
using llvm::StringRef;
using llvm::Twine;

static constexpr StringRef PolicyKeys[] = {
    "version",     "models",   "sources",  "sinks",    "consent",  "sanitizers",
    "propagators", "profiles", "rules",    "register", "suppress", "purposes",
    "categories",  "kinds",    "defaults", "stale"};
static constexpr StringRef PackKeys[] = {"version", "sources",    "sinks",
                                         "consent", "sanitizers", "propagators",
                                         "purposes"};
static constexpr StringRef ProfileKeys[] = {"version", "rules"};
/// What a comparison in `when` may be read from.
static constexpr StringRef LevelKeys[] = {
    "function", "parameter", "field", "variable", "index", "where", "receiver"};
static constexpr StringRef SourceKeys[] = {
    "function", "parameter", "field", "variable", "type", "index",
    "where",    "receiver",  "data",  "subject",  "out",  "purpose"};
static constexpr StringRef SinkKeys[] = {
    "function", "parameter", "field",    "variable",  "type",
    "index",    "where",     "receiver", "arguments", "kind",
    "purpose",  "recipient", "collects", "gate",      "deleted_by"};
static constexpr StringRef ConsentKeys[] = {
    "function", "parameter", "field",    "variable", "type",
    "index",    "where",     "receiver", "purpose",  "subject",
    "when",     "inside",    "separate", "opt_out",  "fix"};
static constexpr StringRef GrantKeys[] = {"grant", "where", "receiver",
                                          "purpose"};
static constexpr StringRef RevokeKeys[] = {"revoke", "where", "receiver",
                                           "purpose", "subject"};
static constexpr StringRef GateKeys[] = {"gate", "configure", "opens", "closes",
                                         "initially"};
static constexpr StringRef GateCallKeys[] = {"function", "where", "receiver"};
static constexpr StringRef SanitizerKeys[] = {"function", "where", "receiver",
                                              "result", "out", "fix"};
static constexpr StringRef PropagatorKeys[] = {
    "function", "where", "receiver", "flow", "invokes", "when"};
static constexpr StringRef RuleKeys[] = {"data",   "sink",   "require",
                                         "accept", "unless", "article"};
static constexpr StringRef SuppressKeys[] = {"fingerprint", "reason", "owner",
                                             "expires"};
static constexpr StringRef WhereKeys[] = {"argument", "equals"};
static constexpr StringRef WhenKeys[] = {"equals", "not equals", "at least",
                                         "below"};
static constexpr StringRef PurposeKeys[] = {"argument", "template_argument",
                                            "values"};
static constexpr StringRef SubjectKeys[] = {"argument"};
static constexpr StringRef RecipientKeys[] = {"argument", "as"};
static constexpr StringRef FlowKeys[] = {"from", "to"};
static constexpr StringRef DefaultsKeys[] = {
    "arguments_to_result", "arguments_to_receiver", "arguments_to_out",
    "call_callables"};
static constexpr StringRef KindKeys[] = {"kind", "purpose"};

namespace {
struct KeyTable {
  StringRef Kind;
  Keys Of;
};
} // namespace

static constexpr StringRef KindNames[] = {
    "policy",   "pack", "source",    "sink",       "consent",   "grant",
    "revoke",   "gate", "sanitizer", "propagator", "rule",      "suppress",
    "where",    "when", "purpose",   "subject",    "recipient", "flow",
    "defaults", "kind", "profile",   "level",      "gate call"};

Keys askfirst::policyKeyKinds() { return KindNames; }

Keys askfirst::policyKeys(StringRef Kind) {
  static const KeyTable Tables[] = {
      {"policy", PolicyKeys},       {"pack", PackKeys},
      {"source", SourceKeys},       {"sink", SinkKeys},
      {"consent", ConsentKeys},     {"grant", GrantKeys},
      {"revoke", RevokeKeys},       {"gate", GateKeys},
      {"sanitizer", SanitizerKeys}, {"propagator", PropagatorKeys},
      {"rule", RuleKeys},           {"suppress", SuppressKeys},
      {"where", WhereKeys},         {"when", WhenKeys},
      {"purpose", PurposeKeys},     {"subject", SubjectKeys},
      {"recipient", RecipientKeys}, {"flow", FlowKeys},
      {"defaults", DefaultsKeys},   {"kind", KindKeys},
      {"profile", ProfileKeys},     {"level", LevelKeys},
      {"gate call", GateCallKeys}};
  for (const KeyTable &T : Tables)
    if (T.Kind == Kind)
      return T.Of;
  return {};
}

void ReaderBase::report(Diagnostic::SeverityKind S, const YamlNode &At,
                        const Twine &Message, const Twine &Hint) {
  Diagnostic D;
  D.Severity = S;
  D.File = File;
  D.Line = At.Line;
  D.Column = At.Column;
  D.Message = Message.str();
  D.Hint = Hint.str();
  Errors += S == Diagnostic::Error;
  Handler(D);
}

/// A kind of mapping in a sentence: what is known by its key keeps it.
static std::string withArticle(StringRef Kind) {
  if (Kind == "suppress")
    return "a suppression";
  if (llvm::is_contained({"where", "when", "defaults", "flow"}, Kind))
    return "'" + Kind.str() + "'";
  return "a " + Kind.str();
}

static std::string didYouMean(StringRef Word, Keys Among) {
  std::string N = nearest(Word, Among);
  return N.empty() ? "" : "did you mean '" + N + "'?";
}

bool ReaderBase::checkMap(const YamlNode &N, StringRef Kind) {
  if (N.Kind != YamlNode::Map) {
    error(N,
          "expected a mapping for " + Twine(withArticle(Kind)) + ", found " +
              N.kindName(),
          "write '{key: value, ...}'");
    return false;
  }
  Keys Allowed = policyKeys(Kind);
  for (size_t I = 0; I + 1 < N.Items.size(); I += 2) {
    const YamlNode &K = N.Items[I];
    if (K.Kind != YamlNode::Scalar) {
      error(K, Twine("a key must be a word, found ") + K.kindName());
      continue;
    }
    if (!llvm::is_contained(Allowed, K.Text)) {
      std::string Hint = didYouMean(K.Text, Allowed);
      if (Hint.empty())
        Hint = withArticle(Kind) + " has: " + llvm::join(Allowed, ", ");
      error(K, "unknown key '" + Twine(K.Text) + "' in " + withArticle(Kind),
            Hint);
    }
  }
  checkKeysOnce(N);
  return true;
}

void ReaderBase::checkKeysOnce(const YamlNode &N) {
  llvm::StringMap<unsigned> Lines;
  for (size_t I = 0; I + 1 < N.Items.size(); I += 2) {
    const YamlNode &K = N.Items[I];
    if (K.Kind != YamlNode::Scalar)
      continue;
    auto [It, New] = Lines.try_emplace(K.Text, K.Line);
    if (!New)
      error(K, "duplicate key '" + Twine(K.Text) + "'",
            "it stands first at line " + Twine(It->second));
  }
}

bool ReaderBase::misspelt(const YamlNode &Map, StringRef Key) {
  for (size_t I = 0; I + 1 < Map.Items.size(); I += 2)
    if (Map.Items[I].Kind == YamlNode::Scalar && Map.Items[I].Text != Key &&
        !nearest(Map.Items[I].Text, {Key}).empty())
      return true;
  return false;
}

const YamlNode *ReaderBase::find(const YamlNode &Map, StringRef Key) {
  for (size_t I = 0; I + 1 < Map.Items.size(); I += 2)
    if (Map.Items[I].Text == Key)
      return &Map.Items[I + 1];
  return nullptr;
}

const YamlNode *ReaderBase::need(const YamlNode &Map, StringRef Key,
                                 StringRef Kind) {
  const YamlNode *N = find(Map, Key);
  if (!N && !misspelt(Map, Key)) // that was complained about already
    error(Map,
          (withArticle(Kind)[0] == '\'' ? "this '" + Kind + "'"
                                        : "this " + Kind) +
              " has no '" + Key + "'",
          "add '" + Twine(Key) + (Key == "version" ? ": 1'" : ": ...'"));
  return N;
}

bool ReaderBase::isSequence(const YamlNode &N, const Twine &What) {
  if (N.Kind == YamlNode::Sequence)
    return true;
  if (!isNull(N)) // an empty section is no mistake
    error(N, "expected a list for " + What + ", found " + N.kindName(),
          "write one entry a line, each after '- '");
  return false;
}

bool ReaderBase::isEmptyList(const YamlNode &N, const Twine &What) {
  if (N.Kind != YamlNode::Sequence || !N.Items.empty())
    return false;
  error(N, "this list names no " + What, "name one, or remove the key");
  return true;
}

std::optional<std::string> ReaderBase::string(const YamlNode &N,
                                              const Twine &What) {
  if (N.Kind == YamlNode::Scalar && !N.Text.empty())
    return N.Text;
  error(N, "expected a word for " + What + ", found " +
               (N.Kind == YamlNode::Scalar ? "an empty one" : N.kindName()));
  return std::nullopt;
}

std::optional<int64_t> ReaderBase::integer(const YamlNode &N,
                                           const Twine &What) {
  int64_t V;
  if (N.Kind == YamlNode::Scalar && !N.Quoted &&
      !StringRef(N.Text).getAsInteger(10, V))
    return V;
  error(N, "expected a number for " + What + ", found " +
               (N.Kind == YamlNode::Scalar ? "'" + N.Text + "'"
                                           : std::string(N.kindName())));
  return std::nullopt;
}

std::optional<uint32_t> ReaderBase::index(const YamlNode &N,
                                          const Twine &What) {
  auto V = integer(N, What);
  if (V && (*V < 0 || *V > 255)) {
    error(N, What + " must be from 0 to 255", "arguments count from 0");
    return std::nullopt;
  }
  return V ? std::optional<uint32_t>(*V) : std::nullopt;
}

std::optional<bool> ReaderBase::boolean(const YamlNode &N, const Twine &What) {
  if (N.Kind == YamlNode::Scalar && !N.Quoted) {
    if (N.Text == "true")
      return true;
    if (N.Text == "false")
      return false;
  }
  error(N, "expected true or false for " + What + ", found " +
               (N.Kind == YamlNode::Scalar ? "'" + N.Text + "'"
                                           : std::string(N.kindName())));
  return std::nullopt;
}

std::vector<std::string> ReaderBase::strings(const YamlNode &N,
                                             const Twine &What) {
  std::vector<std::string> Out;
  if (N.Kind != YamlNode::Sequence) {
    if (auto S = string(N, What))
      Out.push_back(*S);
    return Out;
  }
  for (const YamlNode &I : N.Items)
    if (auto S = string(I, What))
      Out.push_back(*S);
  return Out;
}

/// The key that was meant by \p S, or what there is.
static std::string wordHint(StringRef S, const std::set<std::string> &Known) {
  llvm::SmallVector<StringRef, 64> Among(Known.begin(), Known.end());
  auto Mean = [](StringRef K) { return "did you mean '" + K.str() + "'?"; };
  // A last part alone is the likeliest slip: `email` for `user.contact.email`.
  for (StringRef K : Among)
    if (K.ends_with("." + S.str()))
      return Mean(K);
  // Then a word that is not finished: `user.contact.phone`.
  for (StringRef K : Among)
    if (S.size() > 3 && K.starts_with(S) && !S.ends_with("."))
      return Mean(K);
  if (std::string Near = nearest(S, Among); !Near.empty())
    return Mean(Near);
  // Then one that is a slip in, or begins like, the last part of a key.
  llvm::SmallVector<StringRef, 64> Last;
  for (StringRef K : Among)
    Last.push_back(K.substr(K.rfind('.') + 1));
  StringRef Word = S.substr(S.rfind('.') + 1);
  std::string Near = nearest(Word, Last);
  for (size_t I = 0; I < Among.size(); ++I)
    if (Last[I] == Near || (Near.empty() && Word.size() > 4 &&
                            Last[I].starts_with(Word.take_front(
                                std::max<size_t>(4, Word.size() - 2)))))
      return Mean(Among[I]);
  constexpr size_t Most = 12;
  if (Among.size() <= Most)
    return "one of: " + llvm::join(Among, ", ");
  std::set<std::string> Tops;
  for (StringRef K : Among)
    Tops.insert(K.split('.').first.str());
  return "the keys are fideslang's, under " + llvm::join(Tops, ", ") +
         "; a policy may declare its own";
}

std::optional<std::string>
ReaderBase::word(const YamlNode &N, const Twine &What,
                 const std::set<std::string> &Known) {
  auto S = string(N, What);
  if (!S || Known.count(*S))
    return S;
  error(N, "unknown " + What + " '" + *S + "'", wordHint(*S, Known));
  return std::nullopt;
}

std::vector<std::string> ReaderBase::words(const YamlNode &N, const Twine &What,
                                           const std::set<std::string> &Known) {
  std::vector<std::string> Out;
  if (isEmptyList(N, What))
    return Out;
  if (N.Kind != YamlNode::Sequence) {
    if (auto S = word(N, What, Known))
      Out.push_back(*S);
    return Out;
  }
  for (const YamlNode &I : N.Items)
    if (auto S = word(I, What, Known))
      Out.push_back(*S);
  return Out;
}

std::optional<NamePattern> ReaderBase::pattern(const YamlNode &N) {
  auto S = string(N, "a name");
  if (!S)
    return std::nullopt;
  std::string Problem = NamePattern::problem(*S);
  if (Problem.empty())
    return NamePattern(*S);
  error(N, "the name '" + Twine(*S) + "' " + Problem,
        "write a qualified name like app::User::phone; '*' stands for one "
        "scope, '**' for several");
  return std::nullopt;
}

std::optional<PolicyConstant> ReaderBase::constant(const YamlNode &N) {
  auto S = string(N, "a constant");
  if (!S)
    return std::nullopt;
  PolicyConstant C;
  C.Text = *S;
  if (N.Quoted) {
    C.K = PolicyConstant::String;
  } else if (*S == "true" || *S == "false") {
    C.K = PolicyConstant::Bool;
    C.Number = *S == "true";
  } else if (!StringRef(*S).getAsInteger(0, C.Number)) {
    C.K = PolicyConstant::Integer;
  } else {
    C.K = PolicyConstant::Name;
  }
  return C;
}
