//===- summary/BodyHash.cpp -----------------------------------------------===//
#include "summary/BodyHash.h"
#include "llvm/Support/xxhash.h"

using namespace askfirst;

BodyHash::BodyHash(llvm::ArrayRef<std::string> Files) {
  for (const std::string &F : Files)
    FileHashes.push_back(llvm::xxh3_64bits(F));
}

void BodyHash::add(llvm::StringRef Text) {
  add(Text.size());
  if (!Text.empty())
    add(llvm::xxh3_64bits(Text));
}

void BodyHash::add(const Location &L) {
  add(FileHashes[L.File]);
  // Not the column: in preprocessed text it is another where a macro stood.
  add(uint64_t(L.Line));
}

void BodyHash::add(const AccessPath &P) {
  add(P.size());
  for (const Component &C : P.components()) {
    add(uint64_t(C.K));
    add(C.Id);
  }
}

void BodyHash::add(const Node &N) {
  add(uint64_t(N.K));
  add(uint64_t(N.Call) << 32 | N.Index);
  add(N.Entity);
}

void BodyHash::add(const Term &T) {
  add(uint64_t(T.K) << 32 | T.CallSite);
  add(T.Entity);
  add(uint64_t(T.Number));
  add(llvm::StringRef(T.Text));
  add(T.Operands);
}

void BodyHash::add(const Guard &G) {
  add(uint64_t(G.About) << 32 | G.Constant);
  add(uint64_t(G.Result) << 1 | G.Asserted);
  add(G.Loc);
  add(G.Assumed);
}

void BodyHash::add(const HeldGuard &H) {
  add(uint64_t(H.Which));
  add(H.Since);
}

void BodyHash::add(const Argument &A) {
  add(uint64_t(A.Value) << 32 | A.Flags);
  add(A.Class);
  add(uint64_t(A.IfTrue) << 32 | A.IfFalse);
  add(A.Loc);
}

void BodyHash::add(const Call &C) {
  add(C.Callee);
  add(uint64_t(C.Receiver) << 32 | C.Flags);
  add(C.ReceiverClass);
  add(C.Arguments);
  add(uint64_t(C.Guards) << 32 | C.After);
  add(C.Loc);
}

void BodyHash::add(const Edge &E) {
  add(E.From);
  add(E.FromPath);
  add(E.Except);
  add(E.To);
  add(E.ToPath);
  add(uint64_t(E.Step) << 32 | E.Guards);
  add(E.Loc);
}

void BodyHash::add(const ReturnOutcome &O) {
  add(uint64_t(O.K) << 32 | O.Implies);
  add(uint64_t(O.Constant));
}

void BodyHash::add(const StateWrite &W) {
  add(uint64_t(W.How) << 33 | uint64_t(W.InHandler) << 32 | W.Guards);
  add(W.Target);
  add(uint64_t(W.Object) << 32 | W.Value);
  add(uint64_t(W.IfTrue) << 32 | W.IfFalse);
  add(W.Loc);
}

void BodyHash::add(const ReturnSite &R) {
  add(uint64_t(R.Value) << 32 | R.Guards);
  add(uint64_t(R.IfTrue) << 32 | R.IfFalse);
  add(uint64_t(R.InHandler));
  add(R.Loc);
}

void BodyHash::add(const Parameter &P) {
  add(llvm::StringRef(P.Name));
  add(P.Class);
  add(uint64_t(P.Default) << 32 | P.Flags);
  add(P.Loc);
}

void BodyHash::add(const Def &D) {
  add(llvm::StringRef(D.Name));
  add(D.Loc);
}

uint64_t BodyHash::operator()(const FunctionSummary &F) {
  Words.clear();
  add(F.Id);
  add(F.Loc);
  add(F.Parameters);
  add(F.Terms);
  add(F.Guards);
  add(F.GuardSets);
  add(F.Defs);
  add(F.Calls);
  add(F.Edges);
  add(F.Outcomes);
  add(F.Writes);
  add(F.Returns);
  for (const Overwrite &O : F.Overwrites) {
    add(O.Variable);
    add(O.Path);
  }
  for (const Owned &O : F.Owners) {
    add(uint64_t(O.At) << 32 | O.Argument);
    add(uint64_t(O.Owner));
  }
  for (uint32_t Owner : F.Gives)
    add(uint64_t(Owner));
  for (uint32_t Owner : F.Links)
    add(uint64_t(Owner) << 32);
  add(uint64_t(F.Completed));
  return llvm::xxh3_64bits({reinterpret_cast<const uint8_t *>(Words.data()),
                            Words.size() * sizeof(uint64_t)});
}
