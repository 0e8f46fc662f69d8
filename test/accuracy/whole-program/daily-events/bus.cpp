#include "events.h"
#include <algorithm>

int EventBus::subscribe(EventType type, Listener listener) {
  entries_.push_back({next_, type, std::move(listener)});
  return next_++;
}

void EventBus::unsubscribe(int id) {
  entries_.erase(std::remove_if(entries_.begin(), entries_.end(),
                                [id](const Entry &e) { return e.id == id; }),
                 entries_.end());
}

void EventBus::emit(const Event &event) const {
  for (const Entry &e : entries_)
    if (e.type == event.type)
      e.listener(event);
}
