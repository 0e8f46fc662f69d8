#include "message.h"
#include "../../Inputs/app.h"
#include <sstream>
#include <utility>

namespace mail {

Builder &Builder::from(std::string s) {
  m_.from = std::move(s);
  return *this;
}
Builder &Builder::to(std::string s) {
  m_.to = std::move(s);
  return *this;
}
Builder &Builder::subject(std::string s) {
  m_.subject = std::move(s);
  return *this;
}
Builder &Builder::line(const std::string &s) {
  m_.lines.push_back(s);
  return *this;
}
Builder &Builder::header(const std::string &k, const std::string &v) {
  m_.headers[k] = v;
  return *this;
}
Message Builder::build() { return std::move(m_); }

std::string summary(const Message &m) {
  std::ostringstream out;
  out << '#' << m.id << ' ' << m.subject << " (" << m.lines.size() << ')';
  return out.str();
}
std::string envelope(const Message &m) { return m.from + " -> " + m.to; }

} // namespace mail
