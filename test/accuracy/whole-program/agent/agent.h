// An agent with a queue of events, filled by one file, drained by another.
#pragma once
#include "../../Inputs/app.h"
#include <deque>
#include <mutex>

struct Event {
  std::string name;
  std::map<std::string, std::string> fields;
  Event &with(const std::string &k, const std::string &v) {
    fields[k] = v;
    return *this;
  }
};

class Agent {
public:
  static Agent &get();
  void record(Event e);
  void drain();
  void setDefault(const std::string &k, const std::string &v);

private:
  std::mutex m_;
  std::deque<Event> queue_;
  std::map<std::string, std::string> defaults_;
};

class Transport {
public:
  virtual ~Transport() = default;
  virtual void send(const std::string &name, const std::string &value) = 0;
};
class Debug : public Transport {
public:
  void send(const std::string &name, const std::string &value) override;
  int sent = 0;
};
std::string render(const Event &e);
