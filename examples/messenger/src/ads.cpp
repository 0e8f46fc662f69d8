#include "ads.h"
#include "http.h"

namespace messenger {

std::string AdNetwork::request(const std::string &keywords,
                               const std::string &who) {
  httpPost("https://ads.example.org/v2", "k=" + keywords + "&u=" + who);
  return keywords.empty() ? "Try our new stickers!" : "More about " + keywords;
}

std::string AdFeed::keywords() const {
  std::string joined;
  for (const std::string &t : habits_.topics(3)) {
    if (!joined.empty())
      joined += ",";
    joined += t;
  }
  return joined;
}

std::string AdFeed::matched() {
  bool personal = consent_.granted(Purpose::Ads);
  return network_.request(personal ? keywords() : "", "");
}

std::string AdFeed::suggested() {
  if (!consent_.granted(Purpose::Diagnostics))
    return plain();
  return network_.request(keywords(), "");
}

std::string AdFeed::plain() { return network_.request("", ""); }

std::string AdFeed::forPeer(const Profile &p) {
  if (consent_.granted(Purpose::Ads))
    return plain();
  return network_.request("", p.phone);
}

} // namespace messenger
