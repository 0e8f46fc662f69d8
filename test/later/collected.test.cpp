// RUN: %verify --policy %S/Inputs/askfirst.yaml %s
// Collected before anybody was asked, sent once there is consent.
#include "Inputs/app.h"

// Kept unasked, sent under a check.
class Buffer {
public:
  void note(const User &u) { waiting_.push_back(u.phone); }
  void flush() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &s : waiting_)
      track(s); // expect: privacy-retroactive-consent
    waiting_.clear();
  }
  bool full() const { return waiting_.size() > 100; }

private:
  std::vector<std::string> waiting_;
};

// Kept under the same check.
class AskedFirst {
public:
  void note(const User &u) {
    if (consent().granted(Purpose::Analytics))
      waiting_.push_back(u.phone);
  }
  void flush() {
    if (!consent().granted(Purpose::Analytics))
      return;
    for (const std::string &s : waiting_)
      track(s); // ok
  }

private:
  std::vector<std::string> waiting_;
};

// Kept under the check of whoever calls.
class AskedByCallers {
public:
  void note(const std::string &s) { waiting_.push_back(s); }
  void flush() {
    if (consent().granted(Purpose::Analytics))
      for (const std::string &s : waiting_)
        track(s); // ok
  }

private:
  std::vector<std::string> waiting_;
};
void askedByCaller(AskedByCallers &b, const User &u) {
  if (consent().granted(Purpose::Analytics))
    b.note(u.phone);
}

// Asked when it was put in the queue, and not again when the queue is sent.
class AskedOnlyAtNote {
public:
  void note(const std::string &s) { waiting_.push_back(s); }
  void flush() {
    for (const std::string &s : waiting_)
      track(s); // expect: privacy-stale-consent
  }

private:
  std::vector<std::string> waiting_;
};
void noteUnderCheck(AskedOnlyAtNote &b, const User &u) {
  if (consent().granted(Purpose::Analytics))
    b.note(u.phone);
}

// Never asked at all.
class NeverAsked {
public:
  void note(const User &u) { waiting_.push_back(u.phone); }
  void flush() {
    for (const std::string &s : waiting_)
      track(s); // expect: privacy-unconsented-flow
  }

private:
  std::vector<std::string> waiting_;
};

// A stream.
class Stream {
public:
  void note(const User &u) { out_ << u.phone << '\n'; }
  void flush() {
    if (consent().granted(Purpose::Analytics))
      track(out_.str()); // expect: privacy-retroactive-consent
  }

private:
  std::ostringstream out_;
};

// Text that grows.
class Text {
public:
  void note(const User &u) { text_ += u.phone; }
  void flush() {
    if (consent().granted(Purpose::Analytics))
      track(text_); // expect: privacy-retroactive-consent
  }

private:
  std::string text_;
};

// What the program needs for itself: a field that is set.
class Profile {
public:
  void load(const User &u) { phone_ = u.phone; }
  void report() {
    if (consent().granted(Purpose::Analytics))
      track(phone_); // ok
  }

private:
  std::string phone_;
};

// A list that the program shows as well.
void show(const std::string &s);
class Contacts {
public:
  void add(const User &u) { all_.push_back(u.phone); }
  void draw() {
    for (const std::string &s : all_)
      show(s);
  }
  void report() {
    if (consent().granted(Purpose::Analytics))
      for (const std::string &s : all_)
        track(s); // ok
  }

private:
  std::vector<std::string> all_;
};

// A local dies with its function.
void local(const std::vector<User> &users) {
  std::vector<std::string> out;
  for (const User &u : users)
    out.push_back(u.phone);
  if (consent().granted(Purpose::Analytics))
    for (const std::string &s : out)
      track(s); // ok
}

// A global queue.
static std::queue<std::string> g_waiting;
void noteGlobally(const User &u) { g_waiting.push(u.phone); }
void flushGlobally() {
  if (consent().granted(Purpose::Analytics))
    track(g_waiting.front()); // expect: privacy-retroactive-consent
}

// By day.
class ByDay {
public:
  void note(int day, const User &u) { days_[day] = u.phone; }
  void flush() {
    if (consent().granted(Purpose::Analytics))
      for (const auto &[day, s] : days_)
        track(s); // expect: privacy-retroactive-consent
  }

private:
  std::map<int, std::string> days_;
};

// Put in and sent by one and the same entry point, under one check.
class AtOnce {
public:
  void report(const User &u) {
    if (!consent().granted(Purpose::Analytics))
      return;
    lines_.push_back(u.phone);
    send();
  }

private:
  void send() {
    for (const std::string &s : lines_)
      track(s); // ok
  }
  std::vector<std::string> lines_;
};
