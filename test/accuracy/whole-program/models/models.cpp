#include "models.h"

void PeopleModel::append(app::Person p) { people_.push_back(std::move(p)); }
int PeopleModel::rows() const { return static_cast<int>(people_.size()); }
std::string PeopleModel::data(int row, int column) const {
  const app::Person &p = people_[row];
  switch (column) {
  case 0:
    return p.name;
  case 1:
    return p.email;
  default:
    return std::to_string(p.score);
  }
}
std::string PeopleModel::header(int column) const {
  static const char *const names[] = {"Name", "Mail", "Score"};
  return names[column];
}
std::string NamesOnly::data(int row, int) const {
  return row < source_->rows() ? "row " + std::to_string(row) : "";
}
