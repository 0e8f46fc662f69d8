#pragma once
#include "../../Inputs/app.h"
#include <string_view>

class Component {
public:
  virtual ~Component() = default;
  virtual void load(const std::map<std::string, std::string> &data) = 0;
  virtual std::string save() const = 0;
};

class ComponentRegistry {
public:
  using Make = std::unique_ptr<Component> (*)();
  static ComponentRegistry &get();
  void add(std::string name, Make make) { makers_[std::move(name)] = make; }
  std::unique_ptr<Component> make(const std::string &name) const;

private:
  std::map<std::string, Make> makers_;
};

template <class T> struct Register {
  explicit Register(const char *name) {
    ComponentRegistry::get().add(name, []() -> std::unique_ptr<Component> {
      return std::make_unique<T>();
    });
  }
};

class Actor {
public:
  Component &attach(const std::string &kind,
                    const std::map<std::string, std::string> &data);
  std::string save() const;
  std::size_t parts() const { return parts_.size(); }

private:
  std::vector<std::unique_ptr<Component>> parts_;
};

class System {
public:
  virtual ~System() = default;
  virtual void update(Actor &a, int tick) = 0;
};
std::unique_ptr<System> makeSaver();
std::unique_ptr<System> makeTicker();

struct Owner : Component {
  std::string mail;
  void load(const std::map<std::string, std::string> &data) override;
  std::string save() const override;
};
struct Sprite : Component {
  std::string image;
  void load(const std::map<std::string, std::string> &data) override;
  std::string save() const override;
};
