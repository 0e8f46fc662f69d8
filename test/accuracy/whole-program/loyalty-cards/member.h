// A loyalty programme: members, sessions and a worker that sends.
#pragma once
#include "../../Inputs/app.h"
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace loyalty {

inline std::string currentCard;
inline std::string currentShop = "main street";

struct Member {
  std::string mail;
  std::string card = "none";
  int points = 0;
};

class Profile {
public:
  void setContact(const std::string &contact) { contact_ = contact; }
  void setLanguage(const std::string &language) { language_ = language; }
  void sendContact() const;
  void sendLanguage() const;

private:
  std::string contact_;
  std::string language_ = "en";
};

class Session {
public:
  Session() : profile_(std::make_shared<Profile>()) {}
  std::shared_ptr<Profile> profile() const { return profile_; }
  Member &member() { return member_; }

private:
  std::shared_ptr<Profile> profile_;
  Member member_;
};

void fill(Session &s, const app::Person &p);
void report(const Session &s);

class Worker {
public:
  Worker();
  ~Worker();
  void post(std::function<void()> job);

private:
  void loop();
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  bool stop_ = false;
  std::thread thread_;
};

std::future<std::string> mailLater(const app::Person &p);
std::future<std::string> nickLater(const app::Person &p);

template <class... Parts> std::string line(const Parts &...parts) {
  std::string out;
  (out.append(parts).append(";"), ...);
  return out;
}

} // namespace loyalty
