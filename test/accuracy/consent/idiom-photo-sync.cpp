// A photo app that syncs: what is read, begun or kept before anyone agreed.
// POLICY: Inputs/idioms.yaml
#include "Inputs/app.h"
#include "Inputs/idioms.h"
#include <sstream>

namespace idiom_photo_sync {
using namespace app;

// Start-up.
class SyncService {
public:
  explicit SyncService(Metrics &m) : metrics_(m) {}
  void boot() {
    metrics_.start("sync"); // expect: privacy-early-collection
    if (!consent().granted(Purpose::Analytics))
      metrics_.stop();
  }
  void bootAsking() {
    if (!consent().granted(Purpose::Analytics)) {
      metrics_.stop();
      return;
    }
    metrics_.start("sync"); // ok
  }

private:
  Metrics &metrics_;
};
void boot(Metrics &m) { SyncService(m).boot(); }
void bootAsking(Metrics &m) { SyncService(m).bootAsking(); }

static bool startAds(bool premium) {
  if (premium)
    return false;
  AdSdk::initialize(); // expect: privacy-early-collection
  return true;
}
static bool startAdsAsked(bool premium) {
  if (premium || !cmp::has("ads"))
    return false;
  AdSdk::initialize(); // ok
  return true;
}
void freeVersion(bool premium) {
  if (!startAds(premium))
    redraw();
}
void freeVersionAsked(bool premium) {
  if (!startAdsAsked(premium))
    redraw();
}

// A log of the session in memory.
static std::vector<std::string> s_session;
static std::vector<std::string> s_agreedSession;
void sessionEvent(const User &u) {
  s_session.push_back(u.phone);
  if (s_session.size() < 2 || !cmp::has("measurement"))
    return;
  for (const auto &line : s_session)
    track(line); // expect: privacy-retroactive-consent
  s_session.clear();
}
void sessionEventAgreed(const User &u) {
  if (!cmp::has("measurement")) {
    s_agreedSession.clear();
    return;
  }
  s_agreedSession.push_back(u.phone);
  for (const auto &line : s_agreedSession)
    track(line); // ok
}

// The identifier in a member, filled at the first use.
class Identity {
public:
  const std::string &early() {
    if (early_.empty())
      early_ = phone::vendorId();
    return early_;
  }
  std::string fresh() const { return phone::vendorId(); }

private:
  std::string early_;
};
static Identity s_identity;
void shareSheet() {
  const std::string &id = s_identity.early();
  if (phone::trackingStatus() == phone::Status::Authorized)
    advertise(id); // expect: privacy-retroactive-consent
}
void shareSheetFresh() {
  if (phone::trackingStatus() == phone::Status::Authorized)
    advertise(s_identity.fresh()); // ok
}

// Text built in a stream.
void albumOpened(const User &u, int photos) {
  std::ostringstream out;
  out << "album " << photos;
  if (consent().granted(Purpose::Analytics))
    out << " of " << u.email;
  track(out.str()); // ok
}
void albumOpenedNamed(const User &u, int photos) {
  std::ostringstream out;
  out << "album " << photos << " of " << u.email;
  if (consent().granted(Purpose::Analytics))
    out << " agreed";
  track(out.str()); // expect: privacy-unconsented-flow
}

// A phone number read through a parameter.
void invite() {
  std::string number;
  if (!consent().granted(Purpose::Email))
    return;
  readPhone(number);
  mail("invite " + number); // ok
}
void inviteMarketing() {
  std::string number;
  if (!consent().granted(Purpose::Ads))
    return;
  readPhone(number);
  mail("invite " + number); // expect: privacy-wrong-purpose
}

} // namespace idiom_photo_sync
