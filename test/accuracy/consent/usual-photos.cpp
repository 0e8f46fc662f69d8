// A photo app: collected first, asked later, or the other way round.
// POLICY: Inputs/usual.yaml
#include "Inputs/app.h"

namespace usual_photos {
using namespace app;

// Statistics wait in a list.
class Backlog {
public:
  void add(const std::string &line) { lines_.push_back(line); }
  const std::vector<std::string> &lines() const { return lines_; }

private:
  std::vector<std::string> lines_;
};
static Backlog &backlog() {
  static Backlog the;
  return the;
}
static Backlog &agreedBacklog() {
  static Backlog the;
  return the;
}
void shot(const User &u) {
  backlog().add(u.email);
}
void shotAgreed(const User &u) {
  if (consent().granted(Purpose::Analytics))
    agreedBacklog().add(u.email);
}
void flush() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &line : backlog().lines())
    track(line); // expect: privacy-retroactive-consent
}
void flushAgreed() {
  if (!consent().granted(Purpose::Analytics))
    return;
  for (const std::string &line : agreedBacklog().lines())
    track(line); // ok
}

// A map by album.
static std::map<std::string, std::string> s_albums;
static std::map<std::string, std::string> s_titles;
void tagged(const User &u) {
  s_albums.emplace("last", u.phone);
  s_titles.emplace("last", u.name);
}
void publish() {
  if (consent().granted(Purpose::Crash))
    sendCrash(s_albums["last"]); // expect: privacy-retroactive-consent
  if (consent().granted(Purpose::Crash))
    sendCrash(s_titles["last"]); // ok
}

// Within one function nothing is kept.
void oneGo(const User &u) {
  std::vector<std::string> lines;
  lines.push_back(u.email);
  lines.push_back(u.phone);
  if (consent().granted(Purpose::Analytics))
    for (const std::string &line : lines)
      track(line); // ok
}
void oneGoUnasked(const User &u) {
  std::vector<std::string> lines;
  lines.push_back(u.email);
  if (!lines.empty())
    track(lines.front()); // expect: privacy-unconsented-flow
}

// A queue, whose jobs ask when they run.
static std::queue<std::string> s_queue;
static std::queue<std::string> s_agreed;
void edited(const User &u) {
  s_queue.push(u.email);
  if (consent().mode() >= Mode::Basic)
    s_agreed.push(u.email);
}
void drained() {
  if (consent().mode() < Mode::Basic)
    return;
  if (!s_queue.empty())
    track(s_queue.front()); // expect: privacy-retroactive-consent
  if (!s_agreed.empty())
    track(s_agreed.front()); // ok
}

} // namespace usual_photos
