#pragma once
#include <functional>
#include <string>
#include <vector>

namespace subscribers {

struct LoginEvent {
  std::string nick;
  std::string mail;
  int attempts = 1;
};
struct ErrorEvent {
  int code = 0;
  std::string text;
};

class LoginListener {
public:
  virtual ~LoginListener() = default;
  virtual void onLogin(const LoginEvent &e) = 0;
};

class Bus {
public:
  void add(LoginListener *l) { logins_.push_back(l); }
  void onError(std::function<void(const ErrorEvent &)> f) { errors_.push_back(std::move(f)); }
  void publish(const LoginEvent &e);
  void publish(const ErrorEvent &e);

private:
  std::vector<LoginListener *> logins_;
  std::vector<std::function<void(const ErrorEvent &)>> errors_;
};

void connect(Bus &bus);
void sendRecent();

} // namespace subscribers
