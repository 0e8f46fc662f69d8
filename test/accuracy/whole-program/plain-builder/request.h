#pragma once
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace builder {

class Request {
public:
  const std::string &url() const;
  const std::string &body() const;
  std::string header(const std::string &name) const;
  Request(Request &&) noexcept;
  ~Request();

private:
  friend class RequestBuilder;
  struct Data;
  explicit Request(std::unique_ptr<Data> d);
  std::unique_ptr<Data> d_;
};

class RequestBuilder {
public:
  explicit RequestBuilder(std::string host);
  ~RequestBuilder();
  RequestBuilder &path(const std::string &p);
  RequestBuilder &query(const std::string &name, const std::string &value);
  RequestBuilder &header(const std::string &name, const std::string &value);
  RequestBuilder &body(std::string text);
  Request build();

private:
  std::unique_ptr<Request::Data> d_;
};

class Client {
public:
  virtual ~Client() = default;
  virtual void send(const Request &r) = 0;
};
std::unique_ptr<Client> urlClient();
std::unique_ptr<Client> bodyClient();

} // namespace builder
