#include "relay.h"

template <class T> void relay(const T &value) {
  app::track(value); // expect: privacy-unconsented-flow
}
template <class T> void count(const T &value) {
  app::track(std::to_string(value.size())); // ok
}
template <class T> void Relay<T>::put(const T &value) {
  app::track(value); // expect: privacy-unconsented-flow
}
template <class T>
template <class U>
void Relay<T>::both(const T &value, const U &tag) {
  app::track(tag);   // ok
  app::track(value); // expect: privacy-unconsented-flow
}
template void relay<std::string>(const std::string &);
template void count<std::string>(const std::string &);
template struct Relay<std::string>;
template void Relay<std::string>::both<std::string>(const std::string &,
                                                    const std::string &);
