// Answers kept in maps, arrays, tuples, optionals, shared objects.
// POLICY: Inputs/askfirst.yaml
// WORLD: nothing is withdrawn
#include "Inputs/app.h"
#include <array>
#include <bitset>
#include <tuple>
#include <variant>

namespace carriage_containers {
using namespace app;

void inAMap(const User &u) {
  std::map<std::string, bool> answers;
  answers["usage"] = consent().granted(Purpose::Analytics);
  answers["sounds"] = featureOn();
  if (answers["usage"])
    track(u.phone); // ok
  if (answers["sounds"])
    track(u.phone); // expect: privacy-unconsented-flow
}

void inAMapByAt(const User &u) {
  const std::map<std::string, bool> answers{
      {"usage", consent().granted(Purpose::Analytics)},
      {"sounds", featureOn()}};
  if (answers.at("usage"))
    track(u.phone); // ok
  if (answers.at("sounds"))
    track(u.phone); // expect: privacy-unconsented-flow
}

void inAnArray(const User &u) {
  std::array<bool, 2> answers{};
  answers[0] = consent().granted(Purpose::Analytics);
  answers[1] = featureOn();
  if (answers[0])
    track(u.phone); // ok
  if (answers[1])
    track(u.phone); // expect: privacy-unconsented-flow
}

void inATuple(const User &u) {
  const auto answers =
      std::make_tuple(consent().granted(Purpose::Analytics), featureOn());
  if (std::get<0>(answers))
    track(u.phone); // ok
  if (std::get<1>(answers))
    track(u.phone); // expect: privacy-unconsented-flow
}

void inAPair(const User &u) {
  std::pair<bool, bool> answers(featureOn(),
                                consent().granted(Purpose::Analytics));
  if (answers.second)
    track(u.phone); // ok
  if (answers.first)
    track(u.phone); // expect: privacy-unconsented-flow
}

void inAnOptional(const User &u) {
  std::optional<bool> answer;
  if (featureOn())
    answer = consent().granted(Purpose::Analytics);
  if (answer && *answer)
    track(u.phone); // ok
  if (answer)
    track(u.phone); // expect: privacy-unconsented-flow
}

struct Rights {
  bool usage = false;
  bool sounds = false;
};

void inASharedObject(const User &u) {
  auto rights = std::make_shared<Rights>();
  rights->usage = consent().granted(Purpose::Analytics);
  rights->sounds = featureOn();
  if (rights->usage)
    track(u.phone); // ok
  if (rights->sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void behindAPointer(const User &u) {
  Rights rights;
  Rights *p = &rights;
  p->usage = consent().granted(Purpose::Analytics);
  p->sounds = featureOn();
  if (rights.usage)
    track(u.phone); // ok
  if (rights.sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void inNestedObject(const User &u) {
  struct Session {
    Rights rights;
    int id = 0;
  } session;
  session.rights.usage = consent().granted(Purpose::Analytics);
  session.rights.sounds = featureOn();
  if (session.rights.usage && session.id == 0)
    track(u.phone); // ok
  if (session.rights.sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

void inAnAtomic(const User &u) {
  std::atomic<bool> usage{false};
  usage = consent().granted(Purpose::Analytics);
  if (usage)
    track(u.phone); // ok
  std::atomic<bool> sounds{false};
  sounds.store(featureOn());
  if (sounds.load())
    track(u.phone); // expect: privacy-unconsented-flow
}

void inBitfields(const User &u) {
  struct Bits {
    bool usage : 1;
    bool sounds : 1;
  } bits{};
  bits.usage = consent().granted(Purpose::Analytics);
  bits.sounds = featureOn();
  if (bits.usage)
    track(u.phone); // ok
  if (bits.sounds)
    track(u.phone); // expect: privacy-unconsented-flow
}

// A listener is told, and keeps what it was told.
class Model {
public:
  void onChanged(std::function<void(bool)> listener) {
    listener_ = std::move(listener);
  }
  void tellAnswer() {
    if (listener_)
      listener_(consent().granted(Purpose::Analytics));
  }

private:
  std::function<void(bool)> listener_;
};
class Sender {
public:
  explicit Sender(Model &m) {
    m.onChanged([this](bool may) { may_ = may; });
  }
  void send(const User &u) {
    if (may_)
      track(u.phone); // ok
  }

private:
  bool may_ = false;
};
void listener(const User &u) {
  Model m;
  Sender s(m);
  m.tellAnswer();
  s.send(u);
}

class OtherModel {
public:
  void onChanged(std::function<void(bool)> listener) {
    listener_ = std::move(listener);
  }
  void tellFeature() {
    if (listener_)
      listener_(featureOn());
  }

private:
  std::function<void(bool)> listener_;
};
class OtherSender {
public:
  explicit OtherSender(OtherModel &m) {
    m.onChanged([this](bool may) { may_ = may; });
  }
  void send(const User &u) {
    if (may_)
      track(u.phone); // expect: privacy-unconsented-flow
  }

private:
  bool may_ = false;
};
void otherListener(const User &u) {
  OtherModel m;
  OtherSender s(m);
  m.tellFeature();
  s.send(u);
}

// The answer rides in the message.
struct Request {
  std::string body;
  bool mayCount = false;
};
static void deliver(const Request &r) {
  if (r.mayCount)
    track(r.body); // ok
}
static void deliverAnyway(const Request &r) {
  if (!r.body.empty())
    track(r.body); // expect: privacy-unconsented-flow
}
void request(const User &u) {
  Request r{u.phone, consent().granted(Purpose::Analytics)};
  deliver(r);
  deliverAnyway(r);
}

} // namespace carriage_containers
