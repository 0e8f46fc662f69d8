// The backend of a classifieds site: sellers, buyers, partners, opt-outs.
// POLICY: Inputs/kit.yaml
#include "Inputs/kit.h"
#include <sstream>

namespace classifieds_site {
using namespace app;

struct Listing {
  std::string title;
  Account seller;
};
struct Inquiry {
  Account buyer;
  Listing about;
};

static Listing listingOf(int id) { return {"bicycle", accountOf(id)}; }

// The seller agreed, the buyer is another matter.
void inquirySeller() {
  const Inquiry q{accountOf(2), listingOf(3)};
  if (q.about.seller.allows(Purpose::Analytics))
    track(q.about.title + q.about.seller.phone); // ok
}
void inquiryBuyer() {
  const Inquiry q{accountOf(2), listingOf(3)};
  if (q.about.seller.allows(Purpose::Analytics))
    track(q.about.title + q.buyer.phone); // expect: privacy-wrong-subject
}
void inquiryTitleOnly() {
  const Inquiry q{accountOf(2), listingOf(3)};
  if (q.about.seller.allows(Purpose::Analytics))
    track(q.about.title + q.buyer.label); // ok
}

// A page of results.
void resultsPage() {
  std::ostringstream page;
  for (int id = 1; id <= 3; ++id) {
    const Listing l = listingOf(id);
    page << l.title;
    if (l.seller.allows(Purpose::Ads))
      page << " call " << l.seller.phone;
  }
  advertise(page.str()); // ok
}
void resultsPageFirstSeller() {
  std::ostringstream page;
  const bool ok = accountOf(1).allows(Purpose::Ads);
  for (int id = 1; id <= 3; ++id) {
    const Listing l = listingOf(id);
    page << l.title;
    if (ok)
      page << " call " << l.seller.phone;
  }
  advertise(page.str()); // expect: privacy-wrong-subject
}
void resultsPageOtherPurpose() {
  std::ostringstream page;
  for (int id = 1; id <= 3; ++id) {
    const Listing l = listingOf(id);
    if (l.seller.allows(Purpose::Analytics))
      page << l.seller.phone;
  }
  advertise(page.str()); // expect: privacy-wrong-purpose
}

// A cache of answers, one per seller.
static std::map<int, bool> answers(const std::vector<Account> &sellers) {
  std::map<int, bool> out;
  for (const Account &s : sellers)
    out.emplace(s.id, s.shareUsage);
  return out;
}
void cachedAnswers(const std::vector<Account> &sellers) {
  const auto yes = answers(sellers);
  for (const Account &s : sellers)
    if (const auto it = yes.find(s.id); it != yes.end() && it->second)
      track(s.phone); // ok
}
void cachedAnswersPresent(const std::vector<Account> &sellers) {
  const auto yes = answers(sellers);
  for (const Account &s : sellers)
    if (yes.find(s.id) != yes.end())
      track(s.phone); // expect: privacy-unconsented-flow
}

// Sold to partners unless the visitor objected.
void sold(const User &u) {
  if (consent().optedOut())
    return;
  sell(u.email); // ok
}
void soldAnyway(const User &u) {
  if (u.score > 3)
    sell(u.email); // expect: privacy-unconsented-flow
}
void soldToObjectors(const User &u) {
  if (consent().optedOut())
    sell(u.email); // expect: privacy-inverted-consent
}
static bool mayBeSold() { return !consent().optedOut() && featureOn(); }
void soldByHelper(const User &u) {
  if (mayBeSold())
    sell(u.email); // ok
}
void soldAnonymously(const User &u) {
  sell(u.name + " sells a bicycle"); // ok
}

// The digest by mail.
class Digest {
public:
  void add(const Account &a) {
    if (!a.allows(Purpose::Email)) {
      ++skipped_;
      return;
    }
    to_.push_back(a.phone);
  }
  void addPaying(const Account &a, bool paid) {
    if (!paid && !a.allows(Purpose::Email))
      return;
    paying_.push_back(a.phone);
  }
  void send() const {
    for (const std::string &to : to_)
      mail(to); // ok
    for (const std::string &to : paying_)
      mail(to); // expect: privacy-unconsented-flow
  }

private:
  std::vector<std::string> to_;
  std::vector<std::string> paying_;
  int skipped_ = 0;
};
void digest(const std::vector<Account> &all) {
  Digest d;
  for (const Account &a : all) {
    d.add(a);
    d.addPaying(a, featureOn());
  }
  d.send();
}

// Moderators read; their own yes does not open the reported person's data.
static void moderate(const Account &moderator, const Account &reported) {
  if (!moderator.shareUsage)
    return;
  track("by " + moderator.phone); // ok
  track("about " + reported.phone); // expect: privacy-wrong-subject
}
void moderation(const Account &a, const Account &b) { moderate(a, b); }

} // namespace classifieds_site
