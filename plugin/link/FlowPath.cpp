//===- link/FlowPath.cpp - The hops of a flow, in words -------------------===//
#include "link/FlowFinder.h"
#include "support/Ordinal.h"
#include "llvm/ADT/STLExtras.h"

using namespace askfirst;

std::string FlowFinder::argumentName(const Call &C, FunctionIndex F,
                                     uint32_t I) const {
  for (FunctionIndex B : Prog.bodies(C.Callee)) {
    const auto &Ps = Prog.summary(B).Parameters;
    if (I < Ps.size() && !Ps[I].Name.empty())
      return " ('" + Ps[I].Name + "')";
  }
  return "";
}

/// One hop's place and words, from the fact that it led to.
void FlowFinder::addStep(const TaintSolver &T, FactId Id,
                         std::vector<Step> &Out) const {
  const Fact &F = T.fact(Id);
  FunctionIndex Fn = T.context(F.In).Function;
  const FunctionSummary &S = Prog.summary(Fn);
  Step X;
  X.Function = Prog.functionName(Fn);
  const Call *C = F.At.Call != NoIndex && F.At.Call < S.Calls.size()
                      ? &S.Calls[F.At.Call]
                      : nullptr;
  std::string Callee =
      C ? (C->Callee ? "'" + Prog.name(C->Callee) + "'" : "a function value")
        : "";
  if (F.Why == Fact::Step) {
    const Edge &E = S.Edges[F.Edge];
    X.Kind = E.Step;
    X.Where = Prog.place(Fn, E.Loc);
    switch (F.At.K) {
    case Node::Arg:
      X.Text = "passed to " + Callee + " as its " + ordinal(F.At.Index) +
               " argument" + argumentName(*C, Fn, F.At.Index);
      break;
    case Node::Receiver:
      X.Text = "the object is handed to " + Callee;
      break;
    case Node::Def:
      if (S.Defs[F.At.Index].Name.empty())
        return; // a temporary: the hops around it say it
      if (E.Step == StepKind::Unchanged)
        return; // where two ways meet
      X.Text =
          (E.Step == StepKind::Format ? "formatted into '" : "stored in '") +
          S.Defs[F.At.Index].Name + "'";
      break;
    case Node::Return:
      X.Text = "returned from '" + X.Function + "'";
      break;
    case Node::Field:
      X.Text = E.Step == StepKind::Capture
                   ? "captured by a closure"
                   : "stored in field '" + Prog.name(F.At.Entity) + "'";
      break;
    case Node::Global:
      X.Text = "stored in '" + Prog.name(F.At.Entity) + "'";
      break;
    case Node::Throw:
    case Node::Caught:
      X.Text = "thrown as an exception";
      break;
    default:
      return;
    }
  } else if (F.Why == Fact::Default && C) {
    X.Kind = StepKind::Format;
    X.Where = Prog.place(Fn, C->Loc);
    const Node *Before = F.From == NoIndex ? nullptr : &T.fact(F.From).At;
    if (F.At.K == Node::Result)
      X.Text = "comes out of " + Callee;
    else if (Before && Before->K == Node::Result)
      X.Text = "written through what " + Callee + " returned";
    else if (F.At.K == Node::ByOthers)
      X.Text = "written to the object while " + Callee + " runs";
    else if (Before && Before->Call != F.At.Call &&
             (Before->K == Node::Out || Before->K == Node::ReceiverOut))
      X.Text = "written to what " + Callee + " was handed, and had kept";
    else if (F.At.K == Node::Out || F.At.K == Node::ReceiverOut)
      X.Text =
          "written by " + Callee +
          (F.At.K == Node::Out ? " to its " + ordinal(F.At.Index) + " argument"
                               : " to its object");
    else
      return;
  } else if (F.Why == Fact::Back && C) {
    X.Kind = StepKind::Return;
    X.Where = Prog.place(Fn, C->Loc);
    if (F.At.K == Node::Result)
      X.Text = "comes back from " + Callee;
    else if (F.At.K == Node::Thrown)
      X.Text = "thrown by " + Callee;
    else
      X.Text = Callee + " gives it back in " +
               (F.At.K == Node::Out ? "its " + ordinal(F.At.Index) + " argument"
                                    : "its object");
  } else if (F.Why == Fact::Hop) {
    auto First = llvm::lower_bound(
        S.Edges, F.At, [](const Edge &E, const Node &N) { return E.From < N; });
    X.Kind = StepKind::Field;
    X.Where = Prog.place(Fn, First != S.Edges.end() ? First->Loc : S.Loc);
    X.Text =
        "read from '" + Prog.name(F.At.Entity) + "' in '" + X.Function + "'";
  } else {
    return;
  }
  if (!Out.empty() && Out.back().Where == X.Where && Out.back().Text == X.Text)
    return;
  Out.push_back(std::move(X));
}

void FlowFinder::steps(const TaintSolver &T, FactId Id, std::vector<Step> &Out,
                       unsigned Depth) const {
  size_t Began = Out.size();
  // Newest first, back to where the context began.
  std::vector<FactId> Line;
  for (FactId F = Id; F != NoIndex; F = T.fact(F).From)
    Line.push_back(F);
  // An object that a callee leaves as it was handed in has not been anywhere.
  auto IsBackAsItWas = [&](size_t I) {
    const Fact &X = T.fact(Line[I]);
    return X.Why == Fact::Back && X.Untouched && I + 1 < Line.size();
  };
  for (size_t I = Line.size(); I-- > 0;) {
    FactId F = Line[I];
    const Fact &X = T.fact(F);
    if (IsBackAsItWas(I) || (I && IsBackAsItWas(I - 1)))
      continue;
    if (X.Exit != NoIndex && Depth < 60)
      steps(T, X.Exit, Out, Depth + 1);
    // A hop out of a callee: first what led into it.
    if (X.Why == Fact::Hop && X.Way != NoIndex && Depth < 60) {
      std::vector<Step> Before;
      for (FactId Up : llvm::reverse(T.way(X.Way)))
        steps(T, Up, Before, Depth + 1);
      Out.insert(Out.begin() + Began, Before.begin(), Before.end());
    }
    if (X.Why == Fact::Start && T.context(X.In).Root) {
      // The source itself: at the first edge that leads on from it.
      FunctionIndex Fn = T.context(X.In).Function;
      const FunctionSummary &S = Prog.summary(Fn);
      Step Y;
      Y.Function = Prog.functionName(Fn);
      Location L = S.Loc;
      if (I) {
        const Fact &Next = T.fact(Line[I - 1]);
        if (Next.Edge != NoIndex)
          L = S.Edges[Next.Edge].Loc;
      }
      if (X.At.Call != NoIndex) {
        L = S.Calls[X.At.Call].Loc;
        Y.Text = "comes from '" + Prog.name(S.Calls[X.At.Call].Callee) + "'";
      } else if (X.At.K == Node::Param) {
        L = S.Loc;
        Y.Text = "comes in as the " + ordinal(X.At.Index) + " parameter of '" +
                 Y.Function + "'";
      } else if (X.At.K == Node::Object) {
        Y.Text = "part of an object of '" + Prog.name(X.At.Entity) + "'";
        if (!X.Path.empty())
          Y.Text = "field '" + Prog.name(X.Path.components().back().Id) +
                   "' of an object that is handed over whole";
      } else if (X.At.K == Node::Global) {
        Y.Text = "read from '" + Prog.name(X.At.Entity) + "'";
      } else {
        Y.Text = "read from field '" + Prog.name(X.At.Entity) + "'";
      }
      Y.Where = Prog.place(Fn, L);
      Out.push_back(std::move(Y));
      continue;
    }
    addStep(T, F, Out);
  }
}

std::vector<Step> FlowFinder::path(const TaintSolver &T, FactId Id) const {
  std::vector<Step> Out;
  // A fact in a callee's context: by the first way in.
  std::vector<FactId> Ins{Id};
  for (unsigned Depth = 0; Depth < 100; ++Depth) {
    const EntryContext &C = T.context(T.fact(Ins.back()).In);
    if (C.Root || C.CalledFrom.empty())
      break;
    Ins.push_back(C.CalledFrom.front().Caller);
  }
  for (FactId F : llvm::reverse(Ins))
    steps(T, F, Out, 0);
  return Out;
}
