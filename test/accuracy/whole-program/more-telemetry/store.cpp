#include "../../Inputs/app.h"
#include "store.h"

namespace telemetry {

Store<std::string> &traits() {
  static Store<std::string> s;
  return s;
}
Store<std::string> &labels() {
  static Store<std::string> s;
  return s;
}
Store<long long> &counters() {
  static Store<long long> s;
  return s;
}
Client &client() {
  static Client c;
  return c;
}

} // namespace telemetry
