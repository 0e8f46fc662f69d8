"""Writes the files of limits.test here."""


def write(name, text):
    with open(name, "wb") as f:
        f.write(text if isinstance(text, bytes) else text.encode())


head = "version: 1\n"
bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n"
for n in range(8):
    bomb += "%c: &%c [%s]\n" % (98 + n, 98 + n, ",".join(["*" + chr(97 + n)] * 10))
write("bomb.yaml", head + bomb)
write("self.yaml", head + "sources: &s [*s]\n")
write("lists.yaml", head + "sources: " + "[" * 100000 + "\n")
write("maps.yaml", head + "sources: " + "{a: " * 100000 + "\n")
write("blocks.yaml", head + "sources:\n" +
      "".join(" " * n + "a:\n" for n in range(1, 2500)))
write("big.yaml", head + ("#" + "y" * 78 + "\n") * 60000)
write("nul.yaml", b"version: 1\nsources:\n  - {field: a\0b, data: user.name}\n")
write("latin.yaml",
      b"version: 1\nsources:\n  - {field: a::b\xe9, data: user.name}\n")
entry = "  - {field: app::Größe, data: user.%s}"
write("fine.yaml", b"\xef\xbb\xbf" + (
    head + "sources:\n" + entry % "name" + "\n").replace("\n", "\r\n").encode())
write("crlf.yaml",
      (head + "sources:\n" + entry % "nam" + "\n").replace("\n", "\r\n"))
