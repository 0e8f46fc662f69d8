// Inline and template functions, defined in every file that includes this.
#pragma once
#include "../../Inputs/app.h"

inline std::string quoted(const std::string &s) { return "'" + s + "'"; }
inline std::string starred(const std::string &s) {
  return std::string(s.size(), '*');
}
template <class T> T passed(T t) { return t; }
template <class T> struct Holder {
  T value;
  const T &get() const { return value; }
  void put(const T &v) { value = v; }
};
inline int visits = 0;
inline std::string shared;
inline std::string sharedLabel;
struct Mail {
  std::string address;
  std::string subject;
  std::string line() const { return address; }
  std::string title() const { return subject; }
};
inline void sendInline(const std::string &s) {
  app::track(s); // expect: privacy-unconsented-flow
}
inline void showInline(const std::string &s) {
  app::track(s); // ok
}
Mail write(const app::Person &p);
void one(const app::Person &p);
void two(const app::Person &p);
