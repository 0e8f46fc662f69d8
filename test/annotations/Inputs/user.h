// Personal data beside its twin that is none.
#pragma once
struct User {
  char phone[32];
  char nick[32];
  wchar_t wide[32];
  wchar_t wideNick[32];
  int age;
  int score;
};
void track(const void *data);
void trackNumber(long number);
