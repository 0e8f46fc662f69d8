#include "document.h"

namespace edit {

struct Document::Private {
  std::string author;
  std::string title;
  std::string body;
};

Document::Document() : d(std::make_unique<Private>()) {}
Document::~Document() = default;
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(Document &&) noexcept = default;

void Document::setAuthor(const std::string &author) { d->author = author; }
void Document::setTitle(const std::string &title) { d->title = title; }
std::string &Document::body() { return d->body; }
std::string Document::author() const { return d->author; }
std::string Document::title() const { return d->title; }
std::size_t Document::words() const {
  std::size_t n = d->body.empty() ? 0 : 1;
  for (char c : d->body)
    if (c == ' ')
      ++n;
  return n;
}
void Document::anonymiseAuthor() { d->author = app::anonymise(d->author); }

} // namespace edit
