import glob, json, os, sys
root, order = sys.argv[1:]
os.makedirs(root + "/b", exist_ok=True)
files = sorted(glob.glob(root + "/src/*.cpp"), reverse=order == "backwards")
json.dump([{"directory": root + "/b", "file": f,
            "arguments": ["clang++", "-std=c++20", "-c", f]} for f in files],
          open(root + "/b/compile_commands.json", "w"))
