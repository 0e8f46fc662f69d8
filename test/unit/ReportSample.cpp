//===- test/unit/ReportSample.cpp -----------------------------------------===//
#include "ReportSample.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace askfirst;
using namespace askfirst::test;

static const std::string Golden = ASKFIRST_TEST_DIR "/report/golden/";

static Finding wrongPurpose() {
  Finding F;
  F.Check = "privacy-wrong-purpose";
  F.Where = {"src/profile.cpp", 10, 11};
  F.Message = "a customer's e-mail address (user.contact.email) from field "
              "'app::User::email' is sent to analytics (Acme Inc.) on a "
              "consent for 'marketing', not for 'analytics'";
  F.Steps = {
      {StepKind::Field,
       {"src/profile.cpp", 7, 44},
       "app::Profile::save",
       "read from field 'app::User::email'"},
      {StepKind::Copy,
       {"src/profile.cpp", 7, 34},
       "app::Profile::save",
       "stored in 'mail'"},
      {StepKind::PassArg,
       {"src/profile.cpp", 10, 26},
       "app::Profile::save",
       "passed to 'acme::Tracker::track' as its second argument"},
  };
  F.Notes = {
      {{"src/profile.cpp", 9, 6},
       "'app::Consent::granted' for 'marketing' is asked here, but this needs "
       "consent for 'analytics'"},
      {{"askfirst.yaml", 12, 5},
       "decided by this rule: user to analytics: consent"},
  };
  F.Data = "user.contact.email";
  F.Subject = "customer";
  F.SinkKind = "analytics";
  F.Purpose = "analytics";
  F.Recipient = "Acme Inc.";
  F.SourceName = "field 'app::User::email'";
  F.SinkName = "acme::Tracker::track";
  F.SinkFunction = "app::Profile::save";
  F.Rule = "user to analytics: consent";
  F.Fingerprint = "0123456789abcdef";
  return F;
}

static Finding likely() {
  Finding F;
  F.Check = "privacy-unconsented-flow";
  F.Where = {"src/gone.cpp", 3, 7};
  F.Message = "name (user.name) from result of 'app::Buffer::operator[]' is "
              "put into a crash report without a consent check";
  F.Steps = {{StepKind::Return,
              {"src/gone.cpp", 2, 1},
              "app::crash",
              "returned from 'app::Buffer::operator[]'"},
             {StepKind::PassArg,
              {"src/gone.cpp", 3, 7},
              "app::crash",
              "passed to 'sdk::report' as its first argument"}};
  F.Notes = {{Place(), "decided by a built-in rule: crash_report: consent"}};
  F.Data = "user.name";
  F.SinkKind = "crash_report";
  F.SourceName = "result of 'app::Buffer::operator[]'";
  F.SinkName = "sdk::report";
  F.SinkFunction = "app::crash";
  F.Sure = Confidence::Likely;
  F.Rule = "crash_report: consent";
  F.Fingerprint = "fedcba9876543210";
  return F;
}

static Finding suppressed() {
  Finding F = likely();
  F.Where.Line = 30;
  F.Steps.clear();
  F.Notes.clear();
  F.Sure = Confidence::Certain;
  F.Fingerprint = "00000000000000aa";
  F.Suppression = "ticket 42 (privacy@example.org, until 2027-03-01)";
  return F;
}

Results askfirst::test::sampleResults() {
  Results R;
  R.ToolVersion = "0.1.0";
  R.PolicyFile = "askfirst.yaml";
  R.PolicyHash = 0xabcdef;
  R.TUs = 3;
  R.TUsFailed = 1;
  R.Functions = 20;
  R.Findings = {likely(), suppressed(), wrongPurpose()};
  R.Ledger = {
      {LedgerEntry::ParseError,
       "'x.h' file not found",
       "",
       {"src/bad file.cpp", 1, 1},
       1},
      {LedgerEntry::UnknownCallee,
       "acme::http::post",
       "app::Profile::save",
       {"src/profile.cpp", 10, 3},
       4},
      {LedgerEntry::UnreadableInput, "summary of another version", "", {}, 1}};
  InventoryLine L;
  L.Data = "user.contact.email";
  L.Subject = "customer";
  L.SourceName = "field 'app::User::email'";
  L.SinkName = "acme::Tracker::track";
  L.SinkKind = L.Purpose = "analytics";
  L.Recipient = "Acme Inc.";
  L.Verdict = "consented";
  L.Consents = {"app::Consent::granted (analytics)"};
  L.Source = {"src/profile.cpp", 7, 44};
  L.Sink = {"src/profile.cpp", 10, 11};
  L.Count = 2;
  R.Inventory.push_back(L);
  L.Verdict = "finding";
  L.Consents.clear();
  R.Inventory.push_back(L);
  return R;
}

ReportOptions askfirst::test::sampleOptions() {
  ReportOptions O;
  O.Root = Golden + "project";
  O.Rules = {{"privacy-unconsented-flow", "Nobody was asked.",
              "# privacy-unconsented-flow\n\nAsk first: `if (ok)`.\n"},
             {"privacy-wrong-purpose", "Something else was asked.",
              "# privacy-wrong-purpose\n\nAsk for that.\n"}};
  return O;
}

std::string askfirst::test::printed(llvm::StringRef Name, const Results &R,
                                    const ReportOptions &O) {
  for (const Format *F : Registry<Format>::all())
    if (F->name() == Name) {
      std::string Text;
      llvm::raw_string_ostream OS(Text);
      F->print(R, O, OS);
      return Text;
    }
  ADD_FAILURE() << "no format " << Name.str();
  return "";
}

void askfirst::test::expectGolden(llvm::StringRef Name,
                                  const std::string &Actual) {
  std::string Path = Golden + Name.str();
  if (std::getenv("UPDATE_GOLDEN")) {
    std::error_code Problem;
    llvm::raw_fd_ostream(Path, Problem) << Actual;
    EXPECT_FALSE(Problem) << Path;
    return;
  }
  auto Expected = llvm::MemoryBuffer::getFile(Path);
  ASSERT_TRUE(static_cast<bool>(Expected)) << Path;
  EXPECT_EQ((*Expected)->getBuffer().str(), Actual)
      << "UPDATE_GOLDEN=1 rewrites " << Path;
}
