#include "../../Inputs/app.h"
#include "printers.h"

namespace visitors {

std::unique_ptr<Group> pageFor(const app::Person &p) {
  auto page = std::make_unique<Group>();
  auto head = std::make_unique<Group>();
  head->add(std::make_unique<Image>(p.name + ".png", 40));
  head->add(std::make_unique<Text>("Your address: " + p.home.street));
  page->add(std::move(head));
  page->add(std::make_unique<Text>("bye"));
  return page;
}

void page(const app::Person &p) {
  auto root = pageFor(p);
  Plain plain;
  root->accept(plain);
  app::track(plain.out()); // expect: privacy-unconsented-flow
  app::trackNumber(plain.elements()); // ok
  Files files;
  root->accept(files);
  for (const std::string &f : files.files())
    app::track(f); // ok
  app::trackNumber(files.texts()); // ok
  Longest longest;
  root->accept(longest);
  app::track(longest.text()); // expect: privacy-unconsented-flow
  app::trackNumber(longest.width()); // ok
  Sender sender;
  root->accept(sender);
}

} // namespace visitors
