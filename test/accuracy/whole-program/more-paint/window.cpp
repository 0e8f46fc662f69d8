#include "../../Inputs/app.h"
#include "document.h"

namespace paint {

void edit(const app::Person &p) {
  Document doc;
  UndoStack stack(doc);
  stack.push(newTitleCommand("Untitled " + p.name));
  stack.push(newAuthorCommand(p.email));
  app::track(doc.getTitle());  // ok
  app::track(doc.getAuthor()); // expect: privacy-unconsented-flow
  stack.push(newAuthorCommand("anonymous"));
  app::track(doc.getAuthor()); // ok
  stack.undo();
  app::track(doc.getAuthor()); // expect: privacy-unconsented-flow
}

void retitle(const app::Person &p) {
  Document doc;
  UndoStack stack(doc);
  stack.push(newTitleCommand(p.home.street));
  app::track(doc.getTitle());  // expect: privacy-unconsented-flow
  app::track(doc.getAuthor()); // ok
}

} // namespace paint
