//===- link/TaintParts.cpp - What is left of an object --------------------===//
#include "link/TaintSolver.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

/// An object of more fields than this is followed whole.
static constexpr size_t MaxFields = 16;

/// The fields that an object which has \p Field may have, sorted; none if its
/// class is not known to the end, or has too many to follow one by one.
llvm::ArrayRef<EntityId> TaintSolver::siblings(EntityId Field) {
  const Entity *E = Prog.entity(Field);
  EntityId Class = E ? E->Parent : 0;
  auto [It, New] = Siblings.try_emplace(Class);
  if (!New || !Prog.classInfo(Class))
    return It->second;
  std::set<EntityId> Fields, Seen;
  std::vector<const ClassInfo *> Work = Prog.classesOf(Class);
  for (size_t I = 0; I < Work.size(); ++I) {
    if (!Work[I])
      return Siblings[Class]; // a base that nobody described
    if (!Seen.insert(Work[I]->Id).second)
      continue;
    Fields.insert(Work[I]->Fields.begin(), Work[I]->Fields.end());
    // What a library's class holds is one part (libraryPart).
    if (const Entity *C = Prog.entity(Work[I]->Id);
        C && C->has(EF_SystemHeader))
      Fields.insert(Work[I]->Id);
    for (EntityId Base : Work[I]->Bases)
      Work.push_back(Prog.classInfo(Base));
  }
  auto &Out = Siblings[Class];
  if (Fields.size() <= MaxFields)
    Out.assign(Fields.begin(), Fields.end());
  return Out;
}

/// The parts of \p Path that \p Excepts, written over since, leave: itself if
/// they take nothing of it, or if what else there is, is not known.
void TaintSolver::remaining(const AccessPath &Path,
                            llvm::ArrayRef<AccessPath> Excepts,
                            llvm::SmallVectorImpl<AccessPath> &Out) {
  const AccessPath *Part = nullptr;
  for (const AccessPath &X : Excepts) {
    if (X.covers(Path))
      return;
    if (!Part && X.size() > Path.size() && Path.covers(X))
      Part = &X;
  }
  llvm::ArrayRef<EntityId> Fields;
  if (Part)
    if (const Component &C = Part->components()[Path.size()];
        C.K == Component::Field)
      Fields = siblings(C.Id);
  if (Fields.empty()) {
    Out.push_back(Path);
    return;
  }
  for (EntityId F : llvm::SmallVector<EntityId, MaxFields>(Fields))
    remaining(Path.with({Component::Field, F}), Excepts, Out);
}
