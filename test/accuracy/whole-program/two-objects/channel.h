// Two objects of one class: what one is given, the other never sees.
#pragma once
#include "../../Inputs/app.h"

class Channel {
public:
  void put(const std::string &s);
  std::string take() const;
  std::string label;

private:
  std::string last;
};

extern Channel g_private;
extern Channel g_public;
void produce(const app::Person &p);
void consume();
void relay(const Channel &from, Channel &to);
