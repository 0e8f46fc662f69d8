//===- hosts/cli/Interrupts.h - Ctrl-C leaves whole files ----------*- C++
//-*-===//
#ifndef ASKFIRST_HOSTS_CLI_INTERRUPTS_H
#define ASKFIRST_HOSTS_CLI_INTERRUPTS_H

namespace askfirst {

/// Hands interrupt, hang-up and termination to a thread of their own, which
/// waits for the file writes under way, lets none begin, and then ends the
/// process by the signal. Call before any other thread is made: they inherit
/// that the signals are not for them. A signal that was ignored stays so.
void handleInterrupts();

/// Whether what is done so far is there for the next run: an interrupted one
/// says so.
void keepsFinishedFiles(bool Keeps);

} // namespace askfirst
#endif
