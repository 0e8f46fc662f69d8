#!/usr/bin/env python3
"""Holds annotations/schema/askfirst.schema.json against what is shipped and
against the bad policies of this folder, each of which says in a comment
`# schema: refuses`, `accepts` (what a schema cannot see) or `unreadable` (no
YAML, or a key twice).

usage: schema.py ROOT
"""
import glob
import json
import os
import re
import sys

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2's core types, as editors read them: a date is a string, `yes`
    is a word; a key stands once."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(k, True) for k, _ in node.value]
        if len({str(k) for k in keys}) != len(keys):
            raise yaml.YAMLError("duplicate key")
        return super().construct_mapping(node, deep)


for tag, pattern, first in (
        ("bool", r"^(true|false)$", "tf"),
        ("int", r"^[-+]?(0x[0-9a-fA-F]+|[0-9]+)$", "-+0123456789"),
        ("null", r"^(~|null|)$", ["~", "n", ""])):
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag,
                                 re.compile(pattern), list(first))


def load(path):
    with open(path) as f:
        return yaml.load(f, Loader)


def problems(validator, document):
    return sorted("/".join(map(str, e.absolute_path)) + ": " + e.message[:200]
                  for e in validator.iter_errors(document))


def vocabulary(root, name):
    return [e["key"] for e in load(f"{root}/annotations/vocabulary/{name}.yaml")]


def check_vocabulary(root, schema):
    """The words that editors offer are the shipped ones."""
    words = schema["definitions"]
    purposes = set(vocabulary(root, "data_uses"))
    for kind in load(f"{root}/annotations/vocabulary/sink_kinds.yaml"):
        purposes |= {kind["purpose"]} if "purpose" in kind else set()
    return [name + " is not the vocabulary's" for name, offered, shipped in (
        ("data", words["data"]["anyOf"][0]["enum"],
         vocabulary(root, "data_categories")),
        ("purpose", words["purpose_key"]["anyOf"][0]["enum"], purposes),
        ("subject", words["subject"]["anyOf"][0]["enum"],
         vocabulary(root, "data_subjects")),
        ("kind", words["kind"]["anyOf"][0]["enum"],
         vocabulary(root, "sink_kinds")),
        ("result", words["result"]["enum"], vocabulary(root, "sanitizers")),
    ) if set(offered) != set(shipped)]


def main(root):
    with open(f"{root}/annotations/schema/askfirst.schema.json") as f:
        schema = json.load(f)
    validator = jsonschema.Draft7Validator(schema)
    validator.check_schema(schema)
    wrong = check_vocabulary(root, schema)

    good = [p for pattern in ("annotations/models/*/*.yaml",
                              "annotations/profiles/*.yaml",
                              "examples/*/askfirst.yaml",
                              "test/*/Inputs/*askfirst.yaml",
                              "test/policy/Inputs/every-*.yaml")
            for p in sorted(glob.glob(os.path.join(root, pattern)))]
    for path in good:
        wrong += [f"{path}: {p}" for p in problems(validator, load(path))]

    bad = sorted(glob.glob(os.path.join(root, "test/policy/bad-*.test")))
    for path in bad:
        want = re.search(r"^# schema: (\w+)", open(path).read(), re.M)
        try:
            found = problems(validator, load(path))
            got = "refuses" if found else "accepts"
        except yaml.YAMLError:
            got = "unreadable"
        if not want or want.group(1) != got:
            wrong.append(f"{path}: the schema {got}")
    print("\n".join(wrong))
    print(f"{len(good)} good policies, {len(bad)} bad ones, "
          f"{len(wrong)} surprises")
    sys.exit(1 if wrong or not good or not bad else 0)


main(sys.argv[1])
