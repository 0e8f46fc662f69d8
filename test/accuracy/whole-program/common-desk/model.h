// A desktop address book: observable properties, a presenter, two views.
#pragma once
#include "../../Inputs/app.h"
#include <any>
#include <typeindex>
#include <unordered_map>

namespace desk {

template <class T> class Property {
public:
  using Slot = std::function<void(const T &)>;
  Property() = default;
  explicit Property(T v) : value_(std::move(v)) {}
  const T &operator()() const { return value_; }
  Property &operator=(const T &v) {
    value_ = v;
    for (auto &s : slots_)
      s(value_);
    return *this;
  }
  void onChange(Slot s) { slots_.push_back(std::move(s)); }

private:
  T value_{};
  std::vector<Slot> slots_;
};

struct Contact {
  Property<std::string> title;
  Property<std::string> mail;
  Property<int> rank;
};

class View {
public:
  virtual ~View() = default;
  virtual void show(const std::string &line) = 0;
};
class StatusBar : public View {
public:
  void show(const std::string &line) override { last_ = line; }
  const std::string &last() const { return last_; }

private:
  std::string last_;
};
class UsageCounter : public View {
public:
  void show(const std::string &line) override;
  void report() const;

private:
  unsigned long shown_ = 0, letters_ = 0;
};

class Presenter {
public:
  Presenter(Contact &c, View &titles, View &mails);
  void setPicture(std::any a) { picture_ = std::move(a); }
  std::string picture() const;

private:
  Contact &contact_;
  std::any picture_;
};

// Services by type.
class Services {
public:
  template <class T> void add(std::shared_ptr<T> s) { all_[typeid(T)] = std::move(s); }
  template <class T> T &get() { return *std::static_pointer_cast<T>(all_.at(typeid(T))); }

private:
  std::unordered_map<std::type_index, std::shared_ptr<void>> all_;
};
struct Profile {
  std::string city;
  std::string theme = "dark";
};
struct Clipboard {
  std::string text;
};
Services &services();

} // namespace desk
