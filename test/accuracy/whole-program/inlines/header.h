// Inline and template functions that two files define.
#pragma once
#include "../../Inputs/app.h"

inline std::string decorate(const std::string &s) { return "<" + s + ">"; }
inline std::string hidden(const std::string &) { return "<hidden>"; }
template <class T> T passOn(const T &t) { return t; }
template <class T> struct Slot {
  static T value;
  static void put(const T &t) { value = t; }
};
template <class T> T Slot<T>::value;
struct MailTag {
  std::string text;
};
struct NickTag {
  std::string text;
};
