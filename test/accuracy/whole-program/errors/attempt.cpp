#include "errors.h"

std::string attempt(const app::Person &p) {
  try {
    verify(p);
    return "fine";
  } catch (const std::exception &e) {
    return e.what();
  }
}
