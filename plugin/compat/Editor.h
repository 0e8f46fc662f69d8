//===- compat/Editor.h - What clangd shows ----------------------*- C++ -*-===//
//
// Remove when 22 is the floor.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_COMPAT_EDITOR_H
#define ASKFIRST_COMPAT_EDITOR_H

#include "clang/Basic/Version.inc"

namespace askfirst {

/// Before 22 it dropped what was said at no place.
constexpr bool clangdShowsWhatHasNoPlace() { return CLANG_VERSION_MAJOR >= 22; }

} // namespace askfirst

#endif
