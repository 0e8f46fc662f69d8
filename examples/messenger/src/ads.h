#pragma once
#include "consent.h"
#include "conversation.h"
#include <string>
#include <vector>

namespace messenger {

/// The advertising company's client.
class AdNetwork {
public:
  std::string request(const std::string &keywords, const std::string &who);
};

/// Fills the gaps in the feed.
class AdFeed {
public:
  AdFeed(const Consent &consent, const Habits &habits)
      : consent_(consent), habits_(habits) {}

  /// Matched to what the person writes about, if they agreed to that.
  std::string matched();
  /// The same, under an answer that was given for something else.
  std::string suggested();
  /// An advertisement for everybody.
  std::string plain();
  /// Who is most active may see more of them.
  std::string forPeer(const Profile &p);

private:
  std::string keywords() const;

  const Consent &consent_;
  const Habits &habits_;
  AdNetwork network_;
};

} // namespace messenger
