#include "world.h"

void Owner::load(const std::map<std::string, std::string> &data) {
  mail = data.at("mail");
}
std::string Owner::save() const { return "owner " + mail; }
void Sprite::load(const std::map<std::string, std::string> &data) {
  image = data.at("image");
}
std::string Sprite::save() const { return "sprite " + image; }

static Register<Owner> owner("owner");
static Register<Sprite> sprite("sprite");
