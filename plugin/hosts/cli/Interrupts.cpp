//===- hosts/cli/Interrupts.cpp -------------------------------------------===//
//
// LLVM's handlers remove temporary files, too, but while they run another
// thread may be about to make the next one.
//
//===----------------------------------------------------------------------===//
#include "Interrupts.h"
#include "summary/Cache.h"
#include "llvm/ADT/StringRef.h"
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <unistd.h>

using namespace askfirst;

static std::atomic<bool> Kept{false};

void askfirst::keepsFinishedFiles(bool Keeps) { Kept = Keeps; }

/// Past llvm::errs(), which another thread may be using.
static void sayInterrupted() {
  llvm::StringRef Text =
      Kept ? "askfirst: interrupted; files that were finished are kept for the "
             "next run\n"
           : "askfirst: interrupted\n";
  if (isatty(STDERR_FILENO) && write(STDERR_FILENO, "\n", 1) < 0)
    return; // nobody reads
  if (write(STDERR_FILENO, Text.data(), Text.size()) < 0)
    return;
}

void askfirst::handleInterrupts() {
  sigset_t Set;
  sigemptyset(&Set);
  bool Any = false;
  for (int Signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction Old;
    if (sigaction(Signal, nullptr, &Old) || Old.sa_handler == SIG_IGN)
      continue;
    sigaddset(&Set, Signal);
    Any = true;
  }
  if (!Any || pthread_sigmask(SIG_BLOCK, &Set, nullptr))
    return;
  std::thread([Set] {
    int Signal = 0;
    while (sigwait(&Set, &Signal) != 0)
      ;
    stopWriting();
    sayInterrupted();
    // By the signal, so that a shell sees what ended us.
    std::signal(Signal, SIG_DFL);
    sigset_t Only;
    sigemptyset(&Only);
    sigaddset(&Only, Signal);
    pthread_sigmask(SIG_UNBLOCK, &Only, nullptr);
    std::raise(Signal);
    std::_Exit(128 + Signal); // not reached
  }).detach();
}
