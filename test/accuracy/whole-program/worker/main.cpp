#include "queue.h"
#include <thread>

void enqueue(const app::Person &p) {
  jobs().push({p.email, "mail"});
  jobs().push({p.phone, "phone"});
  tasks().post([mail = p.email] { app::track(mail); }); // expect: privacy-unconsented-flow
  tasks().post([name = p.name] { app::track(name); }); // ok
  jobs().close();
}

int main() {
  std::thread worker(work);
  enqueue(app::loadPerson(1));
  worker.join();
}
