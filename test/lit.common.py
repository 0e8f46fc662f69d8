# lit's source root is the repository: a test stands beside the part it tests.
import os
import lit
import lit.formats
import lit.Test

config.name = "askfirst"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".test.cpp", ".test"]
config.excludes = ["build", ".git", "Output", "Inputs", "node_modules"]
if lit.__versioninfo__ < (22,):
    # lit of 19 knows no suffix of two parts.
    def tests_for_path(self, suite, path, lit_config, config):
        name = path[-1]
        if (name.endswith(tuple(config.suffixes)) and not name.startswith(".")
                and name not in config.excludes):
            yield lit.Test.Test(suite, path, config)

    lit.formats.ShTest.getTestsForPath = tests_for_path
config.test_source_root = config.askfirst_source
config.test_exec_root = os.path.join(config.askfirst_build, "test", "lit")

tools = config.llvm_tools
binary = os.path.join(config.askfirst_build, "bin", "askfirst")
module = os.path.join(config.askfirst_build, "bin", "askfirst-tidy.so")
plugin = os.path.join(config.askfirst_build, "bin", "askfirst-clang.so")
tidy = os.path.join(tools, "clang-tidy")
clangd = os.path.join(config.askfirst_build, "bin", "askfirst-clangd")
if os.path.exists(clangd):
    config.available_features.add("askfirst-clangd")
else:
    lit_config.note("this build has no askfirst-clangd: its tests are skipped")
for var in ("HOME", "SOURCE_DATE_EPOCH"):
    if var in os.environ:
        config.environment[var] = os.environ[var]
config.environment["PATH"] = tools + os.pathsep + os.environ["PATH"]
config.environment["ASKFIRST_BUILD"] = config.askfirst_build
config.environment["ASKFIRST_SOURCE"] = config.askfirst_source

config.substitutions += [
    ("%askfirst-tidy", f"{tidy} --load={module} --checks=-*,privacy-*"),
    ("%clang-tidy", f"{tidy} --load={module}"),
    ("%verify", f"python3 {config.askfirst_source}/test/verify.py --askfirst {binary}"),
    ("%askfirst-clangd", clangd),
    ("%askfirst-clang", f"{tools}/clang++ -fplugin={plugin}"),
    ("%askfirst-cc", f"{tools}/clang -fplugin={plugin}"),
    ("%section", f"{tools}/llvm-objcopy --dump-section .askfirst="),
    ("%askfirst", binary),
    ("%llvm-major", config.llvm_major),
    ("%FileCheck", os.path.join(tools, "FileCheck")),
    ("%clangxx", os.path.join(tools, "clang++")),
    ("%root", config.askfirst_source),
    ("%build", config.askfirst_build),
]
