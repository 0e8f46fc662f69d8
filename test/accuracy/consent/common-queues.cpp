// Queues that are flushed later: what was put in when, and who asks.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"

namespace common_queues {
using namespace app;

// Asked on the way in, not on the way out.
static std::deque<std::string> s_events;
void flushEvents() {
  while (!s_events.empty()) {
    track(s_events.front()); // expect: privacy-stale-consent
    s_events.pop_front();
  }
}
void addEvent(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_events.push_back("open " + u.email);
}

// Asked on the way in and on the way out.
static std::deque<std::string> s_clicks;
void flushClicks() {
  if (!consent().granted(Purpose::Analytics)) {
    s_clicks.clear();
    return;
  }
  while (!s_clicks.empty()) {
    track(s_clicks.front()); // ok
    s_clicks.pop_front();
  }
}
void addClick(const User &u) {
  if (consent().granted(Purpose::Analytics))
    s_clicks.push_back("click " + u.email);
}

// Asked on the way out only: what came before the yes goes too.
static std::vector<std::string> s_searches;
void flushSearches() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const auto &s : s_searches)
    track(s); // expect: privacy-retroactive-consent
  s_searches.clear();
}
void addSearch(const User &u) { s_searches.push_back("search " + u.phone); }

// Nothing personal is kept; the person is added when it is sent.
static std::vector<std::string> s_pages;
void flushPages(const User &u) {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const auto &p : s_pages)
    track(u.phone + p); // ok
  s_pages.clear();
}
void addPage() { s_pages.push_back("page " + version()); }

// A class of its own, with a bounded buffer.
class Recorder {
public:
  void record(const User &u) {
    if (lines_.size() > 3)
      lines_.erase(lines_.begin());
    lines_.push_back(u.email);
  }
  void upload() {
    if (settings().shareUsage)
      for (const auto &l : lines_)
        report(l); // expect: privacy-retroactive-consent
  }

private:
  std::vector<std::string> lines_;
};
static Recorder s_recorder;
void recorderUpload() { s_recorder.upload(); }
void recorderRecord(const User &u) { s_recorder.record(u); }

class CarefulRecorder {
public:
  void record(const User &u) {
    if (!settings().shareUsage)
      return;
    lines_.push_back(u.email);
  }
  void upload() {
    if (settings().shareUsage)
      for (const auto &l : lines_)
        report(l); // ok
    lines_.clear();
  }

private:
  std::vector<std::string> lines_;
};
static CarefulRecorder s_careful;
void carefulUpload() { s_careful.upload(); }
void carefulRecord(const User &u) { s_careful.record(u); }

// Jobs instead of data.
static std::queue<std::function<void()>> s_jobs;
void runJobs() {
  while (!s_jobs.empty()) {
    s_jobs.front()();
    s_jobs.pop();
  }
}
void enqueuePlain(const User &u) {
  s_jobs.push([phone = u.phone] {
    advertise(phone); // expect: privacy-unconsented-flow
  });
}
static std::queue<std::function<void()>> s_adJobs;
void runAdJobs() {
  while (!s_adJobs.empty()) {
    s_adJobs.front()();
    s_adJobs.pop();
  }
}
void enqueueAdJob(const User &u) {
  if (consent().granted(Purpose::Ads))
    s_adJobs.push([phone = u.phone] {
      advertise(phone); // expect: privacy-stale-consent
    });
}
static std::queue<std::function<void()>> s_askingJobs;
void runAskingJobs() {
  while (!s_askingJobs.empty()) {
    s_askingJobs.front()();
    s_askingJobs.pop();
  }
}
void enqueueAskingJob() {
  s_askingJobs.push([] {
    if (consent().granted(Purpose::Ads))
      advertise(currentUser().phone); // ok
  });
}

// Filled and flushed in one go: no time passes in between.
void batch(const std::vector<User> &all) {
  std::vector<std::string> lines;
  for (const User &u : all)
    lines.push_back(u.phone);
  if (consent().granted(Purpose::Analytics))
    for (const auto &l : lines)
      track(l); // ok
}
void batchCollected(const std::vector<User> &all) {
  std::vector<std::string> lines;
  if (consent().granted(Purpose::Analytics))
    for (const User &u : all)
      lines.push_back(u.phone);
  for (const auto &l : lines)
    track(l); // ok
}
void batchHalfCollected(const std::vector<User> &all) {
  std::vector<std::string> lines;
  for (const User &u : all) {
    if (consent().granted(Purpose::Analytics))
      lines.push_back(u.phone);
    else
      lines.push_back(u.email);
  }
  for (const auto &l : lines)
    track(l); // expect: privacy-unconsented-flow
}
void batchFiltered(const std::vector<Account> &all) {
  std::vector<Account> willing;
  for (const Account &a : all)
    if (a.allows(Purpose::Analytics))
      willing.push_back(a);
  for (const Account &a : willing)
    track(a.phone); // ok
}
void batchFilteredAnother(const std::vector<Account> &all) {
  std::vector<Account> willing;
  for (const Account &a : all)
    if (a.allows(Purpose::Ads))
      willing.push_back(a);
  for (const Account &a : willing)
    track(a.phone); // expect: privacy-wrong-purpose
}

} // namespace common_queues
