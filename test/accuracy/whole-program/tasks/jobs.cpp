#include "scheduler.h"

namespace {
class Lookup : public Job {
public:
  explicit Lookup(int id) : id_(id) {}
  void run() override {
    progress("looking up");
    phone_ = app::loadPerson(id_).phone;
    progress(phone_.c_str());
  }
  std::string result() const override { return phone_; }

private:
  int id_;
  std::string phone_;
};
class Greeting : public Job {
public:
  explicit Greeting(int id) : id_(id) {}
  void run() override { text_ = "hello " + app::loadPerson(id_).name; }
  std::string result() const override { return text_; }

private:
  int id_;
  std::string text_;
};
} // namespace

std::shared_ptr<Job> makeLookup(int id) { return std::make_shared<Lookup>(id); }
std::shared_ptr<Job> makeGreeting(int id) {
  return std::make_shared<Greeting>(id);
}
