"""Adds an option and a command to the tables on standard input."""
import json
import sys

tables = json.load(sys.stdin)
option = {"name": "novel", "help": "only what came since \\REV", "value": "REV",
          "repeats": False}
for command in tables["commands"]:
    if command["name"] == "check":
        command["options"].append(option)
maybe = {"name": "maybe", "help": "perhaps with a file", "optional value": "FILE",
         "repeats": False}
tables["commands"].append({"name": "mend", "summary": "mends what it finds",
                           "options": [option, maybe]})
json.dump(tables, sys.stdout)
