//===- test/unit/CheckFlows.h - Flows for tests of checks ---------*- C++
//-*-===//
#ifndef ASKFIRST_TEST_UNIT_CHECKFLOWS_H
#define ASKFIRST_TEST_UNIT_CHECKFLOWS_H

#include "checks/Check.h"

namespace askfirst::test {

/// An e-mail address that goes to analytics; the rule asks for consent.
inline Flow emailToAnalytics() {
  Flow F;
  F.Data = "user.contact.email";
  F.SourceName = "field 'app::User::email'";
  F.Source = {"src/user.h", 4, 15};
  F.SinkName = "acme::Tracker::track";
  F.Sink = {"src/profile.cpp", 9, 11};
  F.SinkFunction = "app::Profile::save";
  F.SinkKind = "analytics";
  F.Purpose = "analytics";
  F.Recipient = "Acme Inc.";
  F.Steps = {
      {StepKind::Field,
       {"src/profile.cpp", 7, 35},
       "app::Profile::save",
       "read from field 'app::User::email'"},
      {StepKind::PassArg,
       {"src/profile.cpp", 10, 26},
       "app::Profile::save",
       "passed to 'acme::Tracker::track' as its second argument"},
  };
  F.Rule.Needs = Require::Consent;
  F.Rule.Rule = "user to analytics: consent";
  F.Rule.Where = {"askfirst.yaml", 12, 5};
  return F;
}

inline ConsentSeen consent(std::vector<std::string> Purposes,
                           ConsentSeen::Status S = ConsentSeen::Holds) {
  ConsentSeen C;
  C.S = S;
  C.Purposes = std::move(Purposes);
  C.Where = {"src/profile.cpp", 8, 6};
  C.Text = "app::Consent::granted";
  return C;
}

inline Results judged(llvm::ArrayRef<Flow> Flows, const Policy &P = {},
                      Date Today = {2026, 11, 24}) {
  Results R;
  judge(Flows, {}, P, Today, R);
  return R;
}

/// The check that \p F gives a finding of, or "".
inline std::string checkOf(const Flow &F) {
  Results R = judged(F);
  return R.Findings.empty() ? "" : R.Findings.front().Check;
}

} // namespace askfirst::test
#endif
