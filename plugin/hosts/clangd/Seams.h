//===- hosts/clangd/Seams.h - What main hands on ----------------*- C++ -*-===//
#ifndef ASKFIRST_HOSTS_CLANGD_SEAMS_H
#define ASKFIRST_HOSTS_CLANGD_SEAMS_H

#include <string>

namespace askfirst {

/// The build folder on the command line; before clangd is started.
void useBuildDir(std::string Dir);

} // namespace askfirst
#endif
