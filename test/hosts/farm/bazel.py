"""Bazel: summaries by an aspect, the report of a program and a test of it, as
`askfirst check` makes it of the same sources; with and without a sandbox; of
what has changed alone. Debian's Bazel comes with no rules of its own: three
repositories of a few lines stand for what it would fetch.

usage: bazel.py ASKFIRST SOURCE WORK (where shop/ and other/ are)
"""
import json
import os
import re
import shutil
import subprocess
import sys

ASKFIRST, SOURCE, WORK = sys.argv[1:]
SHOP = os.path.join(WORK, "shop")
STUBS = {
    "rules_cc": ("cc", "cc_binary cc_import cc_library cc_test cc_toolchain "
                 "cc_toolchain_suite cc_proto_library fdo_prefetch_hints "
                 "fdo_profile objc_library"),
    "rules_java": ("java", "java_binary java_import java_library java_runtime "
                   "java_toolchain java_package_configuration java_plugin"),
    "rules_proto": ("proto", "proto_library proto_lang_toolchain"),
    "remote_coverage_tools": (".", "filegroup"),
}


def put(path, text):
    path = os.path.join(WORK, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def repositories():
    """Ours, as it is installed; and the options for those that are not here."""
    here = os.path.join(WORK, "askfirst")
    shutil.copytree(os.path.join(SOURCE, "packaging", "bazel"), here)
    os.symlink(ASKFIRST, os.path.join(here, "askfirst"))
    for folder in ("models", "profiles", "vocabulary"):
        os.symlink(os.path.join(SOURCE, "annotations", folder),
                   os.path.join(here, folder))
    options = []
    for name, (folder, rules) in STUBS.items():
        put(name + "/WORKSPACE", "")
        put(name + "/" + folder + "/BUILD",
            'filegroup(name = "coverage_report_generator", '
            'visibility = ["//visibility:public"])\n')
        put(name + "/" + folder + "/defs.bzl",
            "".join("%s = native.%s\n" % (r, r) for r in rules.split()))
        options.append("--override_repository=%s=%s"
                       % (name, os.path.join(WORK, name)))
    return options


def bazel(*arguments, expected=0):
    """What it says."""
    done = subprocess.run(
        ["bazel-4", "--output_user_root=" + os.path.join(WORK, "root"),
         "--max_idle_secs=60", *arguments],
        cwd=SHOP, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        # What would fetch something fails at once.
        env={**os.environ, "http_proxy": "http://127.0.0.1:9",
             "https_proxy": "http://127.0.0.1:9"})
    if done.returncode != expected:
        sys.exit("bazel %s: exit code %d\n%s" % (arguments, done.returncode,
                                                 done.stdout))
    return done.stdout


def build(*more):
    """What was summarised, and the report."""
    said = bazel("build", *OPTIONS, "--subcommands", *more, "//:report")
    with open(os.path.join(SHOP, "bazel-bin", "report", "askfirst.txt"),
              encoding="utf-8") as f:
        return sorted(re.findall(r"SUBCOMMAND: .*'Summarising (.*?)'", said)), f.read()


def expect(what, got, wanted):
    if got != wanted:
        sys.exit("%s:\n%s\nnot:\n%s" % (what, got, wanted))


def checked():
    """The report of `askfirst check` of the same files, where Bazel has them."""
    plain = os.path.join(WORK, "plain")
    shutil.copytree(SHOP, plain, ignore=shutil.ignore_patterns("bazel-*"))
    shutil.copytree(os.path.join(WORK, "other"), os.path.join(plain, "external/other"))
    put("plain/virtual/acme/consent.h",
        '#include "consent/inc/consent/consent.h"\n')
    made = os.path.relpath(os.path.realpath(os.path.join(SHOP, "bazel-bin")),
                           os.path.realpath(os.path.join(SHOP, "bazel-out")))
    made = os.path.join("bazel-out", made, "made/made.cc")
    put("plain/" + made, open(os.path.join(SHOP, made), encoding="utf-8").read())
    flags = ["-I.", "-Iperson/inc", "-Iloud/inc", "-Ivirtual", "-Iexternal/other",
             "-DSTORED_AT(x)=x", "-DLOCAL", "-DTWICE=2"]
    put("plain/compile_commands.json", json.dumps([
        {"directory": plain, "file": f, "arguments": ["gcc", *flags, "-c", f]}
        for f in ("app/main.cc", "send/send.cc", "store/store.c", made,
                  "external/other/tracker/tracker.cc")]))
    done = subprocess.run([ASKFIRST, "check", "-p", ".", "--no-cache"],
                          cwd=plain, capture_output=True, text=True)
    expect("exit code of check", done.returncode, 1)
    return done.stdout


def edit(name, old, new):
    path = os.path.join(SHOP, name)
    text = open(path, encoding="utf-8").read()
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace(old, new))


def main():
    summarised, report = build()
    expect("summarised", summarised,
           ["../other/tracker/tracker.cc", "app/main.cc", "made/made.cc",
            "send/send.cc", "store/store.c"])
    expect("report", report, checked())
    print(report)
    bazel("test", *OPTIONS, "//:privacy", expected=3)
    with open(os.path.join(SHOP, "bazel-testlogs/privacy/test.log"),
              encoding="utf-8") as f:
        log = f.read()
    if report not in log:
        sys.exit("the test says:\n" + log)
    put("shop/accepted/BUILD", 'exports_files(["askfirst-baseline.json"])\n')
    subprocess.run([ASKFIRST, "baseline", "write", "@bazel-bin/report.summaries",
                    "--policy", "askfirst.yaml",
                    "--baseline", "accepted/askfirst-baseline.json"],
                   cwd=SHOP, check=True, stdout=subprocess.DEVNULL)
    bazel("test", *OPTIONS, "//:nothing_new")
    # The command line instead of rules.
    said = bazel("build", *OPTIONS, "//app", "--output_groups=askfirst",
                 "--aspects=@askfirst//:askfirst.bzl%askfirst_aspect")
    expect("by the command line", said.count(".askf\n"), 5)

    edit("send/send.cc", "// end", "// END")
    expect("one source", build(), (["send/send.cc"], report))
    edit("person/inc/person.h", "// end", "// END")
    expect("a header of two", build()[0], ["app/main.cc", "made/made.cc", "send/send.cc"])

    bazel("clean", *OPTIONS)
    expect("without a sandbox", build("--spawn_strategy=local")[1], report)

    edit("send/send.cc", "/*ask*/", "if (granted())")
    edit("made/BUILD", "track(p.phone)", "")
    edit("store/store.c", "save(name)", "")
    edit("person/inc/person.h", "track(p.name)", "")
    edit("loud/inc/loud.h", "track(p.name)", "")
    bazel("test", *OPTIONS, "//:privacy")


OPTIONS = repositories()
try:
    main()
finally:
    subprocess.run(["bazel-4", "--output_user_root=" + os.path.join(WORK, "root"),
                    "shutdown"], cwd=SHOP, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    # What it unpacked is read-only.
    subprocess.run(["chmod", "-R", "u+w", os.path.join(WORK, "root")])
