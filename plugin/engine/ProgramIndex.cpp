//===- engine/ProgramIndex.cpp --------------------------------------------===//
#include "engine/ProgramIndex.h"
#include "summary/Summary.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <deque>
#include <map>
#include <set>

using namespace askfirst;

/// A field or variable that more functions share connects nothing any more.
static constexpr size_t MostSharing = 64;

/// Calls \p Do for what \p F calls or takes, and for what it shares with
/// others: fields and variables that live on.
static void
eachMention(const FunctionSummary &F,
            llvm::function_ref<void(EntityId, bool IsFunction)> Do) {
  for (const Call &C : F.Calls)
    if (C.Callee)
      Do(C.Callee, true);
  auto See = [&](const Node &N) {
    if (N.K == Node::Function)
      Do(N.Entity, true);
    else if (N.K == Node::Field || N.K == Node::Global)
      Do(N.Entity, false);
  };
  for (const Edge &E : F.Edges) {
    See(E.From);
    See(E.To);
  }
  for (const Term &T : F.Terms)
    if (T.K == Term::Field || T.K == Term::Global)
      Do(T.Entity, false);
    else if (T.K == Term::Function)
      Do(T.Entity, true);
  for (const StateWrite &W : F.Writes)
    Do(W.Target, false);
}

ProgramIndex::ProgramIndex(TUs Of) : Program(std::move(Of)) {
  for (uint32_t T = 0; T < Program.size(); ++T) {
    const TUSummary &TU = *Program[T];
    Functions += TU.Functions.size();
    for (uint32_t I = 0; I < TU.Functions.size(); ++I) {
      const FunctionSummary &F = TU.Functions[I];
      Bodies[F.Id].push_back({T, I});
      llvm::SmallDenseSet<EntityId, 32> Seen;
      eachMention(F, [&](EntityId Id, bool) {
        if (Seen.insert(Id).second)
          Mentions[Id].push_back({T, I});
      });
    }
    for (const Override &O : TU.Overrides) {
      if (!llvm::is_contained(Overriders[O.Overridden], O.Method))
        Overriders[O.Overridden].push_back(O.Method);
      if (!llvm::is_contained(Overrides[O.Method], O.Overridden))
        Overrides[O.Method].push_back(O.Overridden);
    }
  }
}

llvm::Expected<std::unique_ptr<ProgramIndex>>
ProgramIndex::read(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return llvm::createStringError(Buffer.getError(),
                                   "cannot read '" + Path +
                                       "': " + Buffer.getError().message());
  KnownBodies Known;
  auto Read = readSummaries((*Buffer)->getBuffer(), Path, &Known);
  if (!Read)
    return Read.takeError();
  TUs Program;
  for (TUSummary &S : *Read)
    Program.push_back(std::make_shared<TUSummary>(std::move(S)));
  std::unique_ptr<ProgramIndex> Out(new ProgramIndex(std::move(Program)));
  llvm::sys::fs::file_status Status;
  if (!llvm::sys::fs::status(Path, Status))
    Out->Made = Status.getLastModificationTime();
  return std::move(Out);
}

/// The files of the project that summaries are of: those outside have absolute
/// names.
static std::set<llvm::StringRef> projectFiles(const ProgramIndex::TUs &Of) {
  std::set<llvm::StringRef> Out;
  for (const auto &TU : Of)
    for (llvm::StringRef File : TU->Files)
      if (!File.empty() && !llvm::sys::path::is_absolute(File))
        Out.insert(File);
  return Out;
}

bool ProgramIndex::knows(const TUs &Fresh) const {
  auto Own = projectFiles(Fresh);
  return Own.empty() || llvm::any_of(Program, [&](const auto &TU) {
           return llvm::any_of(TU->Files, [&](llvm::StringRef File) {
             return Own.count(File);
           });
         });
}

std::vector<std::string>
ProgramIndex::changedSince(const TUs &Around, const TUs &Fresh,
                           llvm::StringRef Root) const {
  std::vector<std::string> Out;
  auto Own = projectFiles(Fresh);
  for (llvm::StringRef File : projectFiles(Around)) {
    llvm::sys::fs::file_status Status;
    if (!Own.count(File) && (llvm::sys::fs::status(Root + "/" + File, Status) ||
                             Status.getLastModificationTime() > Made))
      Out.push_back(File.str());
  }
  return Out;
}

/// True of what there is a fresh summary of, or was before: it is written in
/// \p MainFile.
bool ProgramIndex::isOf(Ref R, llvm::StringRef MainFile,
                        const Ids &Fresh) const {
  const TUSummary &TU = *Program[R.TU];
  return Fresh.count(at(R).Id) ||
         (TU.MainFile == MainFile && TU.Files[at(R).Loc.File] == MainFile);
}

ProgramIndex::TUs ProgramIndex::around(const TUs &Fresh,
                                       llvm::StringRef MainFile,
                                       unsigned Most) const {
  Ids Own;
  for (const auto &TU : Fresh)
    for (const FunctionSummary &F : TU->Functions)
      Own.insert(F.Id);
  if (!Most || Functions <= Most) {
    TUs Out;
    for (uint32_t T = 0; T < Program.size(); ++T) {
      std::vector<uint32_t> Others;
      for (uint32_t I = 0; I < Program[T]->Functions.size(); ++I)
        if (!isOf({T, I}, MainFile, Own))
          Others.push_back(I);
      bool Whole = Others.size() == Program[T]->Functions.size() &&
                   Program[T]->MainFile != MainFile;
      Out.push_back(Whole ? Program[T] : part(*Program[T], Others));
    }
    return Out;
  }
  std::map<uint32_t, std::vector<uint32_t>> Chosen; // by TU
  std::set<Ref> Seen;
  std::map<unsigned, std::deque<const FunctionSummary *>> Next; // by distance
  unsigned Count = 0;
  auto Take = [&](Ref R, unsigned Distance) {
    if (Count >= Most || isOf(R, MainFile, Own) || !Seen.insert(R).second)
      return;
    ++Count;
    Chosen[R.TU].push_back(R.Function);
    Next[Distance].push_back(&at(R));
  };
  auto TakeBodies = [&](EntityId Id, unsigned Distance) {
    for (Ref R : Bodies.lookup(Id))
      Take(R, Distance);
  };
  for (const auto &TU : Fresh)
    for (const FunctionSummary &F : TU->Functions)
      Next[0].push_back(&F);
  while (!Next.empty() && Count < Most) {
    unsigned Distance = Next.begin()->first;
    std::deque<const FunctionSummary *> Now = std::move(Next.begin()->second);
    Next.erase(Next.begin());
    for (const FunctionSummary *F : Now) {
      // Callers first: whether they ask for consent decides.
      llvm::SmallVector<EntityId, 4> Names{F->Id};
      llvm::append_range(Names, Overrides.lookup(F->Id));
      for (EntityId Name : Names)
        for (Ref R : Mentions.lookup(Name))
          Take(R, Distance + 1);
    }
    for (const FunctionSummary *F : Now)
      eachMention(*F, [&](EntityId Id, bool IsFunction) {
        if (IsFunction) {
          TakeBodies(Id, Distance + 2);
          for (EntityId Over : Overriders.lookup(Id))
            TakeBodies(Over, Distance + 2);
        } else if (auto It = Mentions.find(Id);
                   It != Mentions.end() && It->second.size() <= MostSharing) {
          for (Ref R : It->second)
            Take(R, Distance + 3);
        }
      });
  }
  TUs Out;
  for (auto &[T, Of] : Chosen) {
    llvm::sort(Of);
    Out.push_back(part(*Program[T], Of));
  }
  return Out;
}

/// \p TU with the functions \p Of alone, and what they name.
std::shared_ptr<const TUSummary>
ProgramIndex::part(const TUSummary &TU, llvm::ArrayRef<uint32_t> Of) const {
  auto Out = std::make_shared<TUSummary>();
  Out->MainFile = TU.MainFile;
  Out->Files = TU.Files;
  llvm::DenseSet<EntityId> Named;
  llvm::SmallVector<EntityId, 64> Waiting;
  auto Name = [&](EntityId Id) {
    if (Id && Named.insert(Id).second)
      Waiting.push_back(Id);
  };
  auto NamePath = [&](const AccessPath &P) {
    for (const Component &C : P.components())
      Name(C.entity());
  };
  for (uint32_t I : Of) {
    const FunctionSummary &F = TU.Functions[I];
    Out->Functions.push_back(F);
    Name(F.Id);
    for (const Parameter &P : F.Parameters)
      Name(P.Class);
    for (const Term &T : F.Terms)
      Name(T.Entity);
    for (const Call &C : F.Calls) {
      Name(C.Callee);
      Name(C.ReceiverClass);
      for (const Argument &A : C.Arguments)
        Name(A.Class);
    }
    for (const Edge &E : F.Edges) {
      Name(E.From.Entity);
      Name(E.To.Entity);
      NamePath(E.FromPath);
      NamePath(E.ToPath);
    }
    for (const StateWrite &W : F.Writes)
      Name(W.Target);
  }
  auto ById = [](const auto &X, EntityId Id) { return X.Id < Id; };
  auto Find = [&](const auto &In, EntityId Id) {
    auto It = std::lower_bound(In.begin(), In.end(), Id, ById);
    return It != In.end() && It->Id == Id ? &*It : nullptr;
  };
  while (!Waiting.empty()) {
    EntityId Id = Waiting.pop_back_val();
    if (const Entity *E = Find(TU.Entities, Id)) {
      Out->Entities.push_back(*E);
      Name(E->Parent);
      Name(E->Class);
    }
    if (const ClassInfo *C = Find(TU.Classes, Id)) {
      Out->Classes.push_back(*C);
      llvm::for_each(C->Bases, Name);
      llvm::for_each(C->Fields, Name);
    }
  }
  // What an enumerator lies between depends on all there are.
  for (const Entity &E : TU.Entities)
    if (!Named.count(E.Id) && E.Parent && Named.count(E.Parent) &&
        E.Kind == EntityKind::Enumerator)
      Out->Entities.push_back(E);
  llvm::sort(Out->Entities,
             [](const Entity &A, const Entity &B) { return A.Id < B.Id; });
  llvm::sort(Out->Classes, [](const ClassInfo &A, const ClassInfo &B) {
    return A.Id < B.Id;
  });
  for (const Override &O : TU.Overrides)
    if (Named.count(O.Method) || Named.count(O.Overridden))
      Out->Overrides.push_back(O);
  Out->StaticTerms = TU.StaticTerms;
  for (const StateWrite &W : TU.StaticWrites)
    if (Named.count(W.Target))
      Out->StaticWrites.push_back(W);
  return Out;
}

std::string askfirst::findIndex(llvm::StringRef Path) {
  auto In = [](llvm::StringRef Folder) -> std::string {
    llvm::SmallString<256> Database(Folder), Real;
    llvm::sys::path::append(Database, "compile_commands.json");
    if (llvm::sys::fs::real_path(Database, Real))
      return "";
    llvm::SmallString<256> Index(llvm::sys::path::parent_path(Real));
    llvm::sys::path::append(Index, ".askfirst", "program.askf");
    return llvm::sys::fs::exists(Index) ? Index.str().str() : "";
  };
  for (llvm::StringRef Dir = llvm::sys::path::parent_path(Path); !Dir.empty();
       Dir = llvm::sys::path::parent_path(Dir)) {
    if (std::string Found = In(Dir); !Found.empty())
      return Found;
    llvm::SmallString<256> Build(Dir);
    llvm::sys::path::append(Build, "build");
    if (std::string Found = In(Build); !Found.empty())
      return Found;
  }
  return "";
}
