// Events made on one thread and sent on another.
#include "../../Inputs/app.h"
#include "queue.h"
namespace wq {
void work(const app::Person &p) {
  Queue loud, quiet;
  std::thread a(consume, std::ref(loud));
  std::thread b([&quiet] { consumeQuiet(quiet); });
  loud.push({1, p.email, p.name});
  quiet.push({2, p.phone, "start"});
  loud.close();
  quiet.close();
  a.join();
  b.join();
  std::string late;
  std::thread c([&] { late = p.home.street; });
  c.join();
  app::track(late); // expect: privacy-unconsented-flow
}
} // namespace wq
