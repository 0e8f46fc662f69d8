#include "tracker.h"
void track(const std::string &) { count(1); }
bool mayTrack() { return count(0) > 1; }
void report(const Customer &c) {
#ifdef ASK
  if (mayTrack())
#endif
    track(c.email);
}
