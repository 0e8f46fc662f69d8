#include "../../Inputs/app.h"

void runA(const app::Person &p);
void runB(const app::Person &p);

int main() {
  app::Person p = app::loadPerson(1);
  runA(p);
  runB(p);
}
