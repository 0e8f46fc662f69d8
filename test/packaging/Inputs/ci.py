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


def run(script, shell="bash"):
    """The script's exit code; what is the machine's to do is left out."""
    lines = [l for l in script.splitlines() if not installing.search(l)]
    return subprocess.run([shell, "-e", "-c", "\n".join(lines)],
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
    fresh()
    codes = {}
    for job in flow["jobs"].values():
        for step in job["steps"]:
            expect("GitHub: a step uses or runs", ("uses" in step) != ("run" in step))
            # What comes from outside goes through the environment: it is no code.
            expect("GitHub: no expression in a script", "${{" not in step.get("run", ""))
            if "run" in step:
                codes[step["name"]] = run(step["run"])
            if "upload-sarif" in step.get("uses", ""):
                expect("GitHub: uploads after findings", step["if"] == "always()")
                expect("GitHub: uploads what was written",
                       os.path.exists(step["with"]["sarif_file"]))
    expect("GitHub: configures", codes["Configure"] == 0)
    expect("GitHub: fails on findings", codes["Check"] == 1)
    expect("GitHub: has findings", findings())


def gitlab():
    job = load("ci/gitlab/askfirst.gitlab-ci.yml")["askfirst"]
    fresh()
    known = {"image", "rules", "variables", "cache", "before_script", "script",
             "artifacts"}
    expect("GitLab: keys of a job", set(job) <= known)
    codes = [run(line) for line in job["before_script"] + job["script"]]
    expect("GitLab: fails on findings, at the end", codes[-1] == 1 and not any(codes[:-1]))
    report = json.loads(pathlib.Path(job["artifacts"]["reports"]["codequality"]).read_text())
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
    fresh()
    scripts = re.findall(r"sh '''(.*?)'''|sh '(.*?)'", text, re.S)
    expect("Jenkins: has scripts", len(scripts) == 2)
    for script in scripts:
        expect("Jenkins: leaves findings to the gate", run("".join(script), "sh") == 0)
    pattern = re.search(r"sarif\(.*pattern: '(.*?)'\)", text).group(1)
    expect("Jenkins: reads what was written", os.path.exists(pattern))
    expect("Jenkins: braces match", text.count("{") == text.count("}") and
           text.count("(") == text.count(")"))
    return findings()


def pre_commit():
    own = load(".pre-commit-hooks.yaml")
    local = load("ci/pre-commit/.pre-commit-config.yaml")["repos"][0]["hooks"]
    expect("pre-commit: the same hooks",
           [h["id"] for h in own] == [h["id"] for h in local])
    for hook in own + local:
        expect("pre-commit: members", {"id", "name", "entry", "language"} <= set(hook))
        found = run(hook["entry"] + " > out.txt")
        expect("pre-commit: %s" % hook["entry"], found == (hook["id"] == "askfirst"))


github()
sarif = findings()
expect("the same fingerprints everywhere", gitlab() == {f for f, _ in sarif})
expect("the same findings in Jenkins", jenkins() == sarif)
pre_commit()
