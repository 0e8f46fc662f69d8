"""Askfirst in Bazel: an action for each source, and the report of a program.

How to use it: docs/build-farm.md.
"""

AskfirstInfo = provider(
    doc = "What Askfirst knows of a target and of all that it depends on.",
    fields = {
        "summaries": "depset of the summaries (*.askf)",
        "files": "depset of the sources and headers, for the lines a report shows",
        "maps": "depset of FROM=TO: headers that the compiler sees at FROM, as " +
                "Bazel links them there, are at TO",
    },
)

_SOURCES = ["c", "cc", "cpp", "cxx", "c++", "C", "cp", "CPP"]

# What a target is made of. `roots` and `dynamic_deps` are cc_shared_library's.
_DEPS = ["deps", "implementation_deps", "interface_deps", "roots", "dynamic_deps"]

def _files(ctx, name):
    return getattr(ctx.rule.files, name, [])

def _deps(ctx):
    out = []
    for name in _DEPS:
        found = getattr(ctx.rule.attr, name, None)
        if type(found) == "Target":
            out.append(found)
        elif type(found) == "list":
            out += [d for d in found if type(d) == "Target"]
    return out

def _maps(ctx, context):
    """Where the headers are that Bazel has the compiler find elsewhere."""
    strip = getattr(ctx.rule.attr, "strip_include_prefix", "")
    prefix = getattr(ctx.rule.attr, "include_prefix", "").strip("/")
    if not strip and not prefix:
        return []
    end = "/_virtual_includes/" + ctx.label.name
    seen = [i for i in context.includes.to_list() + context.quote_includes.to_list() if i.endswith(end)]
    if not seen:
        return []
    start = ctx.label.package
    if strip.startswith("/"):
        start = strip.strip("/")
    elif strip:
        start = "/".join([p for p in [start, strip.strip("/")] if p])
    start = start + "/" if start else ""
    there = seen[0] + "/" + (prefix + "/" if prefix else "")
    out = {}
    for f in _files(ctx, "hdrs") + _files(ctx, "textual_hdrs"):
        # Of generated and of other repositories' files, the path in the folder
        # that they are generated in, or in the repository.
        path = f.short_path
        if path.startswith("../"):
            path = path.split("/", 2)[2]
        if path.startswith(start):
            path = path[len(start):]
            out[there + path] = f.path

    # Most often all of them are in one folder.
    folders = {}
    for seen_at, path in out.items():
        rest = seen_at[len(there):]
        folders[path[:-len(rest)].rstrip("/") or "."] = None
    if len(folders) == 1:
        return [there.rstrip("/") + "=" + folders.keys()[0]]
    return [k + "=" + v for k, v in out.items()]

def _words(ctx, options):
    """Options as rules write them, with locations, variables and quotes."""
    targets = []
    for name in ["data", "srcs", "deps", "additional_compiler_inputs"]:
        found = getattr(ctx.rule.attr, name, None)
        if type(found) == "list":
            targets += [t for t in found if type(t) == "Target"]
    out = []
    for o in options:
        if "$(location" in o or "$(execpath" in o or "$(rootpath" in o:
            o = ctx.expand_location(o, targets)
        if "$" in o:
            o = ctx.expand_make_variables("copts", o, {})
        out += ctx.tokenize(o)
    return out

def _context(target, ctx, deps):
    """The target's own compilation context."""
    infos = [d[CcInfo] for d in deps if CcInfo in d]
    if CcInfo in target:
        # What a target keeps to itself is in no context that it hands on.
        hidden = [
            d[CcInfo]
            for d in getattr(ctx.rule.attr, "implementation_deps", None) or []
            if CcInfo in d
        ]
        return cc_common.merge_cc_infos(cc_infos = [target[CcInfo]] + hidden).compilation_context

    # Older Bazel's programs have none.
    malloc = getattr(ctx.rule.attr, "malloc", None)
    if malloc and CcInfo in malloc:
        infos.append(malloc[CcInfo])
    here = "/".join([p for p in [ctx.label.workspace_root, ctx.label.package] if p])
    includes = []
    for i in getattr(ctx.rule.attr, "includes", None) or []:
        i = here if i == "." else (here + "/" + i if here else i)
        includes += [i or ".", ctx.bin_dir.path + "/" + i]
    root = ctx.label.workspace_root
    own = cc_common.create_compilation_context(
        system_includes = depset(includes),
        quote_includes = depset([
            root or ".",
            ctx.bin_dir.path + ("/" + root if root else ""),
        ]),
        defines = depset(_words(ctx, getattr(ctx.rule.attr, "defines", None) or [])),
    )
    return cc_common.merge_cc_infos(
        cc_infos = [CcInfo(compilation_context = own)] + infos,
    ).compilation_context

def _local_defines(target, ctx):
    """In the context of a library, in the attribute of what has none."""
    if CcInfo in target:
        return target[CcInfo].compilation_context.local_defines.to_list()
    return _words(ctx, getattr(ctx.rule.attr, "local_defines", None) or [])

def _flags(ctx, toolchain, context, defines, source, output):
    """What Bazel would run for this source: the compiler and its options."""
    is_c = source.extension == "c"
    features = cc_common.configure_features(
        ctx = ctx,
        cc_toolchain = toolchain,
        requested_features = ctx.features,
        # Header modules and the like are built by actions of their own.
        unsupported_features = ctx.disabled_features +
                               ["module_maps", "layering_check", "thin_lto"],
    )
    cpp = ctx.fragments.cpp
    copts = cpp.copts + (cpp.conlyopts if is_c else cpp.cxxopts)

    # An attribute `includes` is -isystem to Bazel. These are the program's own
    # headers all the same, not ones whose functions are none of its concern.
    includes = context.includes.to_list() + context.system_includes.to_list()
    variables = cc_common.create_compile_variables(
        feature_configuration = features,
        cc_toolchain = toolchain,
        source_file = source.path,
        output_file = output.path + ".o",  # named, never written
        user_compile_flags = copts + _words(ctx, getattr(ctx.rule.attr, "copts", None) or []),
        include_directories = depset(includes),
        quote_include_directories = context.quote_includes,
        system_include_directories = getattr(context, "external_includes", depset()),
        framework_include_directories = context.framework_includes,
        preprocessor_defines = depset(defines, transitive = [context.defines]),
    )
    action = "c-compile" if is_c else "c++-compile"
    compiler = cc_common.get_tool_for_action(
        feature_configuration = features,
        action_name = action,
    )
    return [compiler] + cc_common.get_memory_inefficient_command_line(
        feature_configuration = features,
        action_name = action,
        variables = variables,
    )

def _summary(target, ctx, toolchain, context, maps, source):
    out = ctx.actions.declare_file(
        "_askfirst/%s/%s.askf" % (ctx.label.name, source.path),
    )
    args = ctx.actions.args()
    args.add_all(["extract", source, "--root", ".", "-o", out])
    args.add_all(maps, before_each = "--map")
    args.add("--")
    args.add_all(_flags(ctx, toolchain, context, _local_defines(target, ctx), source, out))
    ctx.actions.run(
        executable = ctx.executable._askfirst,
        arguments = [args],
        inputs = depset(
            _files(ctx, "srcs") + _files(ctx, "additional_compiler_inputs"),
            transitive = [context.headers, toolchain.all_files],
        ),
        outputs = [out],
        mnemonic = "AskfirstExtract",
        progress_message = "Summarising %s" % source.short_path,
    )
    return out

def _aspect(target, ctx):
    deps = _deps(ctx)
    before = [d[AskfirstInfo] for d in deps if AskfirstInfo in d]
    summaries = []
    maps = depset(transitive = [i.maps for i in before])
    sources = [f for f in _files(ctx, "srcs") if f.extension in _SOURCES]
    compiled = CcInfo in target or (sources and ctx.rule.kind.startswith("cc_"))
    if compiled and "no-askfirst" not in ctx.rule.attr.tags:
        context = _context(target, ctx, deps)
        maps = depset(_maps(ctx, context), transitive = [maps])
        toolchain = ctx.attr._cc_toolchain[cc_common.CcToolchainInfo]
        summaries = [
            _summary(target, ctx, toolchain, context, maps, f)
            for f in sources
        ]
    program = depset(summaries, transitive = [i.summaries for i in before])
    own = _files(ctx, "hdrs") + _files(ctx, "textual_hdrs")
    if summaries:
        own = own + _files(ctx, "srcs")
    files = depset(own, transitive = [i.files for i in before])
    return [
        AskfirstInfo(summaries = program, files = files, maps = maps),
        OutputGroupInfo(askfirst = program),
    ]

_ASKFIRST = attr.label(
    default = Label("//:askfirst"),
    allow_single_file = True,
    executable = True,
    cfg = "exec",
)

askfirst_aspect = aspect(
    doc = "Summaries of the sources of a target and of all it depends on.",
    implementation = _aspect,
    attr_aspects = _DEPS,
    attrs = {
        "_askfirst": _ASKFIRST,
        "_cc_toolchain": attr.label(
            default = Label("@bazel_tools//tools/cpp:current_cc_toolchain"),
        ),
    },
    fragments = ["cpp"],
)

_LINK = {
    "targets": attr.label_list(
        doc = "The program: all that these depend on is in it.",
        mandatory = True,
        aspects = [askfirst_aspect],
    ),
    "policy": attr.label(
        doc = "askfirst.yaml",
        mandatory = True,
        allow_single_file = True,
    ),
    "baseline": attr.label(
        doc = "Accepted findings, of `askfirst baseline write`: others are new.",
        allow_single_file = True,
    ),
    "data": attr.label_list(
        doc = "Files that the policy names: its register, packs of the project's.",
        allow_files = True,
    ),
    "min_confidence": attr.string(default = "likely", values = ["likely", "certain"]),
    "strict": attr.bool(doc = "What could not be analysed fails, too."),
    "_askfirst": _ASKFIRST,
    "_data": attr.label(default = Label("//:data"), allow_files = True),
}

def _link(ctx, options):
    """The arguments of the link, and what it reads."""
    infos = [t[AskfirstInfo] for t in ctx.attr.targets if AskfirstInfo in t]
    summaries = depset(transitive = [i.summaries for i in infos])
    files = [ctx.file.policy] + ctx.files.data + ctx.files._data
    args = ctx.actions.args()
    args.add_all(["link", "--root", ".", "--policy", ctx.file.policy])
    if ctx.file.baseline:
        files.append(ctx.file.baseline)
        args.add("--baseline", ctx.file.baseline)
    if ctx.attr.strict:
        args.add("--strict")
    args.add("--min-confidence", ctx.attr.min_confidence)
    args.add_all(options)
    names = ctx.actions.declare_file(ctx.label.name + ".summaries")
    content = ctx.actions.args()
    content.add_all(summaries)
    content.set_param_file_format("shell")
    ctx.actions.write(names, content)
    args.add(names, format = "@%s")
    inputs = depset(files + [names], transitive = [summaries] + [i.files for i in infos])
    return args, inputs

_EXTENSIONS = {"gitlab": "gitlab.json", "json": "json", "sarif": "sarif", "text": "txt"}

def _report(ctx):
    outs = [
        ctx.actions.declare_file(ctx.label.name + "/askfirst." + _EXTENSIONS[f])
        for f in ctx.attr.formats
    ]
    options = ["--fail-on", "never", "-o", outs[0].dirname]
    for f in ctx.attr.formats:
        options += ["--format", f]
    args, inputs = _link(ctx, options)
    ctx.actions.run(
        executable = ctx.executable._askfirst,
        arguments = [args],
        inputs = inputs,
        outputs = outs,
        mnemonic = "AskfirstLink",
        progress_message = "Linking the summaries of %s" % ctx.label,
    )
    return [DefaultInfo(files = depset(outs))]

askfirst_report = rule(
    doc = "The report of a program, in a folder of the rule's name.",
    implementation = _report,
    attrs = dict(_LINK, formats = attr.string_list(
        default = ["text"],
        allow_empty = False,
    )),
)

# A link that finds something is no failed action: the test says it.
_LINKED = """
out=$1 status=$2
shift 2
"$@" > "$out" 2>&1
code=$?
case $code in 0|1|4) echo $code > "$status" ;; *) cat "$out" >&2; exit $code ;; esac
"""

def _test(ctx):
    report = ctx.actions.declare_file(ctx.label.name + ".txt")
    status = ctx.actions.declare_file(ctx.label.name + ".status")
    args, inputs = _link(ctx, ["--fail-on", ctx.attr.fail_on])
    ctx.actions.run_shell(
        command = _LINKED,
        arguments = [report.path, status.path, ctx.executable._askfirst.path, args],
        tools = [ctx.executable._askfirst],
        inputs = inputs,
        outputs = [report, status],
        mnemonic = "AskfirstLink",
        progress_message = "Linking the summaries of %s" % ctx.label,
    )
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        "#!/bin/sh\ncat '%s'\nexit $(cat '%s')\n" % (report.short_path, status.short_path),
        is_executable = True,
    )
    return [DefaultInfo(
        executable = script,
        runfiles = ctx.runfiles(files = [report, status]),
    )]

askfirst_test = rule(
    doc = "A test that fails if the program has findings, with the report.",
    implementation = _test,
    test = True,
    attrs = dict(_LINK, fail_on = attr.string(
        default = "likely",
        values = ["likely", "certain", "never"],
    )),
)
