// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Closures kept in members and queues, and run from another entry point.
#include "Inputs/app.h"

class Pending {
public:
  void add(const User &u) {
    if (consent().granted(Purpose::Analytics))
      job_ = [phone = u.phone] {
        track(phone); // expect: privacy-stale-consent
      };
  }
  void flush() {
    if (job_)
      job_();
  }

private:
  std::function<void()> job_;
};

class AskedWhenRun {
public:
  void add(const User &u) {
    job_ = [phone = u.phone] {
      track(phone); // ok
    };
  }
  void flush() {
    if (consent().granted(Purpose::Analytics))
      job_();
  }

private:
  std::function<void()> job_;
};

class AsksItself {
public:
  void add(const User &u) {
    job_ = [phone = u.phone] {
      if (consent().granted(Purpose::Analytics))
        track(phone); // ok
    };
  }
  void flush() { job_(); }

private:
  std::function<void()> job_;
};

class NeverAsks {
public:
  void add(const User &u) {
    job_ = [phone = u.phone] {
      track(phone); // expect: privacy-unconsented-flow
    };
  }
  void flush() { job_(); }

private:
  std::function<void()> job_;
};

class Queue {
public:
  void add(const User &u) {
    if (consent().granted(Purpose::Analytics))
      jobs_.push_back([phone = u.phone] {
        track(phone); // expect: privacy-stale-consent
      });
  }
  void flush() {
    for (auto &job : jobs_)
      job();
  }

private:
  std::vector<std::function<void()>> jobs_;
};

class QueueAskedWhenRun {
public:
  void add(const User &u) {
    jobs_.push_back([phone = u.phone] {
      track(phone); // ok
    });
  }
  void flush() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (auto &job : jobs_)
      job();
  }

private:
  std::vector<std::function<void()>> jobs_;
};

// A registry of the project's own.
class Registry {
public:
  void on(std::function<void()> f) { handlers_.push_back(std::move(f)); }
  void fire() {
    for (auto &h : handlers_)
      h();
  }

private:
  std::vector<std::function<void()>> handlers_;
};
Registry &registry();

void registered(const User &u) {
  if (consent().granted(Purpose::Analytics))
    registry().on([phone = u.phone] {
      track(phone); // expect: privacy-stale-consent
    });
}
void registeredAndAsks(const User &u) {
  registry().on([phone = u.phone] {
    if (consent().granted(Purpose::Analytics))
      track(phone); // ok
  });
}

static void sendDevice() {
  track(deviceId()); // expect: privacy-stale-consent
}
void registeredFunction() {
  if (consent().granted(Purpose::Analytics))
    registry().on(sendDevice);
}

// Run by the function that made it, while the answer is fresh.
void madeAndRun(const User &u) {
  std::vector<std::function<void()>> jobs;
  if (consent().granted(Purpose::Analytics)) {
    jobs.push_back([phone = u.phone] {
      track(phone); // ok
    });
    for (auto &j : jobs)
      j();
  }
}
