//===- extract/Bindings.cpp - Closures that the library makes -------------===//
//
// std::bind, bind_front, mem_fn and a pointer to member that becomes a
// std::function make a closure: an object that keeps its arguments, and a body,
// written here as a summary of its own.
//
//===----------------------------------------------------------------------===//
#include "extract/CallSite.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace askfirst;
using namespace clang;

static const CXXRecordDecl *classOf(QualType T) {
  return T.getNonReferenceType()->getAsCXXRecordDecl();
}

EntityId Declarations::partOf(EntityId Closure, StringRef Name) {
  Entity E;
  E.Kind = EntityKind::Field;
  E.Id = hashId("part:" + std::to_string(Closure) + ":" + Name.str());
  E.Name = "(bound)::" + Name.str();
  return enter(std::move(E));
}

EntityId Declarations::madeClosure(const FunctionDecl *In, SourceLocation L,
                                   unsigned Arguments) {
  Entity E;
  E.Kind = EntityKind::Function;
  E.Loc = locate(L);
  E.Name = qualifiedName(In) + "::(bound)";
  E.Flags = EF_Lambda | EF_Implicit;
  E.Id = hashId("bound:" + std::to_string(idOf(In)) + "@" + Out.Files[E.Loc.File] +
                ":" + std::to_string(E.Loc.Line) + ":" +
                std::to_string(E.Loc.Column) + ":" + std::to_string(Arguments));
  return enter(std::move(E));
}

/// The number of std::placeholders::_N, or 0.
static unsigned placeholder(QualType T) {
  auto *Spec =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(classOf(T));
  if (!Spec || !Spec->getIdentifier() ||
      (Spec->getName() != "_Placeholder" && Spec->getName() != "__ph"))
    return 0;
  const TemplateArgument &A = Spec->getTemplateArgs()[0];
  return A.getKind() == TemplateArgument::Integral
             ? A.getAsIntegral().getZExtValue()
             : 0;
}

/// How many parameters the callable has, its object included; -1: not known.
static int parametersOf(const Expr *Callable) {
  if (const ValueDecl *D = namedBy(Callable)) {
    if (isa<FieldDecl>(D))
      return 1;
    auto *F = cast<FunctionDecl>(D);
    auto *M = dyn_cast<CXXMethodDecl>(F);
    return F->getNumParams() + (M && !M->isStatic());
  }
  QualType T = Callable->getType().getNonReferenceType();
  if (auto *R = T->getAsCXXRecordDecl()) {
    R = R->getDefinition();
    int N = -1;
    if (!R)
      return N;
    for (const CXXMethodDecl *M : R->methods())
      if (M->getOverloadedOperator() == OO_Call)
        N = std::max<int>(N, M->getNumParams());
    return N;
  }
  bool Member = T->isMemberPointerType();
  if (auto *M = T->getAs<MemberPointerType>())
    T = M->getPointeeType();
  if (T->isPointerType())
    T = T->getPointeeType();
  auto *P = T->getAs<FunctionProtoType>();
  return P ? int(P->getNumParams()) + Member : -1;
}

/// What calling an object of type \p T runs, if that is one function; else
/// null.
static const CXXMethodDecl *onlyCallOperator(QualType T) {
  auto *R = T->getAsCXXRecordDecl();
  R = R ? R->getDefinition() : nullptr;
  const CXXMethodDecl *Only = nullptr;
  if (R)
    for (const NamedDecl *D : R->lookup(
             R->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call))) {
      auto *M = dyn_cast<CXXMethodDecl>(D->getUnderlyingDecl());
      if (!M || M->isVirtual() || Only)
        return nullptr;
      Only = M;
    }
  return Only;
}

/// A closure of a callable and arguments: an object that keeps them, and a body
/// that passes them on.
Value FunctionExtractor::closure(const Expr *Site, const Expr *Callable,
                                 llvm::ArrayRef<BoundArgument> Args) {
  FunctionSummary Body;
  Body.Id = Decls.madeClosure(F, Site->getExprLoc(), Args.size());
  Body.Loc = Decls.locate(Site->getExprLoc());
  Location At = Body.Loc;
  LocId L = temp(Site);
  forget(L);
  Cur.Pointees.erase(L);
  Item Code;
  Code.N.K = Node::Function;
  Code.N.Entity = Body.Id;
  Cur.Store[L] = {Code};
  auto Kept = [&](StringRef Key) {
    return Component{Component::Field, Decls.partOf(Body.Id, Key)};
  };
  auto Put = [&](Component C, const Expr *E) {
    LocId To = Locs.child(L, C);
    Value V = value(E);
    if (libraryName(classOf(E->getType())) == "reference_wrapper")
      Cur.Pointees[To] = V.Targets;
    else
      write({To}, V, E->getType(), E, E->getExprLoc(), StepKind::Capture);
  };
  unsigned Params = 0;
  for (const BoundArgument &A : Args)
    Params = std::max(Params, A.Parameter);
  Body.Parameters.resize(Params);
  for (Parameter &P : Body.Parameters)
    P.Flags = AF_MayWrite;
  auto Step = [&](Node From, AccessPath FromPath, Node To, AccessPath ToPath,
                  StepKind K) {
    Edge E;
    E.From = From;
    E.FromPath = std::move(FromPath);
    E.To = To;
    E.ToPath = std::move(ToPath);
    E.Loc = At;
    E.Step = K;
    Body.Edges.push_back(std::move(E));
  };
  auto N = [](Node::Kind K, uint32_t Index = 0) {
    Node X;
    X.K = K;
    X.Index = Index;
    return X;
  };
  auto InCall = [&](Node::Kind K, uint32_t Index = 0) {
    Node X = N(K, Index);
    X.Call = 0;
    return X;
  };
  Call K;
  K.Loc = At;
  K.Flags = CF_ResultUsed | CF_Implicit;
  const ValueDecl *D = namedBy(Callable);
  auto *Method = dyn_cast_or_null<CXXMethodDecl>(D);
  QualType T = Callable->getType().getNonReferenceType();
  bool OnObject = (Method && !Method->isStatic()) || T->isMemberPointerType();
  unsigned I = 0, Index = 0;
  for (const BoundArgument &A : Args) {
    bool Object = OnObject && I == 0;
    Component C = Kept(std::to_string(I++));
    Node In = Object ? InCall(Node::Receiver) : InCall(Node::Arg, Index);
    Node Back = Object ? InCall(Node::ReceiverOut) : InCall(Node::Out, Index);
    Node From = A.E ? N(Node::This) : N(Node::Param, A.Parameter - 1);
    Node To = A.E ? N(Node::ThisOut) : N(Node::ParamOut, A.Parameter - 1);
    AccessPath Path = A.E ? AccessPath().with(C) : AccessPath();
    if (A.E)
      Put(C, A.E);
    if (auto *Field = dyn_cast_or_null<FieldDecl>(D); Field && Object) {
      Component Of{Component::Field, Decls.idOf(Field)};
      Step(From, Path.with(Of), N(Node::Return), {}, StepKind::Return);
      Node Any = N(Node::Field, A.E ? uint32_t(Node::OfThis)
                                    : Node::OfParam + A.Parameter - 1);
      Any.Entity = Of.Id;
      Step(Any, {}, N(Node::Return), {}, StepKind::Return);
      continue;
    }
    Step(From, Path, In, {}, StepKind::PassArg);
    Step(Back, {}, To, Path, StepKind::Copy);
    if (A.E) { // as with a capture
      Node Part = N(Node::Field, Node::OfThis);
      Part.Entity = C.Id;
      Step(Back, {}, Part, {}, StepKind::Field);
    }
    if (Object)
      continue;
    ++Index;
    Argument G;
    G.Flags = AF_MayWrite | AF_HoldsCode;
    G.Loc = At;
    K.Arguments.push_back(G);
  }
  if (!isa_and_nonnull<FieldDecl>(D)) {
    QualType Result;
    if (auto *Fn = dyn_cast_or_null<FunctionDecl>(D)) {
      K.Callee = Decls.idOf(Fn);
      Queue.use(Fn);
      Result = Fn->getReturnType();
      if (Method && Method->isVirtual())
        K.Flags |= CF_Virtual;
    } else {
      Component C = Kept("(callable)");
      Put(C, Callable);
      auto *R = T->getAsCXXRecordDecl();
      auto *Op = R && !Decls.inSystemHeader(R) ? onlyCallOperator(T) : nullptr;
      if (Op) {
        K.Callee = Decls.idOf(Op);
        Queue.use(Op);
        Result = Op->getReturnType();
      } else {
        K.Flags |= CF_Indirect;
        Step(N(Node::This), AccessPath().with(C), InCall(Node::Target), {},
             StepKind::Copy);
      }
      if (!OnObject) {
        K.Flags |= CF_HasReceiver | CF_ReceiverMayWrite;
        Step(N(Node::This), AccessPath().with(C), InCall(Node::Receiver), {},
             StepKind::PassArg);
        Step(InCall(Node::ReceiverOut), {}, N(Node::ThisOut),
             AccessPath().with(C), StepKind::Copy);
      }
    }
    if (OnObject)
      K.Flags |= CF_HasReceiver | CF_ReceiverMayWrite;
    if (!Result.isNull() && Result->isVoidType())
      K.Flags |= CF_ResultVoid;
    else if (!Result.isNull() && Result->isBooleanType())
      K.Flags |= CF_ResultBool;
    else
      K.Flags |= CF_ResultHoldsCode;
    Step(InCall(Node::Result), {}, N(Node::Return), {}, StepKind::Return);
    Body.Calls.push_back(std::move(K));
  }
  for (unsigned P = 0; P < Params; ++P)
    Step(N(Node::Param, P), {}, N(Node::ParamOut, P), {}, StepKind::Unchanged);
  Step(N(Node::This), {}, N(Node::ThisOut), {}, StepKind::Unchanged);
  llvm::sort(Body.Edges, [](const Edge &A, const Edge &B) {
    return std::tie(A.From, A.FromPath, A.To, A.ToPath) <
           std::tie(B.From, B.FromPath, B.To, B.ToPath);
  });
  Body.Edges.erase(llvm::unique(Body.Edges), Body.Edges.end());
  if (Emitting)
    Queue.Made.push_back(std::move(Body));
  Value V;
  V.Targets = {L};
  return V;
}

std::optional<Value> FunctionExtractor::bound(CallSite &S, StringRef Name) {
  std::vector<BoundArgument> Args;
  auto Given = llvm::ArrayRef<const Expr *>(S.Args).drop_front();
  const Expr *Callable = S.Args[0];
  int All = parametersOf(Callable);
  if (Name == "bind") {
    // bind<R>(f, ...) has the same arguments.
    for (const Expr *A : Given) {
      if (unsigned P = placeholder(A->getType()))
        Args.push_back({nullptr, P});
      else
        Args.push_back({A, 0});
    }
  } else {
    // What the callable takes beyond what is given here comes when it is called.
    unsigned Rest = All < 0 ? 4 : std::max<int>(0, All - int(Given.size()));
    if (Name == "bind_back")
      for (unsigned I = 1; I <= Rest; ++I)
        Args.push_back({nullptr, I});
    for (const Expr *A : Given)
      Args.push_back({A, 0});
    if (Name != "bind_back")
      for (unsigned I = 1; I <= Rest; ++I)
        Args.push_back({nullptr, I});
  }
  return closure(S.E, Callable, Args);
}

/// A pointer to member as a function of its object.
std::optional<Value> FunctionExtractor::memberClosure(const Expr *Site,
                                                      const Expr *Pointer) {
  const ValueDecl *D = namedBy(Pointer);
  if (!D || !Pointer->getType().getNonReferenceType()->isMemberPointerType())
    return std::nullopt;
  std::vector<BoundArgument> Args;
  for (int I = 1; I <= parametersOf(Pointer); ++I)
    Args.push_back({nullptr, unsigned(I)});
  return closure(Site, Pointer, Args);
}
