#pragma once
#include <memory>
#include <string>
#include <vector>

namespace paint {

class Document {
public:
  void setAuthor(const std::string &a) { author = a; }
  void setTitle(const std::string &t) { title = t; }
  const std::string &getAuthor() const { return author; }
  const std::string &getTitle() const { return title; }

private:
  std::string author, title;
};

class Command {
public:
  virtual ~Command() {}
  virtual void redo(Document &d) = 0;
  virtual void undo(Document &d) = 0;
};

class UndoStack {
public:
  explicit UndoStack(Document &d) : doc(d) {}
  void push(Command *c);
  void undo();

private:
  Document &doc;
  std::vector<std::unique_ptr<Command>> done;
};

Command *newAuthorCommand(const std::string &to);
Command *newTitleCommand(const std::string &to);

} // namespace paint
