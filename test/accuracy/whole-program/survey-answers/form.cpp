#include "survey.h"

namespace survey {

Hook onSubmit = nullptr;

void Form::add(std::string question, Value value) {
  answers_.push_back({std::move(question), std::move(value)});
}
void Form::wipe() { answers_.clear(); }

std::string text(const Value &v) {
  if (const auto *s = std::get_if<std::string>(&v))
    return *s;
  if (const auto *n = std::get_if<long>(&v))
    return std::to_string(*n);
  return "";
}
long number(const Value &v) {
  return std::holds_alternative<long>(v) ? std::get<long>(v) : 0;
}
bool answered(const Value &v) { return v.index() != 0; }

void submit(const Form &form) {
  if (onSubmit)
    onSubmit(form);
}

} // namespace survey
