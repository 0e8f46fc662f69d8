//===- support/Ordinal.h - Numbers of arguments for people -------*- C++
//-*-===//
#ifndef ASKFIRST_SUPPORT_ORDINAL_H
#define ASKFIRST_SUPPORT_ORDINAL_H

#include <string>

namespace askfirst {

/// "first" for 0, "second" for 1, "11th" for 10. Policies count arguments from
/// 0 and people from 1: words that are not to be copied into a policy as a
/// number.
inline std::string ordinal(unsigned FromZero) {
  static const char *const Words[] = {"first", "second", "third",   "fourth",
                                      "fifth", "sixth",  "seventh", "eighth",
                                      "ninth", "tenth"};
  if (FromZero < 10)
    return Words[FromZero];
  unsigned N = FromZero + 1, Tens = N % 100;
  bool Teen = Tens >= 11 && Tens <= 13;
  const char *End = Teen          ? "th"
                    : N % 10 == 1 ? "st"
                    : N % 10 == 2 ? "nd"
                    : N % 10 == 3 ? "rd"
                                  : "th";
  return std::to_string(N) + End;
}

} // namespace askfirst
#endif
