#include "../../Inputs/app.h"
#include "queue.h"

namespace workers {

void produce(const app::Person &p) {
  Queue mails, status;
  std::thread first([&mails] { consume(mails); });
  mails.push({"login", p.email, p.score});
  mails.push({"login", "guest", 1});
  mails.close();
  first.join();
  std::thread second(consumeStatus, std::ref(status));
  status.push({"ready", p.name, 0});
  status.close();
  second.join();
}

void ask(const app::Person &p) {
  Queue questions, answers;
  std::thread other(answer, std::ref(questions), std::ref(answers));
  questions.push({"where", p.home.street, 2});
  questions.close();
  Message m;
  while (answers.pop(m)) {
    app::track(m.body); // expect: privacy-unconsented-flow
    app::track(m.topic); // ok
  }
  other.join();
}

void post(const app::Person &p) {
  std::string phone = p.phone, nick = p.name;
  Pool pool;
  pool.post([phone] {
    app::track(phone); // expect: privacy-unconsented-flow
  });
  pool.post([nick] {
    app::track(nick); // ok
  });
}

} // namespace workers
