//===- report/gitlab/GitlabFormat.cpp -------------------------------------===//
//
// `--format gitlab`: GitLab's code quality report, which is part of Code
// Climate's issue format (README.md beside this file). One entry a fingerprint,
// since GitLab shows the first of each and drops the rest.
//
//===----------------------------------------------------------------------===//
#include "report/Format.h"
#include "report/Json.h"
#include "report/SourceLines.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;
using llvm::StringRef;

namespace {

class GitlabReport {
public:
  GitlabReport(const Results &R, const ReportOptions &O, llvm::raw_ostream &OS)
      : R(R), Root(O.Root), J(OS, 2) {}

  void write();

private:
  void entry(StringRef Check, StringRef Text, StringRef Fingerprint,
             StringRef Severity, const Place &Where,
             llvm::ArrayRef<Place> Others);
  void location(const Place &P);
  void finding(llvm::ArrayRef<const Finding *> Same);
  void unseen(const LedgerLine &L);
  std::string at(const Place &P) const {
    return nameBelow(Root, P.File).str() + ":" + std::to_string(P.Line);
  }

  const Results &R;
  StringRef Root;
  llvm::json::OStream J;
};

class GitlabFormat final : public Format {
public:
  StringRef name() const override { return "gitlab"; }
  StringRef extension() const override { return "gitlab.json"; }
  StringRef summary() const override {
    return "GitLab's code quality report (part of Code Climate's format)";
  }
  void print(const Results &R, const ReportOptions &O,
             llvm::raw_ostream &OS) const override {
    GitlabReport(R, O, OS).write();
    OS << '\n';
  }
};

} // namespace

static Registry<Format>::Add<GitlabFormat> X;

/// Path and line are demanded; what stands nowhere is put to the policy.
void GitlabReport::location(const Place &P) {
  StringRef Name =
      nameBelow(Root, P.File.empty() ? StringRef(R.PolicyFile) : P.File);
  J.attribute("path", jsonText(Name.empty() ? "askfirst.yaml" : Name));
  J.attributeObject("lines",
                    [&] { J.attribute("begin", std::max(P.Line, 1u)); });
}

void GitlabReport::entry(StringRef Check, StringRef Text, StringRef Fingerprint,
                         StringRef Severity, const Place &Where,
                         llvm::ArrayRef<Place> Others) {
  J.object([&] {
    J.attribute("type", "issue");
    J.attribute("check_name", Check);
    J.attribute("description", jsonText(Text));
    J.attributeArray("categories", [&] { J.value("Security"); });
    J.attribute("fingerprint", Fingerprint);
    J.attribute("severity", Severity);
    J.attributeObject("location", [&] { location(Where); });
    if (Others.empty())
      return;
    J.attributeArray("other_locations", [&] {
      for (const Place &P : Others)
        J.object([&] { location(P); });
    });
  });
}

void GitlabReport::finding(llvm::ArrayRef<const Finding *> Same) {
  const Finding &F = *Same.front();
  // Lines, each once.
  std::vector<Place> Others;
  auto Add = [&](Place P) {
    P.Column = F.Where.Column;
    if (P.isValid() && P != F.Where && !llvm::is_contained(Others, P))
      Others.push_back(std::move(P));
  };
  for (const Step &S : F.Steps)
    Add(S.Where);
  std::string Text = F.Message;
  Confidence Sure = F.Sure;
  for (const Finding *Other : Same.drop_front()) {
    Text += (Other == Same[1] ? "; also at " : ", ") + at(Other->Where);
    Add(Other->Where);
    Sure = std::max(Sure, Other->Sure);
  }
  entry(F.Check, Text, F.Fingerprint,
        Sure == Confidence::Certain ? "major" : "minor", F.Where, Others);
}

/// What was not analysed is no finding, but no silence either.
void GitlabReport::unseen(const LedgerLine &L) {
  std::string Text = ledgerMeaning(L.K);
  if (!L.Detail.empty())
    Text += ": " + L.Detail;
  std::string Key = std::string(ledgerKey(L.K)) + '\0' + L.Detail + '\0' +
                    nameBelow(Root, L.Where.File).str() + '\0' + L.Function;
  entry("askfirst-not-analysed", Text,
        llvm::utohexstr(llvm::xxh3_64bits(Key), /*LowerCase=*/true,
                        /*Width=*/16),
        "info", L.Where, {});
}

void GitlabReport::write() {
  llvm::MapVector<StringRef, std::vector<const Finding *>> Same;
  for (const Finding &F : R.Findings)
    if (!F.Suppression)
      Same[F.Fingerprint].push_back(&F);
  J.array([&] {
    for (const auto &[Fingerprint, Findings] : Same)
      finding(Findings);
    for (const LedgerLine &L : R.Ledger)
      if (isIncomplete(L.K))
        unseen(L);
  });
}
