//===- link/SameBody.cpp --------------------------------------------------===//
#include "link/SameBody.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

bool SameBody::same(const Component &A, const Component &B) const {
  return A.K == B.K && same(A.Id, B.Id);
}

bool SameBody::same(const AccessPath &A, const AccessPath &B) const {
  return llvm::equal(
      A.components(), B.components(),
      [&](const Component &X, const Component &Y) { return same(X, Y); });
}

bool SameBody::same(const Node &A, const Node &B) const {
  return A.K == B.K && A.Call == B.Call && A.Index == B.Index &&
         same(A.Entity, B.Entity);
}

bool SameBody::same(const Edge &A, const Edge &B) const {
  return A.Guards == B.Guards && A.Step == B.Step && same(A.From, B.From) &&
         same(A.To, B.To) && same(A.FromPath, B.FromPath) &&
         same(A.ToPath, B.ToPath) &&
         llvm::equal(A.Except, B.Except,
                     [&](const AccessPath &X, const AccessPath &Y) {
                       return same(X, Y);
                     });
}

bool SameBody::same(const Term &A, const Term &B) const {
  return A.K == B.K && A.Number == B.Number && A.CallSite == B.CallSite &&
         A.Text == B.Text && A.Operands == B.Operands &&
         same(A.Entity, B.Entity);
}

bool SameBody::same(const Guard &A, const Guard &B) const {
  return A.About == B.About && A.Result == B.Result &&
         A.Constant == B.Constant && A.Asserted == B.Asserted &&
         A.Assumed.isValid() == B.Assumed.isValid();
}

bool SameBody::same(const Argument &A, const Argument &B) const {
  return A.Value == B.Value && A.Flags == B.Flags && A.IfTrue == B.IfTrue &&
         A.IfFalse == B.IfFalse && same(A.Class, B.Class);
}

bool SameBody::same(const Call &A, const Call &B) const {
  return A.Flags == B.Flags && A.Receiver == B.Receiver &&
         A.Guards == B.Guards && A.After == B.After &&
         same(A.Callee, B.Callee) && same(A.ReceiverClass, B.ReceiverClass) &&
         llvm::equal(
             A.Arguments, B.Arguments,
             [&](const Argument &X, const Argument &Y) { return same(X, Y); });
}

bool SameBody::same(const StateWrite &A, const StateWrite &B) const {
  return A.How == B.How && A.Object == B.Object && A.Value == B.Value &&
         A.IfTrue == B.IfTrue && A.IfFalse == B.IfFalse &&
         A.Guards == B.Guards && A.InHandler == B.InHandler &&
         same(A.Target, B.Target);
}

bool SameBody::same(const ReturnSite &A, const ReturnSite &B) const {
  return A.Value == B.Value && A.IfTrue == B.IfTrue && A.IfFalse == B.IfFalse &&
         A.Guards == B.Guards && A.InHandler == B.InHandler;
}

bool SameBody::same(const Parameter &A, const Parameter &B) const {
  return A.Flags == B.Flags && A.Default == B.Default && same(A.Class, B.Class);
}

bool SameBody::operator()(const FunctionSummary &A,
                          const FunctionSummary &B) const {
  auto Each = [&](const auto &Xs, const auto &Ys) {
    return llvm::equal(
        Xs, Ys, [&](const auto &X, const auto &Y) { return same(X, Y); });
  };
  return A.Defs.size() == B.Defs.size() && A.GuardSets == B.GuardSets &&
         A.Outcomes == B.Outcomes && A.Completed == B.Completed &&
         Each(A.Calls, B.Calls) &&
         Each(A.Edges, B.Edges) && Each(A.Terms, B.Terms) &&
         Each(A.Guards, B.Guards) && Each(A.Parameters, B.Parameters) &&
         A.Owners == B.Owners && A.Gives == B.Gives &&
         A.Links == B.Links &&
         Each(A.Writes, B.Writes) && Each(A.Returns, B.Returns) &&
         llvm::equal(A.Overwrites, B.Overwrites,
                     [&](const Overwrite &X, const Overwrite &Y) {
                       return same(X.Variable, Y.Variable) && X.Path == Y.Path;
                     });
}
