// A library of windows, as its users see it: objects with virtual functions
// that know each other by pointers.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace ui {

class Object {
public:
  explicit Object(Object *parent = nullptr);
  virtual ~Object();
  std::string objectName() const;
  void setObjectName(const std::string &name);
};

class Widget : public Object {
public:
  explicit Widget(Widget *parent = nullptr);
  void resize(int width, int height);
  std::string title() const;
  void setTitle(const std::string &title);
  Widget *next();
};

class Edit : public Widget {
public:
  explicit Edit(Widget *parent = nullptr);
  std::string text() const;
  void setText(const std::string &text);
};

class Layout : public Object {
public:
  explicit Layout(Widget *parent);
  void add(Widget *child);
  std::string describe() const;
};

template <class T> class Handle {
public:
  Handle(T *object = nullptr);
  T *operator->() const;
  T *data() const;
  operator T *() const;
};

template <class K, class V> class Table {
public:
  void insert(const K &key, const V &value);
  V value(const K &key) const;
  int size() const;
};

void later(Object *context, std::function<void()> code);
void changed(Edit *sender, const Object *receiver,
             std::function<void(const std::string &)> code);

} // namespace ui
