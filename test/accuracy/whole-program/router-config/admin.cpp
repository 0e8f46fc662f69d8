#include "config.h"
#include "../../Inputs/app.h"
#include <cstdlib>

namespace admin {

class Config {
public:
  Config() { config_init(&c_); }
  ~Config() { config_free(&c_); }
  Config(const Config &) = delete;
  Config &operator=(const Config &) = delete;
  void set(const std::string &key, const std::string &value) {
    config_set(&c_, key.c_str(), value.c_str());
  }
  std::string newest() const { return config_first(&c_); }
  std::string newestKey() const { return c_.head ? c_.head->key : ""; }
  std::size_t count() const { return config_count(&c_); }

private:
  config c_;
};

void settings(const app::Person &p) {
  Config wan, lan;
  wan.set("pppoe-user", p.email);
  lan.set("nick", p.name);
  app::track(wan.newest());    // expect: privacy-unconsented-flow
  app::track(wan.newestKey()); // ok
  app::track(lan.newest());    // ok
  app::trackNumber(static_cast<long long>(wan.count())); // ok
}

void backends(const app::Person &p) {
  flash f{}, g{};
  backend a{&flash_ops, &f}, b{&null_ops, &g}, c{&flash_ops, &g};
  int written = backend_write(&a, p.ssn);
  backend_write(&c, p.color);
  app::trackText(backend_read(&a)); // expect: privacy-unconsented-flow
  app::trackText(backend_read(&c)); // ok
  app::trackText(f.page);           // expect: privacy-unconsented-flow
  app::trackNumber(f.writes);       // ok
  app::trackNumber(written);        // ok
  backend_write(&b, p.ssn);
  app::trackText(g.page);           // ok
}

void logins(const app::Person &p) {
  char *user = nullptr, *realm = nullptr;
  if (split_login(p.email.c_str(), &user, &realm) != 0)
    return;
  app::trackText(user);  // expect: privacy-unconsented-flow
  app::trackText(realm); // expect: privacy-unconsented-flow
  std::free(user);
  std::free(realm);
  if (split_login("admin@router", &user, &realm) != 0)
    return;
  app::trackText(user);  // ok
  std::free(user);
  std::free(realm);
}

void scrubbed() {
  char ssn[16];
  app::fetchSsn(ssn, sizeof ssn);
  app::trackText(ssn); // expect: privacy-unconsented-flow
  scrub(ssn);
  app::trackNumber(ssn[0] == '*'); // ok
}

} // namespace admin
