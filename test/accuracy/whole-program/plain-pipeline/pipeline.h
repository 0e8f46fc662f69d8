#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pipeline {

struct Record {
  std::string nick;
  std::string phone;
  std::string route;
  int hops = 0;
};

class Stage {
public:
  virtual ~Stage() = default;
  virtual Record process(Record r) = 0;
};

class Pipeline {
public:
  Pipeline &then(std::unique_ptr<Stage> s);
  Pipeline &then(std::function<Record(Record)> f);
  Record run(Record r) const;
  std::size_t length() const { return stages_.size(); }

private:
  std::vector<std::unique_ptr<Stage>> stages_;
};

std::unique_ptr<Stage> trimmer();
std::unique_ptr<Stage> router();
Record anonymised(Record r);
Record withoutPhone(Record r);

} // namespace pipeline
