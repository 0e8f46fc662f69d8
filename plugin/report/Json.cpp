//===- report/Json.cpp ----------------------------------------------------===//
#include "report/Json.h"

using namespace askfirst;
using llvm::StringRef;

/// Our documents nest seven deep.
static constexpr unsigned MostNesting = 32;

static bool nestsTooDeep(StringRef Text) {
  unsigned Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Text.size(); ++I) {
    char C = Text[I];
    if (InString && C == '\\')
      ++I;
    else if (C == '"')
      InString = !InString;
    else if (!InString && (C == '[' || C == '{') && ++Depth > MostNesting)
      return true;
    else if (!InString && (C == ']' || C == '}') && Depth)
      --Depth;
  }
  return false;
}

llvm::Expected<llvm::json::Value> askfirst::parseJson(StringRef Text) {
  if (nestsTooDeep(Text))
    return llvm::createStringError("nested too deep for a file of askfirst");
  return llvm::json::parse(Text);
}

bool askfirst::isDocument(const llvm::json::Value &V, StringRef Format,
                          int Version, llvm::json::Path P) {
  llvm::json::ObjectMapper O(V, P);
  std::string Found;
  int Of = 0;
  if (!O || !O.map("format", Found) || !O.map("version", Of))
    return false;
  if (Found != Format) {
    P.field("format").report("this is another kind of file");
    return false;
  }
  if (Of != Version) {
    P.field("version").report("written by another version of askfirst");
    return false;
  }
  return true;
}
