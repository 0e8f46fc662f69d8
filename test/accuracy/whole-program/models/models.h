#pragma once
#include "../../Inputs/app.h"

// Rows and columns, as list views ask for them.
class AbstractModel {
public:
  virtual ~AbstractModel() = default;
  virtual int rows() const = 0;
  virtual std::string data(int row, int column) const = 0;
  virtual std::string header(int column) const = 0;
};

class PeopleModel : public AbstractModel {
public:
  void append(app::Person p);
  int rows() const override;
  std::string data(int row, int column) const override;
  std::string header(int column) const override;

private:
  std::vector<app::Person> people_;
};

class NamesOnly : public AbstractModel {
public:
  explicit NamesOnly(std::shared_ptr<PeopleModel> m) : source_(std::move(m)) {}
  int rows() const override { return source_->rows(); }
  std::string data(int row, int column) const override;
  std::string header(int column) const override {
    return source_->header(column);
  }

private:
  std::shared_ptr<PeopleModel> source_;
};

class Exporter {
public:
  virtual ~Exporter() = default;
  std::string run(const AbstractModel &m) const;

protected:
  virtual std::string cell(const std::string &s) const { return s; }
};
class CountingExporter : public Exporter {
protected:
  std::string cell(const std::string &s) const override {
    return s.empty() ? "0" : "1";
  }
};
