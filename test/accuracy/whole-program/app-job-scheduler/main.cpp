#include "job.h"
#include "../../Inputs/app.h"

void kinds(const app::Person &p) {
  auto a = jobs::makeUpper(p.email), b = jobs::makeUpper(p.name);
  auto c = jobs::makeMeasure(p.email);
  app::track(a->run()); // expect: privacy-unconsented-flow
  app::track(b->run()); // ok
  app::track(c->run()); // ok
  app::track(a->key);   // ok
}

void bases(const app::Person &p) {
  auto a = jobs::makeMeasure("x"), b = jobs::makeMeasure("x");
  jobs::Cancellable &asCancel = *a;
  jobs::Runnable &asRun = *a;
  asRun.key = p.phone;
  asCancel.cancel("user " + p.name);
  app::track(asCancel.key);    // expect: privacy-unconsented-flow
  app::track(asCancel.reason); // ok
  app::track(b->key);          // ok
  asCancel.key = "job";
  app::track(a->key); // ok
}

void failed(const app::Person &p) {
  try {
    jobs::makeFailing(p.home.street)->run();
  } catch (const jobs::Failure &f) {
    app::track(f.input);      // expect: privacy-unconsented-flow
    app::trackText(f.what()); // ok
  }
}

void scheduled(const app::Person &p) {
  jobs::Scheduler s, t;
  s.add(jobs::makeUpper(p.email));
  t.add(jobs::makeUpper(p.name));
  jobs::Outcome a = s.next(), b = t.next();
  app::track(a.text);       // expect: privacy-unconsented-flow
  app::track(a.error);      // ok
  app::trackNumber(a.done); // ok
  app::track(b.text);       // ok
  app::track(s.next().error); // ok
}

void later(const app::Person &p) {
  jobs::Scheduler s;
  auto mail = s.later([m = p.email] { return "<" + m + ">"; });
  auto size = s.later([&p] { return p.email.size(); });
  auto nick = s.later([&p] { return p.name; });
  s.drain();
  app::track(mail.get());       // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(size.get())); // ok
  app::track(nick.get());       // ok
}

// An error kept for later.
static std::exception_ptr attempt(const std::string &what) {
  try {
    throw std::invalid_argument("cannot " + what);
  } catch (...) {
    return std::current_exception();
  }
}

void kept(const app::Person &p) {
  std::exception_ptr a = attempt("reach " + p.phone), b = attempt("greet " + p.name);
  try {
    std::rethrow_exception(a);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    std::rethrow_exception(b);
  } catch (const std::exception &e) {
    app::trackText(e.what()); // ok
  }
}

void promised(const app::Person &p) {
  std::promise<jobs::Outcome> a;
  auto f = a.get_future();
  a.set_value({p.home.zip, p.name, true});
  jobs::Outcome o = f.get();
  app::track(o.text);  // expect: privacy-unconsented-flow
  app::track(o.error); // ok
}

// A job that is made of two others.
namespace {
class Both : public jobs::Job {
public:
  Both(std::unique_ptr<jobs::Job> a, std::unique_ptr<jobs::Job> b)
      : Job(""), a_(std::move(a)), b_(std::move(b)) {}

protected:
  std::string work(const std::string &) override {
    std::string out = a_->run();
    try {
      out += b_->run();
    } catch (const jobs::Failure &f) {
      reason = f.input;
      throw;
    }
    return out;
  }

private:
  std::unique_ptr<jobs::Job> a_, b_;
};
} // namespace

void composed(const app::Person &p) {
  Both a(jobs::makeUpper("to "), jobs::makeUpper(p.home.zip));
  Both b(jobs::makeUpper("to "), jobs::makeMeasure(p.home.zip));
  app::track(a.run()); // expect: privacy-unconsented-flow
  app::track(b.run()); // ok
}

void composedFailing(const app::Person &p) {
  Both c(jobs::makeUpper(p.name), jobs::makeFailing(p.phone));
  try {
    c.run();
  } catch (jobs::Failure &f) {
    app::track(c.reason); // expect: privacy-unconsented-flow
    app::track(c.key);    // ok
    std::string seen = std::exchange(f.input, "");
    app::track(seen);    // expect: privacy-unconsented-flow
    app::track(f.input); // ok
  }
}

void gathered(const std::vector<app::Person> &all) {
  jobs::Scheduler s;
  std::vector<std::future<std::string>> mails;
  for (const app::Person &p : all)
    mails.push_back(s.later([p] { return p.email; }));
  s.drain();
  std::string joined;
  for (auto &f : mails)
    joined += f.get() + ",";
  app::track(joined); // expect: privacy-unconsented-flow
  auto year = s.later([&] { return all.front().birthYear; }).share();
  s.drain();
  app::trackNumber(year.get()); // expect: privacy-unconsented-flow
}

void failedLater(const app::Person &p) {
  jobs::Scheduler s;
  auto f = s.later([&p]() -> int { throw std::runtime_error(p.home.street); });
  s.drain();
  try {
    f.get();
  } catch (const std::runtime_error &e) {
    app::trackText(e.what()); // expect: privacy-unconsented-flow
  }
}
