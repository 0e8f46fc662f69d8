#pragma once
#include <string>
namespace crm {
class Client {
public:
  void setCompany(const std::string &s);
  void setMail(const std::string &s);
  void setNote(std::string s) { note_ = std::move(s); }
  void sendCompany() const;
  void sendMail() const;
  void sendNote() const;
  void scrub();
  std::size_t mailLength() const;

private:
  std::string company_, mail_, note_;
};
Client &current();
void importCurrent(int id);
void nightly();
} // namespace crm
