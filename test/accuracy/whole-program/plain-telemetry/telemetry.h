#pragma once
#include <map>
#include <string>
#include <vector>

namespace telemetry {

// One for the whole program.
class Telemetry {
public:
  static Telemetry &instance();
  void setUser(std::string user) { user_ = std::move(user); }
  void setRelease(std::string release) { release_ = std::move(release); }
  void breadcrumb(const std::string &what);
  void note(const std::string &what) { notes_.push_back(what); }
  void flush();
  void ping() const;
  std::string lastCrumb() const { return crumbs_.empty() ? "" : crumbs_.back(); }
  std::string lastNote() const { return notes_.empty() ? "" : notes_.back(); }

private:
  Telemetry() = default;
  std::string user_, release_ = "dev";
  std::vector<std::string> crumbs_, notes_;
};

void signIn(int id);
void openPage(const std::string &title);

} // namespace telemetry
