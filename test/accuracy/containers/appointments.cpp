// FLAGS: -std=c++20
// A calendar: events by day, attendees, reminders, an iCalendar export.
#include "../Inputs/app.h"
#include <algorithm>
#include <deque>
#include <iterator>
#include <list>
#include <numeric>
#include <queue>
#include <ranges>
#include <set>
#include <unordered_map>

namespace calendar {
using namespace app;

using Day = int;

struct Attendee {
  std::string display;
  std::string mailto;
  bool optional = false;
};

struct Event {
  std::string uid;
  std::string summary;
  std::vector<Attendee> attendees;
  std::map<std::string, std::string> properties;
};

class Calendar {
public:
  Event &add(Day day, std::string summary) {
    auto &slot = days_[day];
    slot.push_back(Event{"uid-" + std::to_string(slot.size()), std::move(summary), {}, {}});
    return slot.back();
  }
  const std::vector<Event> &on(Day day) const {
    static const std::vector<Event> none;
    auto it = days_.find(day);
    return it == days_.end() ? none : it->second;
  }
  void clearDay(Day day) { days_.erase(day); }
  size_t busyDays() const { return days_.size(); }

private:
  std::map<Day, std::vector<Event>> days_;
};

void invite(const Person &p) {
  Calendar work;
  Event &standup = work.add(1, "Standup");
  standup.attendees.push_back({p.name, "mailto:" + p.email});
  standup.properties["LOCATION"] = "Room 4";
  for (const Event &e : work.on(1)) {
    track(e.summary); // ok
    for (const auto &a : e.attendees) {
      track(a.display); // ok
      track(a.mailto);  // expect: privacy-unconsented-flow
    }
    track(e.properties.at("LOCATION")); // ok
  }
  trackNumber(static_cast<long long>(work.busyDays())); // ok
}

void homeVisit(const Person &p) {
  Calendar mine;
  Event &e = mine.add(3, "Plumber");
  e.properties.insert_or_assign("LOCATION", p.home.street);
  e.properties.emplace("STATUS", "CONFIRMED");
  if (auto it = e.properties.find("LOCATION"); it != e.properties.end())
    track(it->first + "=" + it->second); // expect: privacy-unconsented-flow
  if (auto it = e.properties.find("STATUS"); it != e.properties.end())
    track(it->first + "=" + it->second); // ok
  std::string text;
  for (auto &[key, value] : e.properties)
    text += key + ":" + value + "\r\n";
  track(text); // expect: privacy-unconsented-flow
  e.properties.erase("LOCATION");
  text.clear();
  for (auto &[key, value] : e.properties)
    text += key + ":" + value + "\r\n";
  track(text); // ok
}

struct Reminder {
  int minute;
  std::string text;
  bool operator<(const Reminder &o) const { return minute > o.minute; }
};

void reminders(const Person &p) {
  std::priority_queue<Reminder> due;
  due.push({30, "call " + p.phone});
  due.push({10, "water the plants"});
  while (!due.empty()) {
    Reminder next = due.top();
    due.pop();
    trackNumber(next.minute); // ok
    track(next.text);         // expect: privacy-unconsented-flow
  }
  std::priority_queue<Reminder> quiet;
  quiet.emplace(Reminder{5, "hello " + p.name});
  track(quiet.top().text); // ok
}

void moveEvent(const Person &p) {
  std::list<Event> inbox, done;
  inbox.push_back({"1", p.phone, {}, {}});
  inbox.push_back({"2", "Lunch", {}, {}});
  done.splice(done.begin(), inbox, inbox.begin());
  track(done.front().summary); // expect: privacy-unconsented-flow
  track(done.front().uid);     // ok
}

void summaries(const std::vector<Person> &people) {
  std::vector<std::string> mails, names;
  std::transform(people.begin(), people.end(), std::back_inserter(mails),
                 [](const Person &p) { return p.email; });
  std::ranges::transform(people, std::back_inserter(names), &Person::name);
  std::sort(mails.begin(), mails.end());
  auto join = [](const std::vector<std::string> &v) {
    return std::accumulate(v.begin(), v.end(), std::string(),
                           [](std::string a, const std::string &b) {
                             return a.empty() ? b : std::move(a) + ", " + b;
                           });
  };
  track(join(mails)); // expect: privacy-unconsented-flow
  track(join(names)); // ok
  for (const std::string &zip :
       people | std::views::transform([](const Person &p) { return p.home.zip; }))
    track(zip); // expect: privacy-unconsented-flow
  for (const std::string &planet :
       people | std::views::transform([](const Person &p) { return p.home.planet; }))
    track(planet); // ok
}

void byRoom(const Person &p) {
  std::unordered_map<std::string, std::set<std::string>> rooms;
  rooms["blue"].insert(p.email);
  rooms["green"].insert(p.name);
  for (const auto &who : rooms["blue"])
    track(who); // expect: privacy-unconsented-flow
  for (const auto &who : rooms["green"])
    track(who); // ok
  auto node = rooms.extract("blue");
  node.key() = "red";
  track(node.key()); // ok
  rooms.insert(std::move(node));
  track(*rooms.at("red").begin()); // expect: privacy-unconsented-flow
}

} // namespace calendar
