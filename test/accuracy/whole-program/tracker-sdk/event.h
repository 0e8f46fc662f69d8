#pragma once
#include "sdk.h"
#include <string>

class Event {
public:
  explicit Event(const std::string &name) : e(sdk_event_new(name.c_str())) {}
  ~Event() { sdk_event_free(e); }
  Event(const Event &) = delete;
  Event &set(const std::string &k, const std::string &v) {
    sdk_event_set(e, k.c_str(), v.c_str());
    return *this;
  }
  void send() const;
  std::string name() const { return sdk_event_name(e); }

private:
  sdk_event *e;
};
class Silent {
public:
  void set(const std::string &v) { last = v; }
  std::string last;
};
