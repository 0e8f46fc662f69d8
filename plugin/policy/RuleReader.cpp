//===- policy/RuleReader.cpp - Rules, suppressions, defaults -------------===//
#include "policy/EntryReader.h"

using namespace askfirst;
using llvm::StringRef;
using llvm::Twine;

static std::optional<Require> requireOf(StringRef Text) {
  static const std::pair<StringRef, Require> Words[] = {
      {"consent", Require::Consent},
      {"separate consent", Require::SeparateConsent},
      {"not opted out", Require::NotOptedOut},
      {"sanitizer", Require::Sanitizer},
      {"consent or sanitizer", Require::ConsentOrSanitizer},
      {"never", Require::Never},
      {"nothing", Require::Nothing}};
  for (auto &[W, R] : Words)
    if (W == Text)
      return R;
  return std::nullopt;
}

void EntryReader::readRules(const YamlNode &N, StringRef Profile) {
  if (isSequence(N, "'rules'"))
    for (const YamlNode &I : N.Items)
      rule(I, Profile);
}

void EntryReader::rule(const YamlNode &N, StringRef Profile) {
  if (!checkMap(N, "rule"))
    return;
  Rule R;
  unsigned Before = Errors;
  if (const YamlNode *X = find(N, "data"))
    R.Data = words(*X, "data category", P.Words.Data);
  if (const YamlNode *X = find(N, "sink"))
    R.Sinks = words(*X, "sink kind", P.Words.SinkKinds);
  if (const YamlNode *X = find(N, "accept"))
    R.Accept = words(*X, "sanitizer result", P.Words.SanitizerResults);
  if (const YamlNode *X = find(N, "unless"))
    R.Unless = words(*X, "sanitizer result", P.Words.SanitizerResults);
  std::string Article;
  if (const YamlNode *X = find(N, "article"))
    Article = string(*X, "'article'").value_or("");
  const YamlNode *Req = need(N, "require", "rule");
  auto Text = Req ? string(*Req, "'require'") : std::nullopt;
  if (Text) {
    auto Needs = requireOf(*Text);
    if (!Needs) {
      static const StringRef Known[] = {
          "consent",   "separate consent",     "not opted out",
          "sanitizer", "consent or sanitizer", "never",
          "nothing"};
      std::string Near = nearest(*Text, Known);
      error(*Req, "unknown requirement '" + Twine(*Text) + "'",
            Near.empty()
                ? "one of: " +
                      llvm::join(llvm::ArrayRef<StringRef>(Known), ", ")
                : "did you mean '" + Near + "'?");
    } else {
      R.Needs = *Needs;
    }
  }
  bool Sanitizes =
      R.Needs == Require::Sanitizer || R.Needs == Require::ConsentOrSanitizer;
  if (!R.Accept.empty() && !Sanitizes)
    error(*find(N, "accept"), "'accept' goes with 'require: sanitizer'");
  if (Errors != Before)
    return;
  R.Text = (R.Data.empty() ? "any data" : llvm::join(R.Data, ", ")) + " to " +
           (R.Sinks.empty() ? "any sink" : llvm::join(R.Sinks, ", ")) + ": " +
           *Text;
  if (!Article.empty())
    R.Text += " (" + Article + ")";
  R.Profile = Profile.str();
  R.From = origin(N);
  P.Rules.push_back(std::move(R));
}

void EntryReader::readDefaults(const YamlNode &N) {
  if (!checkMap(N, "defaults"))
    return;
  auto Flag = [&](StringRef Key, bool &Into) {
    if (const YamlNode *X = find(N, Key))
      if (auto B = boolean(*X, "'" + Twine(Key) + "'"))
        Into = *B;
  };
  Flag("arguments_to_result", P.Unknown.ArgumentsToResult);
  Flag("arguments_to_receiver", P.Unknown.ArgumentsToReceiver);
  Flag("arguments_to_out", P.Unknown.ArgumentsToOut);
  Flag("call_callables", P.Unknown.CallCallables);
}

void EntryReader::readStale(const YamlNode &N) {
  if (auto W = word(N, "value of 'stale'", {"strict", "later"}))
    P.StaleStrict = *W == "strict";
}

/// 2027-03-01.
static bool parseDate(StringRef T, Suppression &S) {
  auto Parts = llvm::SmallVector<StringRef, 3>();
  T.split(Parts, '-');
  if (Parts.size() != 3 || Parts[0].size() != 4 || Parts[1].size() != 2 ||
      Parts[2].size() != 2)
    return false;
  if (Parts[0].getAsInteger(10, S.ExpiresYear) ||
      Parts[1].getAsInteger(10, S.ExpiresMonth) ||
      Parts[2].getAsInteger(10, S.ExpiresDay))
    return false;
  static const int Days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (S.ExpiresMonth < 1 || S.ExpiresMonth > 12 || S.ExpiresDay < 1)
    return false;
  int Year = S.ExpiresYear;
  bool Leap = (Year % 4 == 0 && Year % 100 != 0) || Year % 400 == 0;
  return S.ExpiresDay <=
         Days[S.ExpiresMonth - 1] + (S.ExpiresMonth == 2 && Leap);
}

void EntryReader::readSuppressions(const YamlNode &N) {
  if (!isSequence(N, "'suppress'"))
    return;
  for (const YamlNode &I : N.Items) {
    if (!checkMap(I, "suppress"))
      continue;
    Suppression S;
    unsigned Before = Errors;
    auto Text = [&](StringRef Key, std::string &Into) {
      if (const YamlNode *X = need(I, Key, "suppression"))
        Into = string(*X, "'" + Twine(Key) + "'").value_or("");
    };
    Text("fingerprint", S.Fingerprint);
    Text("reason", S.Reason);
    Text("owner", S.Owner);
    std::string Expires;
    Text("expires", Expires);
    if (!Expires.empty() && !parseDate(Expires, S))
      error(*find(I, "expires"), "'" + Twine(Expires) + "' is no date",
            "write it as 2027-03-01");
    if (!S.Fingerprint.empty() &&
        (S.Fingerprint.size() != 16 ||
         S.Fingerprint.find_first_not_of("0123456789abcdef") !=
             std::string::npos))
      error(*find(I, "fingerprint"), "a fingerprint has 16 hexadecimal digits",
            "copy it from the finding");
    for (const Suppression &T : P.Suppressions)
      if (T.Fingerprint == S.Fingerprint && Errors == Before)
        error(*find(I, "fingerprint"), "this fingerprint is suppressed twice",
              "first at line " + Twine(T.From.Where.Line));
    if (Errors != Before)
      continue;
    S.From = origin(I);
    P.Suppressions.push_back(std::move(S));
  }
}
