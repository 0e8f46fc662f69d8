#include "request.h"
#include "../../Inputs/app.h"

namespace builder {

struct Request::Data {
  std::string url, body;
  std::map<std::string, std::string> headers;
};

Request::Request(std::unique_ptr<Data> d) : d_(std::move(d)) {}
Request::Request(Request &&) noexcept = default;
Request::~Request() = default;
const std::string &Request::url() const { return d_->url; }
const std::string &Request::body() const { return d_->body; }
std::string Request::header(const std::string &name) const {
  auto it = d_->headers.find(name);
  return it == d_->headers.end() ? "" : it->second;
}

RequestBuilder::RequestBuilder(std::string host) : d_(std::make_unique<Request::Data>()) {
  d_->url = "https://" + std::move(host);
}
RequestBuilder::~RequestBuilder() = default;
RequestBuilder &RequestBuilder::path(const std::string &p) {
  d_->url += "/" + p;
  return *this;
}
RequestBuilder &RequestBuilder::query(const std::string &name, const std::string &value) {
  d_->url += (d_->url.find('?') == std::string::npos ? "?" : "&") + name + "=" + value;
  return *this;
}
RequestBuilder &RequestBuilder::header(const std::string &name, const std::string &value) {
  d_->headers[name] = value;
  return *this;
}
RequestBuilder &RequestBuilder::body(std::string text) {
  d_->body = std::move(text);
  return *this;
}
Request RequestBuilder::build() { return Request(std::exchange(d_, std::make_unique<Request::Data>())); }

} // namespace builder
