// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// What is withdrawn is only known when the program runs.
#include "Inputs/app.h"

void agree() {
  consent().give(Purpose::Analytics); // ok
}
void stop(Purpose p) { consent().withdraw(p); }
