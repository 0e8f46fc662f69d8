// Services that know each other by reference, in all deeper than a path is
// long: what one of them holds is not what the others hold.
#include "../Inputs/app.h"
#include <map>
#include <memory>
#include <vector>

namespace services {

struct Store {
  std::string owner;
  std::string label = "main";
  int version = 3;
  void refresh() {
    app::track(label); // ok
    app::track(owner); // expect: privacy-unconsented-flow
    app::trackNumber(version); // ok
  }
};
struct Index {
  Store &store;
  std::map<int, std::string> names;
  std::vector<std::string> recent;
  void refresh() {
    app::track(names[1]); // ok
    for (const auto &r : recent)
      app::track(r); // ok
    store.refresh();
  }
};
struct Search {
  Index &index;
  std::string query = "trees";
  void refresh() {
    app::track(query); // ok
    index.refresh();
  }
};
struct View {
  Search &search;
  std::string title = "Start";
  void refresh() {
    search.refresh();
    app::track(title); // ok
  }
};
struct Screen {
  View &view;
  std::string theme = "dark";
  void refresh() {
    view.refresh();
    app::track(theme); // ok
  }
};
struct App {
  Screen &screen;
  std::string version = "1.2";
  void refresh() {
    screen.refresh();
    app::track(version); // ok
  }
};
struct Host {
  App &app;
  std::string site = "home";
  void refresh() {
    app.refresh();
    app::track(site); // ok
  }
};

void host(App &a) {
  Host h{a};
  h.refresh();
}
void show(View &v) {
  Screen s{v};
  App a{s};
  host(a);
}
void run(const app::Person &p) {
  Store store;
  store.owner = p.email;
  Index index{store, {}, {}};
  Search search{index};
  View view{search};
  show(view);
}

// Here another of them has it.
struct Disk {
  std::string label = "sda";
  void flush() { app::track(label); } // ok
};
struct Cache {
  Disk &disk;
  std::map<int, std::string> pages;
  std::vector<std::string> dirty;
  void flush() {
    app::track(pages[1]); // expect: privacy-unconsented-flow
    for (const auto &d : dirty)
      app::track(d); // ok
    disk.flush();
  }
};
struct Pool {
  Cache &cache;
  void flush() { cache.flush(); }
};
struct Log {
  Pool &pool;
  std::string prefix = "log";
  void flush() {
    pool.flush();
    app::track(prefix); // ok
  }
};
struct Engine {
  Log &log;
  void flush() { log.flush(); }
};
struct Session {
  Engine &engine;
  void flush() { engine.flush(); }
};

void end(Engine &e) {
  Session s{e};
  s.flush();
}
void serve(const app::Person &p) {
  Disk disk;
  Cache cache{disk, {}, {}};
  cache.pages[1] = p.email;
  Pool pool{cache};
  Log log{pool};
  Engine engine{log};
  end(engine);
}

// Known by a base, through an owner: what may be behind it counts.
struct Part {
  virtual ~Part() = default;
  virtual void show() = 0;
};
struct Badge : Part {
  std::string text;
  void show() override { app::track(text); } // expect: privacy-unconsented-flow
};
struct Frame {
  std::unique_ptr<Part> part;
  std::string colour = "red";
  void show() {
    app::track(colour); // ok
    part->show();
  }
};
struct Panel {
  Frame &frame;
  void show() { frame.show(); }
};
struct Window {
  Panel &panel;
  std::string name = "w";
  void show() {
    panel.show();
    app::track(name); // ok
  }
};
struct Desk {
  Window &window;
  void show() { window.show(); }
};
struct Room {
  Desk &desk;
  std::string street = "Elm";
  void show() {
    desk.show();
    app::track(street); // ok
  }
};

void put(Window &w) {
  Desk desk{w};
  Room room{desk};
  room.show();
}
void open(const app::Person &p) {
  auto badge = std::make_unique<Badge>();
  badge->text = p.email;
  Frame frame{std::move(badge)};
  Panel panel{frame};
  Window window{panel};
  put(window);
}

} // namespace services
