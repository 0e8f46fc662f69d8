// State in inline functions and templates: one object for all files.
#pragma once
#include "../../Inputs/app.h"

inline std::string &lastMail() {
  static std::string s;
  return s;
}
inline std::string &lastTheme() {
  static std::string s;
  return s;
}
template <class Tag> struct Slot {
  static std::string &get() {
    static std::string s;
    return s;
  }
  static inline std::string value;
};
struct Secret {};
struct Open {};
class Settings {
public:
  static Settings &instance() {
    static Settings s;
    return s;
  }
  std::string account, language;
};
void write(const app::Person &p);
void read();
