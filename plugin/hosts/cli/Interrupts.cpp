//===- hosts/cli/Interrupts.cpp -------------------------------------------===//
//
// LLVM's handlers remove temporary files, too, but while they run another
// thread may be about to make the next one.
//
//===----------------------------------------------------------------------===//
#include "Interrupts.h"
#include "summary/Cache.h"
#include <csignal>
#include <cstdlib>
#include <thread>

using namespace askfirst;

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
