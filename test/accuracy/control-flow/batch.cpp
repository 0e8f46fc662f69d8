// FLAGS: -std=c++20
// A job queue: workers, futures, retries by exception, shutdown flags.
#include "../Inputs/app.h"
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace jobs {
using namespace app;

struct Job {
  int id = 0;
  std::string queue;
  std::string payload;
};

class Queue {
public:
  void push(Job j) {
    {
      std::lock_guard<std::mutex> lock(mu_);
      jobs_.push_back(std::move(j));
    }
    cv_.notify_one();
  }
  Job pop() {
    std::unique_lock<std::mutex> lock(mu_);
    cv_.wait(lock, [this] { return !jobs_.empty(); });
    Job j = std::move(jobs_.front());
    jobs_.pop_front();
    return j;
  }

private:
  std::mutex mu_;
  std::condition_variable cv_;
  std::deque<Job> jobs_;
};

void worker(const Person &p) {
  Queue q;
  std::thread t([&q] {
    Job j = q.pop();
    trackNumber(j.id); // ok
    track(j.queue);    // ok
    track(j.payload);  // expect: privacy-unconsented-flow
  });
  q.push({1, "mail", "to=" + p.email});
  t.join();
}

void idleWorker(const Person &p) {
  Queue q;
  std::jthread t([&q] {
    Job j = q.pop();
    track(j.payload); // ok
  });
  q.push({2, "rename", "nick=" + p.name});
}

void futures(const Person &p) {
  auto mail = std::async(std::launch::async, [&p] { return p.email; });
  auto nick = std::async(std::launch::deferred, [&p] { return p.name; });
  track(mail.get()); // expect: privacy-unconsented-flow
  track(nick.get()); // ok
  std::promise<std::string> pr;
  auto f = pr.get_future();
  pr.set_value(p.phone);
  track(f.get()); // expect: privacy-unconsented-flow
  std::promise<std::string> quiet;
  std::shared_future<std::string> sf = quiet.get_future().share();
  quiet.set_value("pong");
  track(sf.get()); // ok
  std::packaged_task<int(const Person &)> year([](const Person &x) { return x.birthYear; });
  auto yf = year.get_future();
  year(p);
  trackNumber(yf.get()); // expect: privacy-unconsented-flow
  std::packaged_task<int(const Person &)> score([](const Person &x) { return x.score; });
  auto scf = score.get_future();
  score(p);
  trackNumber(scf.get()); // ok
}

class JobError : public std::runtime_error {
public:
  JobError(const std::string &what, std::string who)
      : std::runtime_error(what), who_(std::move(who)) {}
  const std::string &who() const { return who_; }

private:
  std::string who_;
};

static void runMail(const Person &p, int attempts) {
  if (attempts > 2)
    throw JobError("mail failed", p.email);
}
static void runClean(const Person &p) { throw std::out_of_range("no bucket " + p.name); }
static void runSms(const Person &p) { throw std::invalid_argument("bad number " + p.phone); }

void retry(const Person &p) {
  try {
    runMail(p, 3);
  } catch (const JobError &e) {
    trackText(e.what()); // ok
    track(e.who());      // expect: privacy-unconsented-flow
  }
  try {
    runSms(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    runClean(p);
  } catch (const std::exception &e) {
    trackText(e.what()); // ok
  }
}

void rethrown(const Person &p) {
  std::exception_ptr saved;
  try {
    runSms(p);
  } catch (...) {
    saved = std::current_exception();
  }
  try {
    std::rethrow_exception(saved);
  } catch (const std::logic_error &e) {
    trackText(e.what()); // expect: privacy-unconsented-flow
  }
  try {
    try {
      runSms(p);
    } catch (const std::invalid_argument &) {
      throw std::runtime_error("sms job failed");
    }
  } catch (const std::runtime_error &e) {
    trackText(e.what()); // ok
  }
}

struct Scope {
  std::function<void()> f;
  ~Scope() { f(); }
};

void atExit(const Person &p) {
  std::string last = "none";
  Scope s{[&last] {
    track(last); // expect: privacy-unconsented-flow
  }};
  last = p.home.zip;
}

void atExitQuiet(const Person &p) {
  std::string last = p.home.zip;
  Scope s{[&last] {
    track(last); // ok
  }};
  last = p.name;
}

void drained(const Person &p, bool dryRun) {
  std::vector<Job> pending;
  if (!dryRun)
    pending.push_back({7, "mail", p.email});
  for (const Job &j : pending)
    track(j.payload); // expect: privacy-unconsented-flow
  std::string note = p.email;
  if (dryRun)
    note = "dry";
  if (dryRun)
    track(note); // ok
  else
    track(note); // expect: privacy-unconsented-flow
}

} // namespace jobs
