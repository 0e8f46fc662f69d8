#include "value.h"

std::string JsonWriter::write(const Value &v) const {
  switch (v.kind()) {
  case Value::Text:
    return '"' + v.text() + '"';
  case Value::Number:
    return std::to_string(v.number());
  case Value::Object: {
    std::string out = "{";
    for (const auto &[k, m] : v.members())
      out += k + ":" + write(m) + ",";
    return out + "}";
  }
  case Value::Null:
    break;
  }
  return "null";
}

std::string ShapeWriter::write(const Value &v) const {
  switch (v.kind()) {
  case Value::Text:
    return "s";
  case Value::Number:
    return "n";
  case Value::Object: {
    std::string out = "{";
    for (const auto &[k, m] : v.members())
      out += k + ":" + write(m) + ",";
    return out + "}";
  }
  case Value::Null:
    break;
  }
  return "0";
}

Value toValue(const app::Person &p) {
  Value v;
  v["mail"] = p.email;
  v["score"] = p.score;
  return v;
}
Value openValue(const app::Person &p) {
  Value v;
  v["nick"] = p.name;
  v["score"] = p.score;
  return v;
}
