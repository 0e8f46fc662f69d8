#pragma once
#include "../../Inputs/app.h"

enum class EventType { KeyPressed, FormSubmitted, WindowMoved };

struct Event {
  EventType type = EventType::WindowMoved;
  std::string text;
  int x = 0;
  int y = 0;
};

class EventBus {
public:
  using Listener = std::function<void(const Event &)>;
  int subscribe(EventType type, Listener listener);
  void unsubscribe(int id);
  void emit(const Event &event) const;

private:
  struct Entry {
    int id;
    EventType type;
    Listener listener;
  };
  std::vector<Entry> entries_;
  int next_ = 0;
};

// Remembers what was typed into a form.
class FormController {
public:
  explicit FormController(EventBus &bus);
  ~FormController();
  FormController(const FormController &) = delete;
  FormController &operator=(const FormController &) = delete;
  const std::string &submitted() const { return submitted_; }
  int moves() const { return moves_; }

private:
  void onSubmit(const Event &e);
  void onMove(const Event &e);

  EventBus &bus_;
  std::vector<int> ids_;
  std::string submitted_;
  int moves_ = 0;
};

void submitForm(EventBus &bus, const app::Person &p);
