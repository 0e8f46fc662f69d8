//===- test/unit/YamlMarks.h - Positions marked in text -----------*- C++
//-*-===//
//
// `^` stands before a point, `[[` and `]]` around a range, as in LLVM's
// Testing/Annotations, whose library is not packaged. The marks are taken out;
// positions are line:column of what is left, from 1, in bytes.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_TEST_UNIT_YAMLMARKS_H
#define ASKFIRST_TEST_UNIT_YAMLMARKS_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace askfirst::test {

struct Marked {
  std::string Text;
  std::vector<std::string> Points; ///< "2:5", in order
  struct Range {
    std::string From, Text;
  };
  std::vector<Range> Ranges;

  explicit Marked(llvm::StringRef In) {
    unsigned Line = 1, Column = 1;
    size_t Start = 0;
    for (size_t I = 0; I < In.size(); ++I) {
      auto Here = std::to_string(Line) + ":" + std::to_string(Column);
      if (In[I] == '^') {
        Points.push_back(Here);
      } else if (In.substr(I, 2) == "[[") {
        Ranges.push_back({Here, ""});
        Start = Text.size();
        ++I;
      } else if (In.substr(I, 2) == "]]") {
        Ranges.back().Text = Text.substr(Start);
        ++I;
      } else {
        Text += In[I];
        ++Column;
        if (In[I] == '\n')
          ++Line, Column = 1;
      }
    }
  }
};

} // namespace askfirst::test
#endif
