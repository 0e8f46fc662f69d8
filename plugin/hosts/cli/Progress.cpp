//===- hosts/cli/Progress.cpp ---------------------------------------------===//
#include "Progress.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace askfirst;

Progress::Progress(llvm::StringRef What, size_t Total)
    : What(What), Total(Total),
      On(llvm::sys::Process::StandardErrIsDisplayed() && Total > 1) {}

Progress::~Progress() {
  if (On)
    llvm::errs() << "\r\033[K";
}

void Progress::step(llvm::StringRef Now) {
  std::lock_guard<std::mutex> Guard(Lock);
  ++Done;
  if (!On)
    return;
  constexpr unsigned Width = 24;
  unsigned Full = Width * Done / Total;
  llvm::errs() << "\r\033[K" << What << " [" << std::string(Full, '#')
               << std::string(Width - Full, '.') << "] " << Done << "/" << Total
               << " " << llvm::sys::path::filename(Now).take_front(40);
}
