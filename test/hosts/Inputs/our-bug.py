"""our-bug.py ASKFIRST: a segmentation fault while a summary is read, which waits
for a writer to the pipe."""
import os
import signal
import subprocess
import sys
import time

os.mkfifo("pipe.askf")
run = subprocess.Popen([sys.argv[1], "link", "pipe.askf"],
                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
# Asleep in open(2): the pipe has no writer.
for _ in range(1000):
    with open("/proc/%d/wchan" % run.pid) as f, \
            open("/proc/%d/stat" % run.pid) as s:
        if "fifo" in f.read() or s.read().split(") ")[1][0] == "S":
            break
    time.sleep(0.01)
time.sleep(0.2)
run.send_signal(signal.SIGSEGV)
out, _ = run.communicate(timeout=60)
print(out.decode())
print("exit code", run.returncode)
