//===- hosts/tidy/Remembered.cpp ------------------------------------------===//
#include "Remembered.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Decl.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;
using namespace clang;

/// Marks the main file's name where it is the file as it was.
static constexpr char Before = '\x01';

/// Bodies that are summarised anew each time, at most: with more, all are,
/// once.
static constexpr unsigned MaxChanged = 4;

static std::pair<uint32_t, uint32_t> lineAndColumn(const SourceManager &SM,
                                                   uint32_t Offset) {
  FileID Main = SM.getMainFileID();
  return {SM.getLineNumber(Main, Offset), SM.getColumnNumber(Main, Offset)};
}

/// A number for the text that is outside of \p Bodies.
static uint64_t textAround(const SourceManager &SM,
                           llvm::ArrayRef<SeparateBody> Bodies) {
  StringRef Text = SM.getBufferData(SM.getMainFileID());
  uint64_t Hash = Bodies.size();
  uint32_t From = 0;
  for (const SeparateBody &B : Bodies) {
    Hash = Hash * 31 + llvm::xxh3_64bits(Text.slice(From, B.Begin));
    From = B.End;
  }
  return Hash * 31 + llvm::xxh3_64bits(Text.substr(From));
}

static uint64_t textOf(const SourceManager &SM, const SeparateBody &B) {
  return llvm::xxh3_64bits(
      SM.getBufferData(SM.getMainFileID()).slice(B.Begin, B.End));
}

llvm::ArrayRef<std::shared_ptr<const TUSummary>>
Remembered::summarise(ASTContext &Ctx, const ExtractOptions &O, uint64_t With) {
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<SeparateBody> Now = separateBodies(Ctx);
  uint64_t AroundNow = textAround(SM, Now);
  if (Base && With && With == Headers && AroundNow == Around &&
      Now.size() == Bodies.size() && changed(Ctx, O, Now))
    return Result;
  Headers = With;
  Around = AroundNow;
  Bodies.clear();
  for (const SeparateBody &S : Now) {
    Body B;
    B.Text = textOf(SM, S);
    std::tie(B.Name, B.NameColumn) = lineAndColumn(SM, S.Name);
    B.Was.Begin = lineAndColumn(SM, S.Begin).first;
    std::tie(B.Was.End, B.EndColumn) = lineAndColumn(SM, S.End);
    B.Is = B.Was;
    Bodies.push_back(std::move(B));
  }
  whole(Ctx, O);
  return Result;
}

void Remembered::whole(ASTContext &Ctx, const ExtractOptions &O) {
  Digests.clear();
  Known.clear();
  ExtractOptions Own = O;
  Own.Digest = [&](EntityId F, uint64_t D) { Digests[F] = D; };
  Base = std::make_shared<TUSummary>(extract(Ctx, Own));
  for (const FunctionSummary &F : Base->Functions)
    Known.insert(F.Id);
  for (std::string &File : Base->Files)
    if (File == Base->MainFile)
      File += Before;
  Result = {Base};
}

/// What Base has of \p B goes out of it.
void Remembered::take(Body &B) {
  if (std::exchange(B.Out, true))
    return;
  auto IsIn = [&](const FunctionSummary &F) {
    const Location &L = F.Loc;
    return L.File < Base->Files.size() &&
           StringRef(Base->Files[L.File]).ends_with(Before) &&
           std::pair(L.Line, L.Column) >= std::pair(B.Name, B.NameColumn) &&
           std::pair(L.Line, L.Column) <= std::pair(B.Was.End, B.EndColumn);
  };
  std::vector<FunctionSummary> Kept;
  for (FunctionSummary &F : Base->Functions)
    (IsIn(F) ? B.Taken : Kept).push_back(std::move(F));
  Base->Functions = std::move(Kept);
}

void Remembered::putBack(Body &B) {
  if (!std::exchange(B.Out, false))
    return;
  auto &Fs = Base->Functions;
  std::move(B.Taken.begin(), B.Taken.end(), std::back_inserter(Fs));
  B.Taken.clear();
  llvm::sort(Fs, [](const auto &X, const auto &Y) { return X.Id < Y.Id; });
}

/// Summarises anew the bodies that differ from Base's; false if that does not
/// do: there are many, or what their callers take from them is another.
bool Remembered::changed(ASTContext &Ctx, const ExtractOptions &O,
                         llvm::ArrayRef<SeparateBody> Now) {
  const SourceManager &SM = Ctx.getSourceManager();
  std::vector<unsigned> Different;
  for (unsigned I = 0; I < Now.size(); ++I)
    if (textOf(SM, Now[I]) != Bodies[I].Text)
      Different.push_back(I);
  if (Different.size() > MaxChanged)
    return false;
  for (unsigned I = 0; I < Now.size(); ++I)
    Bodies[I].Is = {lineAndColumn(SM, Now[I].Begin).first,
                    lineAndColumn(SM, Now[I].End).first};
  auto IsDifferent = [&](const FunctionDecl *F) {
    SourceLocation L = SM.getExpansionLoc(F->getLocation());
    if (L.isInvalid() || !SM.isWrittenInMainFile(L))
      return false;
    uint32_t At = SM.getFileOffset(L);
    return llvm::any_of(Different, [&](unsigned I) {
      return Now[I].Name <= At && At <= Now[I].End;
    });
  };
  bool Same = true;
  ExtractOptions Own = O;
  Own.Anew = IsDifferent;
  Own.AtHand = [&](const FunctionDecl *F, EntityId Id) {
    return Known.count(Id) && !IsDifferent(F);
  };
  Own.Digest = [&](EntityId F, uint64_t D) {
    auto It = Digests.find(F);
    Same &= It == Digests.end() || It->second == D;
  };
  for (unsigned I = 0; I < Bodies.size(); ++I)
    if (!llvm::is_contained(Different, I))
      putBack(Bodies[I]);
  Result = {Base};
  if (Different.empty())
    return true;
  auto Fresh = std::make_shared<TUSummary>(extract(Ctx, Own));
  if (!Same)
    return false;
  for (unsigned I : Different)
    take(Bodies[I]);
  Result.push_back(std::move(Fresh));
  return true;
}

void Remembered::move(std::string &File, uint32_t &Line) const {
  if (File.empty() || File.back() != Before)
    return;
  File.pop_back();
  int64_t By = 0;
  for (const Body &B : Bodies)
    if (Line >= B.Was.End)
      By += int64_t(B.Is.count()) - int64_t(B.Was.count());
  Line = uint32_t(int64_t(Line) + By);
}

std::shared_ptr<Remembered> RememberedFiles::of(const std::string &Key) {
  std::lock_guard<std::mutex> Guard(Lock);
  auto &[Used, R] = Files[Key];
  Used = ++Uses;
  if (!R)
    R = std::make_shared<Remembered>();
  std::shared_ptr<Remembered> Found = R;
  if (Files.size() > MaxFiles)
    Files.erase(llvm::min_element(Files, [](const auto &A, const auto &B) {
      return A.second.first < B.second.first;
    }));
  return Found;
}
