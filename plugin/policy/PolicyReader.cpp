//===- policy/PolicyReader.cpp - Files and sections
//------------------------===//
//
// Consumes askfirst.yaml, the packs and profiles it names and the vocabulary;
// produces a Policy, or every problem there is. Entries.cpp reads the entries.
//
//===----------------------------------------------------------------------===//
#include "policy/PolicyReader.h"
#include "policy/EntryReader.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;
using llvm::StringRef;
using llvm::Twine;

namespace {

class PolicyFiles : public EntryReader {
public:
  PolicyFiles(const PolicyReaderOptions &O, DiagnosticHandler H, Policy &P)
      : EntryReader(H, P), O(O) {}

  void project(StringRef Path);

private:
  std::optional<YamlNode> load(const std::string &Path, const YamlNode *At);
  void vocabulary();
  void vocabularyFile(StringRef Name, std::set<std::string> &Into);
  void own(const YamlNode &Root);
  void pack(const std::string &Name, const YamlNode &At);
  void profile(const std::string &Name, const YamlNode &At);
  std::string dataFile(const Twine &Relative) const {
    llvm::SmallString<128> S(O.DataDir);
    llvm::sys::path::append(S, Relative);
    return S.str().str();
  }
  std::vector<std::string> available(StringRef Folder, bool Files) const;
  void missing(const YamlNode &At, StringRef What, StringRef Name,
               std::vector<std::string> Have);

  const PolicyReaderOptions &O;
};

} // namespace

/// The tree of a file. \p At is what named it, for the complaint.
std::optional<YamlNode> PolicyFiles::load(const std::string &Path,
                                          const YamlNode *At) {
  uint64_t Size = 0;
  auto Complain = [&](const Twine &Message, const Twine &Hint) {
    if (At) {
      error(*At, Message, Hint);
    } else {
      YamlNode Whole;
      File = Path;
      error(Whole, Message, Hint);
    }
  };
  if (std::error_code E = llvm::sys::fs::file_size(Path, Size)) {
    Complain("cannot read '" + Twine(Path) + "': " + E.message(), "");
    return std::nullopt;
  }
  if (Size > O.MaxBytes) {
    Complain("'" + Twine(Path) + "' is larger than " + Twine(O.MaxBytes) +
                 " bytes",
             "split it into model packs");
    return std::nullopt;
  }
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/true);
  if (!Buffer) {
    Complain("cannot read '" + Twine(Path) +
                 "': " + Buffer.getError().message(),
             "");
    return std::nullopt;
  }
  StringRef Text = (*Buffer)->getBuffer();
  P.Hash ^= llvm::xxh3_64bits(Text) + 0x9e3779b97f4a7c15ull + (P.Hash << 6);
  unsigned Before = Errors;
  auto Root = parseYaml(Text, Path, {O.MaxNodes}, [&](const Diagnostic &D) {
    ++Errors;
    Handler(D);
  });
  return Errors == Before ? std::move(Root) : std::nullopt;
}

void PolicyFiles::vocabularyFile(StringRef Name, std::set<std::string> &Into) {
  auto Root = load(dataFile("vocabulary/" + Name), nullptr);
  if (!Root || Root->Kind != YamlNode::Sequence)
    return;
  for (const YamlNode &N : Root->Items) {
    const YamlNode *Key = find(N, "key");
    if (!Key)
      continue;
    Into.insert(Key->Text);
    if (const YamlNode *Purpose = find(N, "purpose"))
      P.Words.PurposeOfKind[Key->Text] = Purpose->Text;
  }
}

void PolicyFiles::vocabulary() {
  vocabularyFile("data_categories.yaml", P.Words.Data);
  vocabularyFile("data_uses.yaml", P.Words.Purposes);
  vocabularyFile("data_subjects.yaml", P.Words.Subjects);
  vocabularyFile("sink_kinds.yaml", P.Words.SinkKinds);
  vocabularyFile("sanitizers.yaml", P.Words.SanitizerResults);
  for (auto &[Kind, Purpose] : P.Words.PurposeOfKind)
    P.Words.Purposes.insert(Purpose);
}

/// Words the project adds, before anything uses them.
void PolicyFiles::own(const YamlNode &Root) {
  if (const YamlNode *N = find(Root, "categories"))
    for (const std::string &S : strings(*N, "a category")) {
      StringRef Parent = StringRef(S).rsplit('.').first;
      if (StringRef(S).contains('.') && !P.Words.Data.count(Parent.str()))
        error(*N,
              "the category '" + Twine(S) + "' has no parent '" + Parent + "'",
              "declare the parent first, or hang it under one there is");
      P.Words.Data.insert(S);
    }
  if (const YamlNode *N = find(Root, "kinds"); N && isSequence(*N, "'kinds'"))
    for (const YamlNode &K : N->Items) {
      if (K.Kind == YamlNode::Scalar) {
        P.Words.SinkKinds.insert(K.Text);
        continue;
      }
      if (!checkMap(K, "kind"))
        continue;
      const YamlNode *Name = need(K, "kind", "kind");
      if (!Name)
        continue;
      P.Words.SinkKinds.insert(Name->Text);
      if (const YamlNode *Purpose = find(K, "purpose")) {
        P.Words.Purposes.insert(Purpose->Text);
        P.Words.PurposeOfKind[Name->Text] = Purpose->Text;
      }
    }
  if (const YamlNode *N = find(Root, "purposes")) {
    if (N->Kind == YamlNode::Sequence) {
      for (const std::string &S : strings(*N, "a purpose"))
        P.Words.Purposes.insert(S);
    } else if (N->Kind == YamlNode::Map) {
      // constant: purpose. A purpose that only stands here is the project's
      // own.
      for (size_t I = 0; I + 1 < N->Items.size(); I += 2)
        if (auto S = string(N->Items[I + 1], "a purpose")) {
          P.Words.Purposes.insert(*S);
          P.Purposes[N->Items[I].Text] = *S;
        }
    } else if (!isNull(*N)) {
      error(*N, Twine("expected a mapping of constants to purposes, found ") +
                    N->kindName());
    }
  }
}

std::vector<std::string> PolicyFiles::available(StringRef Folder,
                                                bool Files) const {
  std::vector<std::string> Out;
  std::error_code E;
  for (llvm::sys::fs::directory_iterator I(dataFile(Folder), E), End;
       I != End && !E; I.increment(E)) {
    StringRef Name = llvm::sys::path::filename(I->path());
    if (!Files)
      Out.push_back(Name.str());
    else if (Name.consume_back(".yaml"))
      Out.push_back(Name.str());
  }
  llvm::sort(Out);
  return Out;
}

void PolicyFiles::missing(const YamlNode &At, StringRef What, StringRef Name,
                          std::vector<std::string> Have) {
  llvm::SmallVector<StringRef, 16> Among(Have.begin(), Have.end());
  std::string Near = nearest(Name, Among);
  error(At, "there is no " + What + " '" + Name + "'",
        Near.empty() ? "there are: " + llvm::join(Have, ", ")
                     : "did you mean '" + Near + "'?");
}

void PolicyFiles::pack(const std::string &Name, const YamlNode &At) {
  std::string Path = dataFile("models/" + Name + "/" + Name + ".yaml");
  if (Name.find('/') != std::string::npos || !llvm::sys::fs::exists(Path)) {
    missing(At, "model pack", Name, available("models", false));
    return;
  }
  if (llvm::is_contained(P.Packs, Name)) {
    error(At, "the model pack '" + Twine(Name) + "' is named twice");
    return;
  }
  P.Packs.push_back(Name);
  auto Root = load(Path, &At);
  if (!Root)
    return;
  // Named as installed anywhere, so that reports do not depend on the place.
  std::string OuterFile = File;
  File = "models/" + Name + "/" + Name + ".yaml";
  Pack = Name;
  checkMap(*Root, "pack");
  if (Root->Kind == YamlNode::Map) {
    if (const YamlNode *N = find(*Root, "purposes");
        N && N->Kind == YamlNode::Map)
      for (size_t I = 0; I + 1 < N->Items.size(); I += 2)
        if (auto S = word(N->Items[I + 1], "purpose", P.Words.Purposes))
          P.Purposes.try_emplace(N->Items[I].Text, *S);
    readRoles(*Root);
  }
  File = OuterFile;
  Pack.clear();
}

void PolicyFiles::profile(const std::string &Name, const YamlNode &At) {
  std::string Path = dataFile("profiles/" + Name + ".yaml");
  if (Name.find('/') != std::string::npos || !llvm::sys::fs::exists(Path)) {
    missing(At, "profile", Name, available("profiles", true));
    return;
  }
  P.Profiles.push_back(Name);
  auto Root = load(Path, &At);
  if (!Root)
    return;
  std::string OuterFile = File;
  File = "profiles/" + Name + ".yaml";
  if (checkMap(*Root, "policy"))
    if (const YamlNode *N = find(*Root, "rules"))
      readRules(*N, Name);
  File = OuterFile;
}

void PolicyFiles::project(StringRef Path) {
  P.File = File = Path.str();
  vocabulary();
  File = Path.str();
  auto Root = load(File, nullptr);
  if (!Root)
    return;
  if (Root->Kind == YamlNode::Null) {
    error(*Root, "the file is empty", "a policy starts with 'version: 1'");
    return;
  }
  checkMap(*Root, "policy");
  if (Root->Kind != YamlNode::Map)
    return;
  if (const YamlNode *V = need(*Root, "version", "policy"))
    if (auto N = integer(*V, "'version'"); N && *N != 1)
      error(*V, "this policy is of version " + Twine(*N) +
                    "; this askfirst reads version 1");
  own(*Root);
  if (const YamlNode *N = find(*Root, "models");
      N && isSequence(*N, "'models'"))
    for (const YamlNode &I : N->Items)
      if (auto S = string(I, "a model pack"))
        pack(*S, I);
  readRoles(*Root);
  if (const YamlNode *N = find(*Root, "rules"))
    readRules(*N, "");
  if (const YamlNode *N = find(*Root, "profiles");
      N && isSequence(*N, "'profiles'"))
    for (const YamlNode &I : N->Items)
      if (auto S = string(I, "a profile"))
        profile(*S, I);
  if (const YamlNode *N = find(*Root, "suppress"))
    readSuppressions(*N);
  if (const YamlNode *N = find(*Root, "register"))
    if (auto S = string(*N, "'register'"))
      P.Register = *S;
  if (const YamlNode *N = find(*Root, "defaults"))
    readDefaults(*N);
  checkContradictions();
}

std::shared_ptr<const Policy> askfirst::readPolicy(StringRef File,
                                                   const PolicyReaderOptions &O,
                                                   DiagnosticHandler Handler) {
  auto P = std::make_shared<Policy>();
  PolicyFiles R(O, Handler, *P);
  R.project(File);
  return R.failed() ? nullptr : P;
}

std::string askfirst::findPolicy(StringRef Path) {
  llvm::SmallString<256> Dir(Path);
  llvm::sys::fs::make_absolute(Dir);
  llvm::sys::path::remove_dots(Dir, /*remove_dot_dot=*/true);
  if (!llvm::sys::fs::is_directory(Dir))
    llvm::sys::path::remove_filename(Dir);
  while (!Dir.empty()) {
    llvm::SmallString<256> Candidate(Dir);
    llvm::sys::path::append(Candidate, "askfirst.yaml");
    if (llvm::sys::fs::exists(Candidate))
      return Candidate.str().str();
    StringRef Parent = llvm::sys::path::parent_path(Dir);
    if (Parent == Dir)
      break;
    Dir.resize(Parent.size());
  }
  return "";
}
