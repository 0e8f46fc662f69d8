#pragma once
#include <memory>
#include <string>
#include <vector>

// Each of a class of its own, so that one case is not another's.
struct Own {
  std::string mail, theme;
};
struct Listed {
  std::string mail;
};
struct Kept {
  std::string mail;
};
struct Lent {
  std::string mail;
};
struct Part {
  std::string mail;
};
struct Handed {
  std::string mail;
};
struct Told {
  std::string mail;
};

Own *makeOwn();
void fill(Own *o, const std::string &mail);
std::string shown(const Own *o);

Listed *makeListed();
Listed *firstListed();

Kept *makeKept();
void keep(Kept *k);
Kept *kept();

Lent *makeLent();
std::size_t look(const Lent *l);
Lent *lent();

class Box {
public:
  Part *part();
  Part *spare();

private:
  Part first_, second_;
};

// Of objects that the caller makes.
std::size_t measure(Handed *h);
Handed *lastHanded();
void enlist(std::shared_ptr<Told> t);
std::shared_ptr<Told> lastTold();
