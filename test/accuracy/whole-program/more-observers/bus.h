#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace radio {

struct Listener {
  virtual ~Listener() = default;
  virtual void stationChanged(const std::string &) {}
  virtual void accountChanged(const std::string &) {}
};

class Tuner {
public:
  static Tuner &instance();
  void attach(Listener *l) { listeners_.push_back(l); }
  void detachAll() { listeners_.clear(); }
  void setStation(const std::string &s);
  void setAccount(const std::string &a);
  const std::string &station() const { return station_; }
  const std::string &account() const { return account_; }

private:
  Tuner() = default;
  std::vector<Listener *> listeners_;
  std::string station_, account_;
};

void install();
void remove();

} // namespace radio
