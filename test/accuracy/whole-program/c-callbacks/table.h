#ifndef TABLE_H
#define TABLE_H
#include "bus.h"

struct subscription {
  bus_handler handler;
  void *user;
};
extern struct subscription bus_table[8];

#endif
