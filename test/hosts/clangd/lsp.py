"""A small client of the language server protocol, for tests and measurements.

It speaks to a clangd over its standard streams, one message at a time.
"""
import json
import os
import queue
import subprocess
import threading
import time


def uri(path):
    return "file://" + os.path.abspath(path)


class Client:
    """One clangd, in `folder`, with `arguments`. What it says is kept."""

    def __init__(self, clangd, folder, arguments=(), settings=None, log=None,
                 environment=None):
        self.folder = os.path.abspath(folder)
        env = dict(os.environ)
        # Nothing of the user's own: tests say what is configured.
        env["XDG_CONFIG_HOME"] = os.path.join(self.folder, ".no-config")
        env["XDG_CACHE_HOME"] = os.path.join(self.folder, ".no-cache")
        env.pop("CLANGD_FLAGS", None)
        env.update(environment or {})
        self.process = subprocess.Popen(
            [clangd, "--background-index=false", "--log=error", *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=open(log, "w") if log else subprocess.DEVNULL,
            cwd=self.folder, env=env)
        self.arrived = queue.Queue()
        self.next_id = 1
        self.versions = {}
        self.texts = {}
        self.diagnostics = {}  # (uri, version) -> list
        threading.Thread(target=self._read, daemon=True).start()
        self.capabilities = self.request("initialize", {
            "processId": os.getpid(), "rootUri": uri(self.folder),
            "capabilities": {"textDocument": {
                "publishDiagnostics": {"relatedInformation": True,
                                       "codeActionsInline": True},
                "codeAction": {"codeActionLiteralSupport": {
                    "codeActionKind": {"valueSet": ["quickfix"]}}}},
                "offsetEncoding": ["utf-8"]},
            "initializationOptions": settings or {}})["capabilities"]
        self.notify("initialized", {})

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    self.arrived.put(None)
                    return
                line = line.strip()
                if not line:
                    break
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.arrived.put(json.loads(out.read(length)))

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(
            b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _step(self, until):
        """Takes in one message; an error where none comes."""
        left = until - time.monotonic()
        try:
            message = self.arrived.get(timeout=max(left, 0.01))
        except queue.Empty:
            raise AssertionError("clangd says nothing") from None
        if message is None:
            raise AssertionError(
                f"clangd ended with {self.process.wait(timeout=10)}")
        if message.get("method") == "textDocument/publishDiagnostics":
            said = message["params"]
            self.diagnostics[said["uri"], said.get("version")] = \
                said["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def notify(self, method, params):
        self._send({"method": method, "params": params})

    def request(self, method, params, timeout=60):
        number = self.next_id
        self.next_id += 1
        self._send({"id": number, "method": method, "params": params})
        until = time.monotonic() + timeout
        while True:
            message = self._step(until)
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise AssertionError(message["error"]["message"])
                return message["result"]

    def open(self, path, text=None):
        """Opens a file, as it is on disk or as `text`; its diagnostics."""
        path = os.path.join(self.folder, path)
        if text is None:
            with open(path) as f:
                text = f.read()
        at = uri(path)
        self.versions[at] = 1
        self.texts[at] = text
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": at, "languageId": "cpp", "version": 1, "text": text}})
        return self.wait(path)

    def type(self, path, text, wait=True):
        """The file now has `text`; its diagnostics."""
        at = uri(os.path.join(self.folder, path))
        if text == self.texts[at]:
            return self.wait(path)  # clangd says nothing again
        self.versions[at] += 1
        self.texts[at] = text
        self.notify("textDocument/didChange", {
            "textDocument": {"uri": at, "version": self.versions[at]},
            "contentChanges": [{"text": text}], "wantDiagnostics": True})
        return self.wait(path) if wait else None

    def wait(self, path, timeout=60):
        """The diagnostics of the file as it is."""
        at = uri(os.path.join(self.folder, path))
        until = time.monotonic() + timeout
        while (at, self.versions[at]) not in self.diagnostics:
            self._step(until)
        return self.diagnostics[at, self.versions[at]]

    def close(self, path):
        at = uri(os.path.join(self.folder, path))
        self.notify("textDocument/didClose", {"textDocument": {"uri": at}})

    def fixes(self, path, diagnostic):
        return self.request("textDocument/codeAction", {
            "textDocument": {"uri": uri(os.path.join(self.folder, path))},
            "range": diagnostic["range"],
            "context": {"diagnostics": [diagnostic]}})

    def end(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.process.wait(timeout=60)


def apply(text, edits):
    """`text` after the edits of one document."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(place):
        return starts[place["line"]] + place["character"]
    for edit in sorted(edits, key=lambda e: offset(e["range"]["start"]),
                       reverse=True):
        text = (text[:offset(edit["range"]["start"])] + edit["newText"] +
                text[offset(edit["range"]["end"]):])
    return text
