// Templates that are declared here and made in one file for all others.
#pragma once
#include "../../Inputs/app.h"

template <class T> void relay(const T &value);
template <class T> void count(const T &value);
template <class T> struct Relay {
  void put(const T &value);
  template <class U> void both(const T &value, const U &tag);
};
