"""ci.py SOURCE BIN: holds the CI files against what their services document, and
runs their commands in the working folder, which is a project with findings."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

source, tools = pathlib.Path(sys.argv[1]), sys.argv[2]
os.environ["PATH"] = tools + os.pathsep + os.environ["PATH"]
installing = re.compile(r"\bapt-get\b|\bcurl\b|safe\.directory")


def run(script, **environment):
    """The script's exit code; what is the machine's to do is left out. Each
    service has a shell of its own, sh at the least."""
    lines = [l for l in script.splitlines() if not installing.search(l)]
    return subprocess.run(["sh", "-e", "-c", "\n".join(lines)],
                          env={**os.environ, **environment},
                          stdout=subprocess.DEVNULL).returncode


def fresh():
    """No report of another service; the build folder stays, as a cache does."""
    shutil.rmtree("reports", ignore_errors=True)


def load(name):
    return yaml.safe_load((source / name).read_text(encoding="utf-8"))


def expect(what, is_so):
    if not is_so:
        sys.exit("%s: not so" % what)


def findings():
    log = json.loads(pathlib.Path("reports/askfirst.sarif").read_text())
    return [(r["partialFingerprints"]["askfirst/v1"],
             r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
            for r in log["runs"][0]["results"] if not r["suppressions"]]


def github():
    flow = load("ci/github/askfirst.yml")
    # YAML 1.1 reads the key 'on' as true.
    expect("GitHub: runs on pull requests", "pull_request" in flow[True])
    expect("GitHub: may upload", flow["permissions"]["security-events"] == "write")
    (job,) = flow["jobs"].values()
    steps = {s.get("name", s.get("uses")): s for s in job["steps"]}
    for step in job["steps"]:
        expect("GitHub: a step uses or runs", ("uses" in step) != ("run" in step))
        # What comes from outside goes through the environment: it is no code.
        expect("GitHub: no expression in a script", "${{" not in step.get("run", ""))
    expect("GitHub: the whole history", steps["actions/checkout@v4"]["with"]["fetch-depth"] == 0)
    expect("GitHub: configures", run(steps["Configure"]["run"]) == 0)
    expect("GitHub: uploads after findings", steps["Upload"]["if"] == "always()")

    def check(base):
        fresh()
        code = run(steps["Check"]["run"], BASE=base)
        expect("GitHub: uploads what was written",
               os.path.exists(steps["Upload"]["with"]["sarif_file"]) and findings())
        return code
    expect("GitHub: knows its target", "github.base_ref" in steps["Check"]["env"]["BASE"])
    return check


def gitlab():
    job = load("ci/gitlab/askfirst.gitlab-ci.yml")["askfirst"]
    expect("GitLab: keys of a job", set(job) <= {
        "image", "rules", "variables", "cache", "before_script", "script", "artifacts"})
    expect("GitLab: the whole history", job["variables"]["GIT_DEPTH"] == 0)

    def check(base):
        fresh()
        sha = base and subprocess.check_output(
            ["git", "rev-parse", "origin/" + base], text=True).strip()
        codes = [run(line, CI_MERGE_REQUEST_DIFF_BASE_SHA=sha)
                 for line in job["before_script"] + job["script"]]
        expect("GitLab: fails at the end alone", not any(codes[:-1]))
        gitlab_report(job["artifacts"]["reports"]["codequality"])
        return codes[-1]
    return check


def gitlab_report(file):
    """Its fingerprints, once it is seen to be what GitLab documents."""
    report = json.loads(pathlib.Path(file).read_text())
    for entry in report:
        expect("GitLab: members", {"description", "check_name", "fingerprint",
                                   "severity", "location"} <= set(entry))
        expect("GitLab: a path of the project", os.path.exists(entry["location"]["path"]))
        expect("GitLab: a line", entry["location"]["lines"]["begin"] >= 1)
        expect("GitLab: a severity", entry["severity"] in
               ("info", "minor", "major", "critical", "blocker"))
    return {e["fingerprint"] for e in report if e["severity"] != "info"}


def jenkins():
    text = (source / "ci/jenkins/Jenkinsfile").read_text(encoding="utf-8")
    scripts = ["".join(s) for s in re.findall(r"sh '''(.*?)'''|sh '(.*?)'", text, re.S)]
    expect("Jenkins: has scripts", len(scripts) == 2)
    pattern = re.search(r"sarif\(.*pattern: '(.*?)'\)", text).group(1)
    expect("Jenkins: brackets match", all(
        text.count(a) == text.count(b) for a, b in ("{}", "()", "[]")))

    def check(base):
        fresh()
        # Groovy reads a backslash in such a string as C++ does.
        codes = [run(s.replace("\\\\", "\\"), CHANGE_TARGET=base) for s in scripts]
        expect("Jenkins: configures", codes[0] == 0)
        expect("Jenkins: reads what was written", os.path.exists(pattern))
        return codes[1]
    return check


def pre_commit():
    own = load(".pre-commit-hooks.yaml")
    local = load("ci/pre-commit/.pre-commit-config.yaml")["repos"][0]["hooks"]
    expect("pre-commit: the same hooks",
           [h["id"] for h in own] == [h["id"] for h in local])
    for hook in own + local:
        expect("pre-commit: members", {"id", "name", "entry", "language"} <= set(hook))
    return lambda: [run(hook["entry"]) for hook in own + local]


def change(file, old, new):
    text = pathlib.Path(file).read_text()
    expect("the example has what is changed", old in text)
    pathlib.Path(file).write_text(text.replace(old, new))


github, gitlab, jenkins, pre_commit = github(), gitlab(), jenkins(), pre_commit()

# On a branch: any finding counts, in Jenkins the gate's.
expect("GitHub: fails on findings", github("") == 1)
known = findings()
expect("GitLab: fails on findings", gitlab("") == 1)
expect("the same fingerprints in GitLab",
       gitlab_report("reports/askfirst.gitlab.json") == {f for f, _ in known})
expect("Jenkins: leaves findings to the gate", jenkins("") == 0)
expect("the same findings in Jenkins", findings() == known)

# In a pull request that brings nothing.
expect("GitHub: passes", github("main") == 0)
expect("GitLab: passes", gitlab("main") == 0)
expect("Jenkins: passes", jenkins("main") == 0)
expect("pre-commit: passes", not any(pre_commit()))

# In one that takes a question away.
change("src/affiliate.cpp", "if (!agreements_.mayScore())\n    return;", "")
expect("GitHub: fails for what came", github("main") == 1)
expect("GitHub: uploads all", set(findings()) > set(known))
expect("GitLab: fails for what came", gitlab("main") == 1)
expect("Jenkins: fails for what came", jenkins("main") == 1)
expect("pre-commit: refuses", pre_commit() == [1, 0, 1, 0])
