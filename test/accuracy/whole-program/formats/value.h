// A value tree written by several writers.
#pragma once
#include "../../Inputs/app.h"

class Value {
public:
  enum Kind { Null, Text, Number, Object };
  Value() = default;
  Value(std::string s) : kind_(Text), text_(std::move(s)) {}
  Value(int n) : kind_(Number), number_(n) {}
  Value &operator[](const std::string &k) {
    kind_ = Object;
    return members_[k];
  }
  Kind kind() const { return kind_; }
  const std::string &text() const { return text_; }
  int number() const { return number_; }
  const std::map<std::string, Value> &members() const { return members_; }

private:
  Kind kind_ = Null;
  std::string text_;
  int number_ = 0;
  std::map<std::string, Value> members_;
};

class Writer {
public:
  virtual ~Writer() = default;
  virtual std::string write(const Value &v) const = 0;
};
class JsonWriter : public Writer {
public:
  std::string write(const Value &v) const override;
};
class ShapeWriter : public Writer {
public:
  std::string write(const Value &v) const override;
};
Value toValue(const app::Person &p);
Value openValue(const app::Person &p);
