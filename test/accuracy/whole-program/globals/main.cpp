#include "state.h"

void fill(const app::Person &p);
void send();

int main() {
  fill(app::loadPerson(1));
  send();
}
