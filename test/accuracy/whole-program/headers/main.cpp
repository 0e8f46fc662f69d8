#include "text.h"

int main() {
  app::Person p = app::loadPerson(1);
  one(p);
  two(p);
}
