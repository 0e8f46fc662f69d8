#pragma once
#include <string>

namespace messenger {

/// Posts \p body; true if the server took it. Does nothing while offline.
bool httpPost(const std::string &url, const std::string &body);
void setOnline(bool online);

} // namespace messenger
