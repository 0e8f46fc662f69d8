//===- policy/PolicyReader.cpp - Files and sections -----------------------===//
//
// Consumes askfirst.yaml, the packs and profiles it names and the vocabulary;
// produces a Policy, or every problem there is. EntryReader reads the entries.
//
//===----------------------------------------------------------------------===//
#include "policy/PolicyReader.h"
#include "compat/Paths.h"
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
  std::optional<YamlNode> load(const std::string &Path, const std::string &Name,
                               const YamlNode *At);
  void vocabulary();
  void vocabularyFile(StringRef Name, std::set<std::string> &Into);
  void own(const YamlNode &Root);
  void ownCategories(const YamlNode &N);
  void ownKinds(const YamlNode &N);
  std::optional<std::string> newWord(const YamlNode &N, const Twine &What);
  void readPurposes(
      const YamlNode &N,
      llvm::function_ref<std::optional<std::string>(const YamlNode &)> Purpose);
  void version(const YamlNode &Root, StringRef Kind);
  void registerFile(const YamlNode &N);
  void pack(const std::string &Name, const YamlNode &At);
  void profile(const std::string &Name, const YamlNode &At);
  void reads(StringRef Path) const {
    if (O.Reads)
      O.Reads(Path);
  }
  llvm::vfs::FileSystem &files() const {
    return O.Files ? *O.Files : *llvm::vfs::getRealFileSystem();
  }
  std::string dataFile(const Twine &Relative) const {
    llvm::SmallString<128> S(O.DataDir);
    llvm::sys::path::append(S, Relative);
    return S.str().str();
  }
  std::vector<std::string> available(StringRef Folder, bool Files) const;
  void missing(const YamlNode &At, StringRef What, StringRef Name,
               std::vector<std::string> Have);

  const PolicyReaderOptions &O;
  std::string Folder; ///< of the project's policy
};

} // namespace

/// The tree of the file at \p Path, called \p Name in complaints. \p At is
/// what named it, or null.
std::optional<YamlNode> PolicyFiles::load(const std::string &Path,
                                          const std::string &Name,
                                          const YamlNode *At) {
  reads(Path);
  uint64_t Size = 0;
  auto Complain = [&](const Twine &Message, const Twine &Hint) {
    if (At) {
      error(*At, Message, Hint);
    } else {
      YamlNode Whole;
      File = Name;
      error(Whole, Message, Hint);
    }
  };
  auto Status = files().status(Path);
  if (!Status) {
    Complain("cannot read '" + Twine(Path) +
                 "': " + Status.getError().message(),
             "");
    return std::nullopt;
  }
  if (!Status->isRegularFile()) {
    bool Folder = Status->isDirectory();
    Complain("'" + Twine(Path) + "' is " +
                 (Folder ? "a folder" : "no regular file") +
                 ", and a policy is a file",
             Folder ? "name the askfirst.yaml in it"
                    : "write what it holds into a file");
    return std::nullopt;
  }
  Size = Status->getSize();
  if (Size > O.MaxBytes) {
    Complain("'" + Twine(Path) + "' is larger than " + Twine(O.MaxBytes) +
                 " bytes",
             "split it into model packs");
    return std::nullopt;
  }
  auto Buffer = files().getBufferForFile(Path);
  if (!Buffer) {
    Complain("cannot read '" + Twine(Path) +
                 "': " + Buffer.getError().message(),
             "");
    return std::nullopt;
  }
  StringRef Text = (*Buffer)->getBuffer();
  P.Hash ^= llvm::xxh3_64bits(Text) + 0x9e3779b97f4a7c15ull + (P.Hash << 6);
  unsigned Before = Errors;
  auto Root = parseYaml(Text, Name, {O.MaxNodes}, [&](const Diagnostic &D) {
    ++Errors;
    Handler(D);
  });
  return Errors == Before ? std::move(Root) : std::nullopt;
}

void PolicyFiles::vocabularyFile(StringRef Name, std::set<std::string> &Into) {
  std::string Path = dataFile("vocabulary/" + Name);
  auto Root = load(Path, Path, nullptr);
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

/// Whether \p S can be a key of the vocabulary: `user.contact.email`.
static bool isVocabularyKey(StringRef S) {
  llvm::SmallVector<StringRef, 8> Parts;
  S.split(Parts, '.');
  return llvm::all_of(Parts, [](StringRef Part) {
    return !Part.empty() &&
           Part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") ==
               StringRef::npos;
  });
}

std::optional<std::string> PolicyFiles::newWord(const YamlNode &N,
                                                const Twine &What) {
  auto S = string(N, What);
  if (S && *S == "any") {
    error(N, "'any' cannot be " + What, "it stands for every purpose");
    return std::nullopt;
  }
  if (!S || isVocabularyKey(*S))
    return S;
  error(N, "'" + Twine(*S) + "' cannot be " + What,
        "write lower-case words parted by dots, like user.contact.email");
  return std::nullopt;
}

void PolicyFiles::ownCategories(const YamlNode &N) {
  for (const YamlNode &I : N.Items) {
    auto S = newWord(I, "a category");
    if (!S)
      continue;
    StringRef Parent = StringRef(*S).rsplit('.').first;
    if (StringRef(*S).contains('.') && !P.Words.Data.count(Parent.str()))
      error(I,
            "the category '" + Twine(*S) + "' has no parent '" + Parent + "'",
            "declare the parent first, or hang it under one there is");
    if (!P.Words.Data.insert(*S).second)
      error(I, "there is a category '" + Twine(*S) + "' already");
  }
}

void PolicyFiles::ownKinds(const YamlNode &N) {
  for (const YamlNode &K : N.Items) {
    if (K.Kind == YamlNode::Scalar) {
      if (auto S = newWord(K, "a sink kind"))
        P.Words.SinkKinds.insert(*S);
      continue;
    }
    if (!checkMap(K, "kind"))
      continue;
    const YamlNode *Name = need(K, "kind", "kind");
    auto S = Name ? newWord(*Name, "a sink kind") : std::nullopt;
    if (!S)
      continue;
    P.Words.SinkKinds.insert(*S);
    if (const YamlNode *Purpose = find(K, "purpose"))
      if (auto W = newWord(*Purpose, "a purpose")) {
        P.Words.Purposes.insert(*W);
        P.Words.PurposeOfKind[*S] = *W;
      }
  }
}

/// Words the project adds, before anything uses them.
void PolicyFiles::own(const YamlNode &Root) {
  if (const YamlNode *N = find(Root, "categories");
      N && isSequence(*N, "'categories'"))
    ownCategories(*N);
  if (const YamlNode *N = find(Root, "kinds"); N && isSequence(*N, "'kinds'"))
    ownKinds(*N);
  const YamlNode *N = find(Root, "purposes");
  if (!N || isNull(*N))
    return;
  if (N->Kind == YamlNode::Sequence) {
    for (const YamlNode &I : N->Items)
      if (auto S = newWord(I, "a purpose"))
        P.Words.Purposes.insert(*S);
    return;
  }
  // constant: purpose. A purpose that only stands here is the project's own.
  readPurposes(*N, [&](const YamlNode &Value) {
    auto S = newWord(Value, "a purpose");
    if (S)
      P.Words.Purposes.insert(*S);
    return S;
  });
}

void PolicyFiles::readPurposes(
    const YamlNode &N,
    llvm::function_ref<std::optional<std::string>(const YamlNode &)> Purpose) {
  if (N.Kind != YamlNode::Map) {
    error(N, Twine("expected a mapping of constants to purposes, found ") +
                 N.kindName());
    return;
  }
  checkKeysOnce(N);
  for (size_t I = 0; I + 1 < N.Items.size(); I += 2)
    if (auto C = string(N.Items[I], "a constant"))
      if (auto S = Purpose(N.Items[I + 1]))
        P.Purposes.try_emplace(*C, *S); // the project's own came first
}

void PolicyFiles::version(const YamlNode &Root, StringRef Kind) {
  if (const YamlNode *V = need(Root, "version", Kind))
    if (auto N = integer(*V, "'version'"); N && *N != 1)
      error(*V, "this " + Kind + " is of version " + Twine(*N) +
                    "; this askfirst reads version 1");
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
  reads(Path);
  if (Name.find('/') != std::string::npos || !llvm::sys::fs::exists(Path)) {
    missing(At, "model pack", Name, available("models", false));
    return;
  }
  if (llvm::is_contained(P.Packs, Name)) {
    error(At, "the model pack '" + Twine(Name) + "' is named twice");
    return;
  }
  P.Packs.push_back(Name);
  // Named as installed anywhere, so that reports do not depend on the place.
  std::string Called = "models/" + Name + "/" + Name + ".yaml";
  auto Root = load(Path, Called, &At);
  if (!Root)
    return;
  std::string OuterFile = File;
  File = Called;
  Pack = Name;
  if (checkMap(*Root, "pack")) {
    version(*Root, "pack");
    if (const YamlNode *N = find(*Root, "purposes"))
      readPurposes(*N, [&](const YamlNode &Value) {
        return word(Value, "purpose", P.Words.Purposes);
      });
    readRoles(*Root);
  }
  File = OuterFile;
  Pack.clear();
}

void PolicyFiles::profile(const std::string &Name, const YamlNode &At) {
  std::string Path = dataFile("profiles/" + Name + ".yaml");
  reads(Path);
  if (Name.find('/') != std::string::npos || !llvm::sys::fs::exists(Path)) {
    missing(At, "profile", Name, available("profiles", true));
    return;
  }
  if (llvm::is_contained(P.Profiles, Name)) {
    error(At, "the profile '" + Twine(Name) + "' is named twice");
    return;
  }
  P.Profiles.push_back(Name);
  std::string Called = "profiles/" + Name + ".yaml";
  auto Root = load(Path, Called, &At);
  if (!Root)
    return;
  std::string OuterFile = File;
  File = Called;
  if (checkMap(*Root, "profile")) {
    version(*Root, "profile");
    if (const YamlNode *N = find(*Root, "rules"))
      readRules(*N, Name);
  }
  File = OuterFile;
}

/// The register stands beside the policy unless its path is absolute.
void PolicyFiles::registerFile(const YamlNode &N) {
  auto S = string(N, "'register'");
  if (!S)
    return;
  llvm::SmallString<256> Path(*S);
  makeAbsolute(Folder, Path);
  reads(Path);
  if (auto Status = files().status(Path); !Status || !Status->isRegularFile()) {
    error(N, "there is no file '" + Twine(*S) + "'",
          "the register of processing activities stands beside the policy");
    return;
  }
  P.Register = *S;
}

/// \p Path relative to \p Root if it is in it.
static std::string nameIn(StringRef Root, StringRef Path) {
  if (Root.empty())
    return Path.str();
  llvm::SmallString<256> Full(Path);
  llvm::sys::fs::make_absolute(Full);
  llvm::sys::path::remove_dots(Full, /*remove_dot_dot=*/true);
  StringRef Name = Full;
  bool Inside = Name.consume_front(Root) && Name.consume_front("/");
  return Inside ? Name.str() : Path.str();
}

void PolicyFiles::project(StringRef Path) {
  Folder = llvm::sys::path::parent_path(Path).str();
  vocabulary();
  P.File = File = nameIn(O.Root, Path);
  auto Root = load(Path.str(), File, nullptr);
  if (!Root)
    return;
  if (Root->Kind == YamlNode::Null) {
    error(*Root, "the file is empty", "a policy starts with 'version: 1'");
    return;
  }
  if (!checkMap(*Root, "policy"))
    return;
  version(*Root, "policy");
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
    registerFile(*N);
  if (const YamlNode *N = find(*Root, "stale"))
    readStale(*N);
  if (const YamlNode *N = find(*Root, "defaults"))
    readDefaults(*N);
  checkContradictions();
}

std::shared_ptr<const Policy> askfirst::readPolicy(StringRef File,
                                                   const PolicyReaderOptions &O,
                                                   DiagnosticHandler Handler) {
  auto P = std::make_shared<Policy>();
  std::vector<Diagnostic> Problems;
  auto Keep = [&](const Diagnostic &D) { Problems.push_back(D); };
  PolicyFiles R(O, Keep, *P);
  R.project(File);
  // Sections are read in an order of their own; people read from the top. What
  // is in a pack or profile comes after the project's own.
  std::multimap<std::tuple<bool, std::string, unsigned, unsigned>,
                const Diagnostic *>
      InOrder;
  for (const Diagnostic &D : Problems)
    InOrder.insert({{D.File != P->File, D.File, D.Line, D.Column}, &D});
  for (auto &[Where, D] : InOrder)
    Handler(*D);
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
