#include "../../Inputs/app.h"
#include "document.h"

namespace paint {

class AuthorCommand : public Command {
public:
  explicit AuthorCommand(const std::string &to) : m_to(to) {}
  void redo(Document &d) override {
    m_from = d.getAuthor();
    d.setAuthor(m_to);
  }
  void undo(Document &d) override { d.setAuthor(m_from); }

private:
  std::string m_from, m_to;
};

class TitleCommand : public Command {
public:
  explicit TitleCommand(const std::string &to) : m_to(to) {}
  void redo(Document &d) override {
    m_from = d.getTitle();
    d.setTitle(m_to);
  }
  void undo(Document &d) override { d.setTitle(m_from); }

private:
  std::string m_from, m_to;
};

Command *newAuthorCommand(const std::string &to) { return new AuthorCommand(to); }
Command *newTitleCommand(const std::string &to) { return new TitleCommand(to); }

void UndoStack::push(Command *c) {
  done.emplace_back(c);
  c->redo(doc);
}

void UndoStack::undo() {
  if (done.empty())
    return;
  done.back()->undo(doc);
  done.pop_back();
}

} // namespace paint
