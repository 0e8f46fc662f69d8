#pragma once
#include "../../Inputs/app.h"

namespace chat {
struct Envelope {
  std::uint32_t kind = 0;
  std::string to, from, text;
};
std::string encode(const Envelope &e);
bool decode(const char *data, std::size_t n, Envelope &out);

class Transport {
public:
  virtual ~Transport() = default;
  virtual void send(const char *data, std::size_t n) = 0;
};
class Loopback : public Transport {
public:
  explicit Loopback(std::function<void(const char *, std::size_t)> f)
      : received_(std::move(f)) {}
  void send(const char *data, std::size_t n) override;

private:
  std::function<void(const char *, std::size_t)> received_;
};

class History {
public:
  void add(Envelope e);
  const Envelope *last() const;
  std::vector<std::string> senders() const;
  static History &global();

private:
  std::vector<Envelope> all_;
};

class Client {
public:
  explicit Client(std::unique_ptr<Transport> t) : transport_(std::move(t)) {}
  Client &as(std::string who);
  void say(const std::string &to, const std::string &text);
  int sent() const { return sent_; }

private:
  std::unique_ptr<Transport> transport_;
  std::string who_;
  int sent_ = 0;
};
} // namespace chat
