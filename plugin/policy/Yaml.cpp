//===- policy/Yaml.cpp ----------------------------------------------------===//
//
// Compiled with exceptions: yaml-cpp throws. Its events carry the mark of every
// key and value, duplicates included, which its node graph does not.
//
//===----------------------------------------------------------------------===//
#include "policy/Yaml.h"
#include "compat/Hex.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include <map>
#include <sstream>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

using namespace askfirst;

const char *YamlNode::kindName() const {
  switch (Kind) {
  case Null:
    return "nothing";
  case Scalar:
    return "a scalar";
  case Sequence:
    return "a list";
  case Map:
    return "a mapping";
  }
  return "";
}

namespace {

struct TooManyNodes {
  YAML::Mark Where;
};
struct UnknownAlias {
  YAML::Mark Where;
};

class TreeBuilder : public YAML::EventHandler {
public:
  TreeBuilder(size_t Max, llvm::StringRef Text) : Max(Max), Text(Text) {}
  YamlNode Root;

  void OnDocumentStart(const YAML::Mark &) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark &M, YAML::anchor_t A) override {
    add(make(YamlNode::Null, M), A);
  }
  void OnAlias(const YAML::Mark &M, YAML::anchor_t A) override {
    auto It = Anchors.find(A);
    if (It == Anchors.end())
      throw UnknownAlias{M};
    YamlNode Copy = It->second;
    Count += Sizes[A];
    if (Count > Max)
      throw TooManyNodes{M};
    Copy.Line = M.line + 1;
    Copy.Column = M.column + 1;
    attach(std::move(Copy), Sizes[A]);
  }
  void OnScalar(const YAML::Mark &M, const std::string &Tag, YAML::anchor_t A,
                const std::string &Value) override {
    YamlNode N = make(YamlNode::Scalar, M);
    N.Text = Value;
    N.Quoted = Tag == "!";
    add(std::move(N), A);
  }
  void OnSequenceStart(const YAML::Mark &M, const std::string &,
                       YAML::anchor_t A, YAML::EmitterStyle::value) override {
    Open.push_back({make(YamlNode::Sequence, M), A, Count});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark &M, const std::string &, YAML::anchor_t A,
                  YAML::EmitterStyle::value) override {
    Open.push_back({make(YamlNode::Map, M), A, Count});
  }
  void OnMapEnd() override { close(); }

private:
  struct Frame {
    YamlNode Node;
    YAML::anchor_t Anchor;
    size_t CountAtStart;
  };

  YamlNode make(YamlNode::KindType K, const YAML::Mark &M) {
    if (++Count > Max)
      throw TooManyNodes{M};
    YamlNode N;
    N.Kind = K;
    N.Line = M.line + 1;
    N.Column = M.column + 1;
    return N;
  }
  void add(YamlNode N, YAML::anchor_t A) {
    if (A) {
      Anchors[A] = N;
      Sizes[A] = 1;
    }
    attach(std::move(N), 1);
  }
  void close() {
    Frame F = std::move(Open.back());
    Open.pop_back();
    size_t Size = Count - F.CountAtStart + 1;
    if (F.Anchor) {
      Anchors[F.Anchor] = F.Node;
      Sizes[F.Anchor] = Size;
    }
    attach(std::move(F.Node), Size);
  }
  void attach(YamlNode N, size_t) {
    if (Open.empty()) {
      Root = std::move(N);
      return;
    }
    YamlNode &In = Open.back().Node;
    // yaml-cpp marks a value that is not there by the next token, maybe lines
    // on: a complaint belongs to the key.
    if (N.Kind == YamlNode::Null && In.Kind == YamlNode::Map &&
        In.Items.size() % 2) {
      N.Line = In.Items.back().Line;
      N.Column = In.Items.back().Column;
    }
    if (N.Kind == YamlNode::Null && In.Kind == YamlNode::Sequence)
      toDash(N);
    In.Items.push_back(std::move(N));
  }
  /// ... and an item that is not there to its dash.
  void toDash(YamlNode &N) const {
    llvm::SmallVector<llvm::StringRef, 0> Lines;
    Text.split(Lines, '\n');
    size_t Line = N.Line - 1;
    if (Line < Lines.size()) {
      llvm::StringRef Here = Lines[Line].drop_front(
          std::min<size_t>(N.Column - 1, Lines[Line].size()));
      if (Here.starts_with("~") || Here.starts_with_insensitive("null"))
        return; // written out
      Lines[Line] = Lines[Line].take_front(N.Column - 1);
    }
    for (Line = std::min<size_t>(Line + 1, Lines.size()); Line-- > 0;) {
      llvm::StringRef L = Lines[Line].split(" #").first.rtrim();
      if (L.empty() || L.ltrim().starts_with("#"))
        continue;
      if (L.ends_with("-")) {
        N.Line = Line + 1;
        N.Column = L.size();
      }
      return;
    }
  }

  size_t Max, Count = 0;
  llvm::StringRef Text;
  std::vector<Frame> Open;
  std::map<YAML::anchor_t, YamlNode> Anchors;
  std::map<YAML::anchor_t, size_t> Sizes;
};

/// The first byte of \p Text that is not text in UTF-8, or npos.
size_t firstNoText(llvm::StringRef Text) {
  const auto *Begin = reinterpret_cast<const llvm::UTF8 *>(Text.begin());
  const auto *End = reinterpret_cast<const llvm::UTF8 *>(Text.end());
  for (const auto *P = Begin; P != End;) {
    unsigned Bytes = llvm::getNumBytesForUTF8(*P);
    bool Control = *P < 0x20 && *P != '\t' && *P != '\n' && *P != '\r';
    if (Control || End - P < Bytes || !llvm::isLegalUTF8Sequence(P, P + Bytes))
      return P - Begin;
    P += Bytes;
  }
  return llvm::StringRef::npos;
}

/// Line and column of the first tab before the text of a line, among the first
/// \p Last lines.
std::optional<std::pair<unsigned, unsigned>> indentingTab(llvm::StringRef Text,
                                                          unsigned Last) {
  for (unsigned Line = 1; Line <= Last && !Text.empty(); ++Line) {
    llvm::StringRef This = Text.split('\n').first;
    llvm::StringRef Indent =
        This.take_while([](char C) { return C == ' ' || C == '\t'; });
    size_t Tab = Indent.find('\t');
    if (Tab != llvm::StringRef::npos && Indent.size() < This.rtrim().size())
      return std::pair(Line, static_cast<unsigned>(Tab) + 1);
    Text = Text.split('\n').second;
  }
  return std::nullopt;
}

} // namespace

std::optional<YamlNode> askfirst::parseYaml(llvm::StringRef Text,
                                            llvm::StringRef File,
                                            YamlLimits Limits,
                                            DiagnosticHandler Handler) {
  Diagnostic D;
  D.File = File.str();
  auto At = [&](const YAML::Mark &M) {
    // An error at the end of the file has no mark of its own.
    D.Line = M.line >= 0 ? M.line + 1 : 1;
    D.Column = M.column >= 0 ? M.column + 1 : 1;
  };
  if (size_t Bad = firstNoText(Text); Bad != llvm::StringRef::npos) {
    llvm::StringRef Before = Text.take_front(Bad);
    D.Line = Before.count('\n') + 1;
    D.Column = Bad - (Before.rfind('\n') + 1) + 1; // npos + 1 is 0
    D.Message = "this is no text: the byte " +
                hexDigits(static_cast<unsigned char>(Text[Bad]), true, 2);
    D.Hint = "a policy is written in UTF-8";
    Handler(D);
    return std::nullopt;
  }
  try {
    std::istringstream In(Text.str());
    YAML::Parser P(In);
    TreeBuilder B(Limits.MaxNodes, Text);
    if (!P.HandleNextDocument(B)) {
      D.Line = D.Column = 1;
      D.Message = "the file is empty";
      D.Hint = "a policy starts with 'version: 1'";
      Handler(D);
      return std::nullopt;
    }
    TreeBuilder Second(Limits.MaxNodes, Text);
    if (P.HandleNextDocument(Second)) {
      D.Line = Second.Root.Line;
      D.Column = Second.Root.Column;
      D.Message = "the file has a second YAML document";
      D.Hint = "keep one; remove the '---' that starts the second";
      Handler(D);
      return std::nullopt;
    }
    return std::move(B.Root);
  } catch (const TooManyNodes &E) {
    At(E.Where);
    D.Message = "the file has more than " + std::to_string(Limits.MaxNodes) +
                " nodes once its aliases are expanded";
    D.Hint = "write fewer entries, or fewer aliases of aliases";
  } catch (const UnknownAlias &E) {
    At(E.Where);
    D.Message = "an alias refers to itself or to an anchor that is not set yet";
  } catch (const YAML::DeepRecursion &E) {
    At(E.mark);
    D.Message = "the file nests more than " + std::to_string(E.depth() - 1) +
                " levels deep";
  } catch (const YAML::Exception &E) {
    At(E.mark);
    D.Message = "this is not YAML: " + E.msg;
    if (auto Tab = indentingTab(Text, D.Line)) {
      std::tie(D.Line, D.Column) = *Tab;
      D.Message = "a line is indented with a tab, which YAML does not allow";
      D.Hint = "indent with spaces";
    }
  }
  Handler(D);
  return std::nullopt;
}
