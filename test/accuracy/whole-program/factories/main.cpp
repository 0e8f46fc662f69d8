#include "plugin.h"

int main() {
  app::Person p = app::loadPerson(1);
  Registry::get().make("csv")->write(p);
  Registry::get().make("summary")->write(p);
}
