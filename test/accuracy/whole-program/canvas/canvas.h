#pragma once
#include <memory>
#include <string>
#include <vector>
namespace canvas {
struct Layer {
  std::string name, caption;
};
class Canvas;
class Command {
public:
  virtual ~Command() = default;
  virtual void redo(Canvas &c) = 0;
  virtual void undo(Canvas &c) = 0;
};
class Canvas {
public:
  Layer base, overlay;
  void run(std::unique_ptr<Command> c);
  void undo();

private:
  std::vector<std::unique_ptr<Command>> stack_;
};
std::unique_ptr<Command> setCaption(Layer Canvas::*layer, const std::string &s);
void publish(const Canvas &c);
void publishEmpty(const Canvas &c);
} // namespace canvas
