#include "channel.h"

Channel g_private;
Channel g_public;
void Channel::put(const std::string &s) { last = s; }
std::string Channel::take() const { return last; }
void relay(const Channel &from, Channel &to) { to.put(from.take()); }
