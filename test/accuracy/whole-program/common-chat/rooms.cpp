// Who is where: an index of rooms, a history with shared lines, a bot.
#include "chat.h"
#include <unordered_map>

namespace {
using Line = std::shared_ptr<const std::string>;
class History {
public:
  Line add(std::string s) {
    lines_.push_back(std::make_shared<const std::string>(std::move(s)));
    return lines_.back();
  }
  std::vector<Line> last(std::size_t n) const {
    return {lines_.end() - std::ptrdiff_t(std::min(n, lines_.size())), lines_.end()};
  }

private:
  std::vector<Line> lines_;
};

class Directory {
public:
  chat::Room &room(int id) { return rooms_.try_emplace(id, id).first->second; }

private:
  std::unordered_map<int, chat::Room> rooms_;
};

struct Bot {
  virtual ~Bot() = default;
  virtual std::string answer(const chat::Say &s) = 0;
};
struct Parrot : Bot {
  std::string answer(const chat::Say &s) override { return s.text + "?"; }
};
struct Clock : Bot {
  std::string answer(const chat::Say &) override { return "noon"; }
};
} // namespace

void histories(const app::Person &p) {
  History h, calm;
  Line kept = h.add(p.email);
  calm.add(p.name);
  app::track(*kept); // expect: privacy-unconsented-flow
  for (const Line &l : h.last(1))
    app::track(*l); // expect: privacy-unconsented-flow
  for (const Line &l : calm.last(1))
    app::track(*l); // ok
}

void directory(const app::Person &p) {
  Directory d, calm;
  d.room(7).topic(p.home.zip);
  calm.room(7).topic(p.home.planet);
  app::track(d.room(7).topic()); // expect: privacy-unconsented-flow
  app::track(calm.room(7).topic()); // ok
  app::trackNumber(d.room(7).id()); // ok
}

void bots(const app::Person &p) {
  Parrot parrot;
  Clock clock;
  Bot *a = &parrot, *b = &clock;
  app::track(a->answer({1, p.phone})); // expect: privacy-unconsented-flow
  app::track(b->answer({1, p.phone})); // ok
  app::track(a->answer(chat::Say{1, p.name})); // ok
}

void worker(const app::Person &p) {
  chat::Channel<std::unique_ptr<chat::Say>> in;
  chat::Channel<std::pair<int, std::string>> out;
  std::jthread t([&] {
    while (auto s = in.receive())
      out.send({s->room, "got " + s->text});
  });
  in.send(std::make_unique<chat::Say>(chat::Say{4, p.home.street}));
  auto [room, text] = out.receive();
  in.send(nullptr);
  app::trackNumber(room); // ok
  app::track(text); // expect: privacy-unconsented-flow
}

void asyncWork(const app::Person &p) {
  auto f = std::async([](const app::Person &q) { return chat::Join{q.name, q.email}; }, std::cref(p));
  chat::Join j = f.get();
  app::track(j.mail); // expect: privacy-unconsented-flow
  app::track(j.nick); // ok
}
