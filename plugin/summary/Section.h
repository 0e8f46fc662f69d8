//===- summary/Section.h - Summaries in object files ------------*- C++ -*-===//
//
// A compiled object carries its summary in a section of its own (DESIGN 8),
// which linkers of archives and of relocatable objects concatenate. Where there
// is no object code yet (LTO), it is in the bitcode's module assembly.
//
//===----------------------------------------------------------------------===//
#ifndef ASKFIRST_SUMMARY_SECTION_H
#define ASKFIRST_SUMMARY_SECTION_H

#include "llvm/Support/Error.h"
#include "llvm/Support/MemoryBufferRef.h"
#include <string>
#include <vector>

namespace askfirst {

inline constexpr llvm::StringRef SummarySection = ".askfirst";

/// The assembly that puts \p Bytes into the section. \p Keep: executables have
/// it, too; else the linker leaves it out of them (SHF_EXCLUDE).
std::string sectionAssembly(llvm::StringRef Bytes, bool Keep);

/// Whether \p File is something that can carry summaries: an ELF object or
/// executable, an archive (thin, too), bitcode.
bool isCarrier(llvm::MemoryBufferRef File);

struct CarriedSummaries {
  std::string Name;  ///< of the file, or `archive(member)`
  std::string Bytes; ///< for readSummaries; empty: there is none in it
};

/// What \p File carries, member by member. An error says which file or member
/// is damaged.
llvm::Expected<std::vector<CarriedSummaries>>
carriedSummaries(llvm::MemoryBufferRef File);

} // namespace askfirst
#endif
