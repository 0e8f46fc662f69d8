// A document behind a firewall, and exporters made by name.
#pragma once
#include "../../Inputs/app.h"

namespace edit {

class Document {
public:
  Document();
  ~Document();
  Document(Document &&) noexcept;
  Document &operator=(Document &&) noexcept;

  void setAuthor(const std::string &author);
  void setTitle(const std::string &title);
  std::string &body();
  std::string author() const;
  std::string title() const;
  std::size_t words() const;
  void anonymiseAuthor();

private:
  struct Private;
  std::unique_ptr<Private> d;
};

class Exporter {
public:
  virtual ~Exporter() = default;
  virtual std::string exported(const Document &doc) const = 0;
};

using ExporterFactory = std::unique_ptr<Exporter> (*)();

class Registry {
public:
  static Registry &get();
  bool add(const std::string &name, ExporterFactory make);
  std::unique_ptr<Exporter> make(const std::string &name) const;

private:
  std::map<std::string, ExporterFactory> factories_;
};

} // namespace edit
