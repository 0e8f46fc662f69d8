// The world a case runs in: who agreed to what, and everything else a program
// may ask about. run.py includes a case file behind this header and calls each
// of its functions in every world.
#pragma once
#include "app.h"

namespace world {

inline constexpr int Purposes = 7;    // as app::Purpose
inline constexpr int Separate = 7;    // sharing, asked for on its own
inline constexpr int Sale = 8;        // given: not opted out
inline constexpr int Answers = 9;
inline constexpr int People = 4;      // 0 is the person at the device

// What holds in one stretch of a run.
struct Phase {
  app::Answer answer[People][Answers];
};

// Which data this is, told by the bytes themselves.
bool personal(const std::string &data);
std::string mark(int person, const char *what);
app::User makeUser();
app::Account makeAccount(int id);

// Unrelated inputs, varied by the runs.
bool flag(int n);

struct Case {
  const char *name;
  std::function<void()> run;
};
std::vector<Case> &cases();

// Arguments by type.
template <class T> struct Make;
template <> struct Make<app::User> {
  static app::User &get(int) {
    static std::deque<app::User> all;
    return all.emplace_back(makeUser());
  }
};
template <> struct Make<app::Account> {
  static app::Account &get(int n) {
    static std::deque<app::Account> all;
    return all.emplace_back(makeAccount(n + 1));
  }
};
template <> struct Make<std::vector<app::User>> {
  static std::vector<app::User> &get(int) {
    static std::deque<std::vector<app::User>> all;
    return all.emplace_back(
        std::vector<app::User>{makeUser(), makeUser()});
  }
};
template <> struct Make<std::vector<app::Account>> {
  static std::vector<app::Account> &get(int) {
    static std::deque<std::vector<app::Account>> all;
    return all.emplace_back(std::vector<app::Account>{
        makeAccount(1), makeAccount(2), makeAccount(3)});
  }
};
template <> struct Make<app::Consent> {
  static app::Consent &get(int) { return app::consent(); }
};
template <> struct Make<app::Settings> {
  static app::Settings &get(int) { return app::settings(); }
};
template <> struct Make<app::Store> {
  static app::Store &get(int) { return app::store(); }
};
template <> struct Make<app::Journal> {
  static app::Journal &get(int) { return app::journal(); }
};
template <> struct Make<app::Metrics> {
  static app::Metrics &get(int) {
    static app::Metrics the;
    return the;
  }
};
template <> struct Make<bool> {
  static bool &get(int) {
    static std::deque<bool> all;
    return all.emplace_back(flag(1));
  }
};
template <> struct Make<int> {
  static int &get(int) {
    static std::deque<int> all;
    return all.emplace_back(flag(1) ? 2 : 1);
  }
};
template <> struct Make<std::string> {
  static std::string &get(int) {
    static std::deque<std::string> all;
    return all.emplace_back("text");
  }
};

template <class... A, std::size_t... I>
void call(void (*f)(A...), std::index_sequence<I...>) {
  // Accounts differ by their place among the accounts.
  constexpr bool account[] = {
      std::is_same_v<std::remove_cvref_t<A>, app::Account>..., false};
  int at[sizeof...(A) + 1] = {};
  for (int i = 0, n = 0; i < int(sizeof...(A)); ++i)
    at[i] = account[i] ? n++ : 0;
  f(Make<std::remove_cvref_t<A>>::get(at[I])...);
}

struct Register {
  template <class... A> Register(const char *name, void (*f)(A...)) {
    cases().push_back(
        {name, [f] { call(f, std::index_sequence_for<A...>()); }});
  }
};

// What stubs report. `arrived` is a sink's call, `collected` one that takes
// the device's identifiers by itself.
void arrived(const std::string &data, int answer, app::Place at);
void collected(int answer, app::Place at);
void forbidden(app::Place at);
void reached(app::Place at);
bool given(int person, int answer);
bool silent(); // the person at the device was never asked
void keepForLater(std::function<void()> job);
void atPhaseStart(std::function<void()> reset);

} // namespace world
