#pragma once
#include "../Inputs/app.h"

namespace rights {

class Rights {
public:
  Rights();
  bool usage() const;
  bool sounds() const;

private:
  bool usage_ = false;
  bool sounds_ = false;
};

class Checker {
public:
  virtual ~Checker() = default;
  virtual bool may() const = 0;
};
std::unique_ptr<Checker> makeChecker();

enum class Verdict { Go, Stop };
Verdict judge(app::Purpose p);
void read(bool &usage, bool &sounds);

} // namespace rights
