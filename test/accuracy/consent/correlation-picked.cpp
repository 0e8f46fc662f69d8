// People picked by a predicate that asks, alternatives picked by an answer.
// POLICY: Inputs/askfirst.yaml
#include "Inputs/app.h"
#include <algorithm>
#include <ranges>
#include <variant>
namespace correlation_picked {
using namespace app;
static bool mayRank(const Account &a) {
  return consent().granted(Purpose::Analytics, a);
}
void ranksRemoved(std::vector<Account> players) {
  players.erase(std::remove_if(players.begin(), players.end(),
                               [](const Account &p) { return !mayRank(p); }),
                players.end());
  for (const Account &p : players)
    track(p.phone); // ok
}
void eraseif(std::vector<Account> players) {
  std::erase_if(players, [](const Account &p) { return !mayRank(p); });
  for (const Account &p : players)
    track(p.phone); // ok
}
void filterv(std::vector<Account> players) {
  for (const Account &p : players | std::views::filter(mayRank))
    track(p.phone); // ok
}
void filterv2(std::vector<Account> players) {
  for (const Account &p : players | std::views::filter([](const Account &a) {
                            return !mayRank(a);
                          }))
    track(p.phone); // expect: privacy-inverted-consent
}
void copyif(const std::vector<Account> &players) {
  std::vector<Account> ok;
  std::copy_if(players.begin(), players.end(), std::back_inserter(ok), mayRank);
  for (const Account &p : ok)
    track(p.phone); // ok
}
void allof(const std::vector<Account> &players) {
  if (!std::all_of(players.begin(), players.end(), mayRank))
    return;
  for (const Account &p : players)
    track(p.phone); // ok
}
void allofr(const std::vector<Account> &players) {
  if (std::ranges::any_of(players,
                          [](const Account &a) { return !mayRank(a); }))
    return;
  for (const Account &p : players)
    track(p.phone); // ok
}
void find(const std::vector<Account> &players) {
  const auto it = std::find_if(players.begin(), players.end(),
                               [](const Account &a) { return mayRank(a); });
  if (it == players.end())
    return;
  track(it->phone); // ok
}
struct Refused {};
struct Agreed {
  bool personalised;
};
static std::variant<Refused, Agreed> decision() {
  if (!consent().granted(Purpose::Ads))
    return Refused{};
  return Agreed{featureOn()};
}
void alternativeByPointer(const User &u) {
  const auto d = decision();
  if (const Agreed *a = std::get_if<Agreed>(&d))
    advertise(u.phone); // ok
}
void alternativeByPointer2(const User &u) {
  const auto d = decision();
  if (std::get_if<Agreed>(&d))
    advertise(u.phone); // ok
}
void alternativeByPointer3(const User &u) {
  const auto d = decision();
  if (const Agreed *a = std::get_if<Agreed>(&d))
    advertise(a->personalised ? u.phone : u.name); // ok
}
void visit(const User &u) {
  struct V {
    const User &u;
    void operator()(const Refused &) const {}
    void operator()(const Agreed &) const {
      advertise(u.phone); // ok
    }
  };
  std::visit(V{u}, decision());
}
void visitRefused(const User &u) {
  struct V {
    const User &u;
    void operator()(const Refused &) const {
      advertise(u.phone); // expect: privacy-inverted-consent
    }
    void operator()(const Agreed &) const {}
  };
  std::visit(V{u}, decision());
}
void removedTheWilling(std::vector<Account> players) {
  std::erase_if(players, [](const Account &p) { return mayRank(p); });
  for (const Account &p : players)
    track(p.phone); // expect: privacy-inverted-consent
}
void copiedThenMore(const std::vector<Account> &players) {
  std::vector<Account> ok;
  std::copy_if(players.begin(), players.end(), std::back_inserter(ok), mayRank);
  ok.push_back(players.front());
  for (const Account &p : ok)
    track(p.phone); // expect: privacy-unconsented-flow
}
void removedByLabel(std::vector<Account> players) {
  std::erase_if(players, [](const Account &p) { return p.label.empty(); });
  for (const Account &p : players)
    track(p.phone); // expect: privacy-unconsented-flow
}
void noneRefuses(const std::vector<Account> &players) {
  if (std::none_of(players.begin(), players.end(),
                   [](const Account &p) { return !mayRank(p); }))
    for (const Account &p : players)
      track(p.phone); // ok
}
void noneAgrees(const std::vector<Account> &players) {
  if (std::none_of(players.begin(), players.end(), mayRank))
    for (const Account &p : players)
      track(p.phone); // expect: privacy-inverted-consent
}
void foundOrFirst(const std::vector<Account> &players) {
  const auto it = std::find_if(players.begin(), players.end(), mayRank);
  const Account &who = it != players.end() ? *it : players.front();
  track(who.phone); // expect: privacy-unconsented-flow
}

template <class... Ts> struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

void visitOverloaded(const User &u) {
  std::visit(Overloaded{[&](const Refused &) {
                          advertise(u.phone); // expect: privacy-inverted-consent
                        },
                        [&](const Agreed &) {
                          advertise(u.phone); // ok
                        }},
             decision());
}
void visitGeneric(const User &u) {
  std::visit(
      [&](const auto &a) {
        if constexpr (std::is_same_v<std::decay_t<decltype(a)>, Agreed>)
          advertise(u.phone); // ok
      },
      decision());
}

} // namespace correlation_picked
