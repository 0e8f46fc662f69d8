#include "http.h"
#include <deque>

namespace http {

std::string escape(std::string_view text) {
  static const char hex[] = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size() * 3);
  for (unsigned char c : text) {
    if (std::isalnum(c)) {
      out.push_back(char(c));
    } else {
      out += '%';
      out += hex[c >> 4];
      out += hex[c & 15];
    }
  }
  return out;
}

RequestBuilder RequestBuilder::get(std::string url) {
  RequestBuilder b;
  b.r_.url = std::move(url);
  return b;
}
RequestBuilder RequestBuilder::post(std::string url) {
  RequestBuilder b = get(std::move(url));
  b.r_.method = Method::Post;
  return b;
}
RequestBuilder &RequestBuilder::query(std::string_view key, std::string_view value) & {
  r_.url.append(r_.url.find('?') == std::string::npos ? "?" : "&");
  r_.url.append(key).append("=").append(escape(value));
  return *this;
}
RequestBuilder &&RequestBuilder::query(std::string_view key, std::string_view value) && {
  return std::move(query(key, value));
}
RequestBuilder &&RequestBuilder::header(std::string key, std::string value) && {
  r_.headers.emplace_back(std::move(key), std::move(value));
  return std::move(*this);
}
RequestBuilder &&RequestBuilder::body(std::string text) && {
  r_.body = std::move(text);
  return std::move(*this);
}

struct Session::Impl {
  std::string token;
  std::string agent = "client/1.0";
  std::deque<Request> log;
  std::string last;
};
Session::Session() : impl_(std::make_unique<Impl>()) {}
Session::~Session() = default;
Session::Session(Session &&) noexcept = default;
void Session::setToken(std::string t) { impl_->token = std::move(t); }
void Session::setAgent(const char *agent) { impl_->agent = agent; }
const std::string &Session::token() const { return impl_->token; }
const std::string &Session::agent() const { return impl_->agent; }
void Session::clearToken() { impl_->token.clear(); }
void Session::enqueue(Request r) {
  impl_->last = r.url;
  impl_->log.push_back(std::move(r));
}
void Session::flushLog() {
  for (const Request &r : impl_->log) {
    app::trackNumber(int(r.method)); // ok
    app::track(r.url); // expect: privacy-unconsented-flow
    app::track(r.body); // expect: privacy-unconsented-flow
    for (auto &[k, v] : r.headers) {
      app::track(k); // ok
      app::track(v); // expect: privacy-unconsented-flow
    }
  }
  impl_->log.clear();
}
std::string Session::lastUrl() const { return impl_->last; }

const std::string *ResponseCache::find(const std::string &key) const {
  auto it = std::find_if(entries_.begin(), entries_.end(),
                         [&](const auto &e) { return e.first == key; });
  return it == entries_.end() ? nullptr : &it->second;
}
std::string &ResponseCache::put(std::string key, std::string value) {
  entries_.emplace_front(std::move(key), std::move(value));
  if (entries_.size() > 4)
    entries_.pop_back();
  return entries_.front().second;
}
} // namespace http
