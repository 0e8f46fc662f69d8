#include "panel.h"

void run(const app::Person &p) {
  auto sender = makeSender();
  auto counter = makeCounter();
  Panel a("mail"), b("search");
  a.setDelegate(sender.get());
  b.setDelegate(counter.get());
  a.submit(p.email);
  b.submit(p.phone);
  a.close();
  b.close();
}
int main() { run(app::loadPerson(1)); }
