#pragma once
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <queue>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace jobs {

// Virtual bases, as it came over the years.
struct Identified {
  std::string key = "job";
  virtual ~Identified() = default;
};
struct Runnable : virtual Identified {
  virtual std::string run() = 0;
};
struct Cancellable : virtual Identified {
  std::string reason = "none";
  void cancel(std::string why) { reason = std::move(why); }
};
class Job : public Runnable, public Cancellable {
public:
  explicit Job(std::string input) : input_(std::move(input)) {}
  std::string run() override { return work(input_); }
  int priority = 0;

protected:
  virtual std::string work(const std::string &in) = 0;

private:
  std::string input_;
};

std::unique_ptr<Job> makeUpper(std::string in);
std::unique_ptr<Job> makeMeasure(std::string in);
std::unique_ptr<Job> makeFailing(std::string in);

class Failure : public std::runtime_error {
public:
  Failure(const std::string &what, std::string input)
      : std::runtime_error(what), input(std::move(input)) {}
  std::string input;
};

struct Outcome {
  std::string text;
  std::string error;
  bool done = false;
};

class Scheduler {
public:
  void add(std::unique_ptr<Job> j);
  Outcome next();
  std::size_t waiting() const { return jobs_.size(); }

  template <class F> auto later(F f) -> std::future<std::invoke_result_t<F>> {
    auto task =
        std::make_shared<std::packaged_task<std::invoke_result_t<F>()>>(std::move(f));
    auto out = task->get_future();
    tasks_.push([task] { (*task)(); });
    return out;
  }
  void drain();

private:
  struct Less {
    bool operator()(const std::shared_ptr<Job> &a, const std::shared_ptr<Job> &b) const {
      return a->priority < b->priority;
    }
  };
  std::priority_queue<std::shared_ptr<Job>, std::vector<std::shared_ptr<Job>>, Less> jobs_;
  std::queue<std::function<void()>> tasks_;
};

} // namespace jobs
