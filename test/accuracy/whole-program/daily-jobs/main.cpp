#include "jobs.h"

void uploaded(const app::Person &p) {
  Uploader uploader;
  uploader.add(p);
  uploader.drain();
  app::trackNumber(uploader.sent()); // ok
}

void worked(const app::Person &p) {
  Worker worker;
  worker.submit([mail = p.email] {
    app::track(mail); // expect: privacy-unconsented-flow
  });
  worker.submit([nick = p.name] {
    app::track(nick); // ok
  });
}

void lookedUp(const app::Person &p) {
  Worker worker;
  std::future<std::string> street = lookUp(worker, p);
  app::track(street.get()); // expect: privacy-unconsented-flow
  auto version = std::async(std::launch::async, [] { return app::version(); });
  app::track(version.get()); // ok
}
