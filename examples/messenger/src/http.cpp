#include "http.h"
#include <curl/curl.h>
#include <spdlog/spdlog.h>

namespace messenger {

static bool onlineNow = false;

void setOnline(bool online) { onlineNow = online; }

bool httpPost(const std::string &url, const std::string &body) {
  if (!onlineNow) {
    spdlog::debug("offline, {} bytes kept back", body.size());
    return false;
  }
  CURL *curl = curl_easy_init();
  if (!curl)
    return false;
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.c_str());
  CURLcode code = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  return code == CURLE_OK;
}

} // namespace messenger
