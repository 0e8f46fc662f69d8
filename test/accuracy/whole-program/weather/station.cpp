#include "station.h"
#include "../../Inputs/app.h"
namespace weather {
void Station::attach(Listener *l) { listeners_.push_back(l); }
void Station::onNote(std::function<void(const std::string &)> f) { notes_.push_back(std::move(f)); }
void Station::emit(const Reading &r) {
  for (Listener *l : listeners_)
    l->onReading(r);
}
void Station::note(const std::string &s) {
  for (auto &f : notes_)
    f(s);
}
} // namespace weather
