#include "../../Inputs/app.h"

void reportA(const app::Person &p);
void reportB(const app::Person &p);
void sendStateA();
void sendStateB();

int main() {
  app::Person p = app::loadPerson(1);
  reportA(p);
  reportB(p);
  sendStateA();
  sendStateB();
}
