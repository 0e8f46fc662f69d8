#include "../../Inputs/app.h"
#include "bus.h"

namespace radio {

Tuner &Tuner::instance() {
  static Tuner t;
  return t;
}

void Tuner::setStation(const std::string &s) {
  station_ = s;
  for (auto *l : listeners_)
    l->stationChanged(station_);
}

void Tuner::setAccount(const std::string &a) {
  account_ = a;
  for (auto *l : listeners_)
    l->accountChanged(account_);
}

} // namespace radio
