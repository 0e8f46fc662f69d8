// A manager that is one, objects set in one file and sent in another.
#pragma once
#include "../../Inputs/app.h"

class Profile {
public:
  void setMail(std::string m) { mail_ = std::move(m); }
  void setNick(std::string n) { nick_ = std::move(n); }
  const std::string &mail() const { return mail_; }
  const std::string &nick() const { return nick_; }

private:
  std::string mail_, nick_;
};

class Profiles {
public:
  static Profiles &get();
  Profile &current() { return current_; }
  void setLast(const std::string &s) { last_ = s; }
  const std::string &last() const { return last_; }
  void setTheme(const std::string &s) { theme_ = s; }
  const std::string &theme() const { return theme_; }

private:
  Profile current_;
  std::string last_, theme_;
};

template <class T> class Holder {
public:
  static T &value() {
    static T v;
    return v;
  }
};
struct MailTag {
  std::string text;
};
struct ThemeTag {
  std::string text;
};
void signIn(const app::Person &p);
