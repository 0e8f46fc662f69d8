// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Default arguments of what has no body here: at their declaration.
#include "Inputs/app.h"

void upload(const std::string &data,
            bool agreed = true); // expect: privacy-default-consent
void uploadCarefully(const std::string &data, bool agreed = false); // ok

struct Getters {
  bool flagOr(const char *key,
              bool fallback = true) const; // expect: privacy-default-consent
  bool other(const char *key, bool fallback = true) const; // ok
};

void leftOut(const User &u, const Getters &g) {
  upload(u.phone);          // ok
  upload(u.phone, false);   // ok
  uploadCarefully(u.phone); // ok
  if (g.flagOr("usage")) // ok
    redraw();
  if (g.flagOr("dark")) // ok
    redraw();
  if (g.other("usage")) // ok
    redraw();
}
