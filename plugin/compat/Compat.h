//===- compat/Compat.h - Differences between LLVM releases ---------*- C++
//-*-===//
//
// The one place that names clang's version. Functions are named for the wish.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_COMPAT_H
#define ASKFIRST_COMPAT_COMPAT_H

#include "clang/Basic/Version.inc"

static_assert(CLANG_VERSION_MAJOR >= 19 && CLANG_VERSION_MAJOR < 23,
              "Askfirst was tried with LLVM 19 to 22; try its tests with this "
              "one and widen the range in compat/Compat.h");

// Until 21 the registry of clang-tidy modules had a header of its own; 22 moved
// it beside the module class. Remove when 22 is the floor.
#if CLANG_VERSION_MAJOR >= 22
#define ASKFIRST_TIDY_REGISTRY_IN_MODULE 1
#else
#define ASKFIRST_TIDY_REGISTRY_IN_MODULE 0
#endif

#endif
