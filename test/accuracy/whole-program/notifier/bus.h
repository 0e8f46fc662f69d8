// An event bus: topics with subscribers, published to from elsewhere.
#pragma once
#include "../../Inputs/app.h"

enum class Topic { Login, Theme };

struct Message {
  Topic topic;
  std::string text;
  std::string origin;
};

class Bus {
public:
  static Bus &instance();
  using Handler = std::function<void(const Message &)>;
  void subscribe(Topic t, Handler h);
  void publish(const Message &m);

private:
  std::map<Topic, std::vector<Handler>> handlers_;
};

class Listener {
public:
  virtual ~Listener() = default;
  virtual void onLogin(const std::string &who) = 0;
  virtual void onTheme(const std::string &) {}
};

class Hub {
public:
  void add(Listener *l) { all_.push_back(l); }
  void login(const std::string &who);
  void theme(const std::string &name);

private:
  std::vector<Listener *> all_;
};
