// Answers of a survey: read, checked, summarised, sent.
#pragma once
#include "../../Inputs/app.h"
#include <variant>

namespace survey {

using Value = std::variant<std::monostate, long, std::string>;

struct Answer {
  std::string question;
  Value value;
};

class Form {
public:
  void add(std::string question, Value value);
  const Answer &at(std::size_t i) const { return answers_.at(i); }
  std::size_t size() const { return answers_.size(); }
  auto begin() const { return answers_.begin(); }
  auto end() const { return answers_.end(); }
  void wipe();

private:
  std::vector<Answer> answers_;
};

std::string text(const Value &v);
long number(const Value &v);
bool answered(const Value &v);

// A result or why there is none.
template <class T> class Result {
public:
  static Result ok(T value) { return Result(std::move(value), ""); }
  static Result fail(std::string why) { return Result(T{}, std::move(why)); }
  explicit operator bool() const { return error_.empty(); }
  const T &value() const { return value_; }
  const std::string &error() const { return error_; }

private:
  Result(T value, std::string error)
      : value_(std::move(value)), error_(std::move(error)) {}
  T value_;
  std::string error_;
};

Result<std::string> parseMail(const std::string &s);
Result<std::string> parseColor(const std::string &s);

struct Summary {
  std::size_t answers = 0;
  std::string longest;
  long total = 0;
};
Summary summarise(const Form &form);

std::string forRelease(const std::string &s, bool internal);
std::string forPublic(const std::string &s);

using Hook = void (*)(const Form &);
extern Hook onSubmit;
void submit(const Form &form);

} // namespace survey
