"""Writes compile_commands.json here: database.py FILE... names what to compile."""
import json
import os
import sys

json.dump([{"directory": os.getcwd(), "file": f,
            "command": "clang++ -std=c++17 -c " + f} for f in sys.argv[1:]],
          open("compile_commands.json", "w"), indent=1)
