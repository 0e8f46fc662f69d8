#!/usr/bin/env python3
"""annotations.h without a warning under every compiler and standard there is.

usage: macros.py INCLUDE-DIR HEADER CLANG++
"""
import subprocess
import sys

include, header, clang = sys.argv[1:4]
compilers = [(clang, "clang"), ("g++", "gcc")]
standards = {"c++": ["c++11", "c++14", "c++17", "c++20", "c++23"],
             "c": ["c11", "c17"]}
runs = bad = 0
for compiler, name in compilers:
    for language, versions in standards.items():
        for version in versions:
            run = subprocess.run(
                [compiler, "-x", language, "-std=" + version, "-Wall",
                 "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I",
                 include, header], capture_output=True, text=True)
            runs += 1
            if run.returncode or run.stderr:
                bad += 1
                print(f"{name} {version}:\n{run.stderr}")
print(f"{runs} runs, {bad} with complaints")
sys.exit(1 if bad or runs != 14 else 0)
