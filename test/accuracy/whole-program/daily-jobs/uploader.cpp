#include "jobs.h"

void Uploader::add(const app::Person &p) {
  Upload u;
  u.url = "https://upload.example/" + app::version();
  u.body = "phone=" + p.phone;
  queue_.push(std::move(u));
}

void Uploader::drain() {
  queue_.close();
  Upload u;
  while (queue_.pop(u)) {
    ++u.attempts;
    ++sent_;
    app::track(u.body);           // expect: privacy-unconsented-flow
    app::track(u.url);            // ok
    app::trackNumber(u.attempts); // ok
  }
}

std::future<std::string> lookUp(Worker &worker, const app::Person &p) {
  auto promise = std::make_shared<std::promise<std::string>>();
  std::future<std::string> result = promise->get_future();
  worker.submit([promise, street = p.home.street] {
    promise->set_value("street " + street);
  });
  return result;
}
