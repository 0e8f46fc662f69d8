#include "document.h"

namespace edit {
namespace {

class FullExporter : public Exporter {
public:
  std::string exported(const Document &doc) const override {
    return doc.title() + " by " + doc.author();
  }
};
class TitleExporter : public Exporter {
public:
  std::string exported(const Document &doc) const override {
    return "<h1>" + doc.title() + "</h1>";
  }
};

template <class E> std::unique_ptr<Exporter> create() {
  return std::make_unique<E>();
}

const bool registered = Registry::get().add("full", create<FullExporter>) &&
                        Registry::get().add("title", create<TitleExporter>);

} // namespace

Registry &Registry::get() {
  static Registry registry;
  return registry;
}
bool Registry::add(const std::string &name, ExporterFactory make) {
  return factories_.emplace(name, make).second;
}
std::unique_ptr<Exporter> Registry::make(const std::string &name) const {
  auto it = factories_.find(name);
  return it == factories_.end() ? nullptr : it->second();
}

} // namespace edit
