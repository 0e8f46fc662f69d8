#include "models.h"

std::string Exporter::run(const AbstractModel &m) const {
  std::string out;
  for (int row = 0; row < m.rows(); ++row)
    for (int column = 0; column < 2; ++column)
      out += m.header(column) + "=" + cell(m.data(row, column)) + ";";
  return out;
}
