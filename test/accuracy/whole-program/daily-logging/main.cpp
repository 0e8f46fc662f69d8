#include "logger.h"

void signedIn(const app::Person &p) {
  Logger::get().clearSinks();
  Logger::get().addSink(makeRemoteSink());
  LOG(Info) << "signed in: " << p.email;
  LineBuilder(Level::Error).with("phone", p.phone) << "failed";
  app::trackNumber(Logger::get().errors() > 0); // ok
  Logger::get().clearSinks();
}

void kept(const app::Person &p) {
  std::vector<std::string> lines;
  auto memory = makeMemorySink(lines);
  Line line;
  line.text = "moved to " + p.home.street;
  memory->write(line);
  app::track(lines.back()); // expect: privacy-unconsented-flow
  app::trackNumber(static_cast<long long>(lines.size())); // ok
}

void hidden(const app::Person &p) {
  std::vector<std::string> lines;
  auto memory = makeMemorySink(lines);
  Line line;
  line.text = "moved to " + app::anonymise(p.home.street);
  memory->write(line);
  app::track(lines.back()); // ok
}
