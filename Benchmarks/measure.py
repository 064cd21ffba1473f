"""Times whole processes in turn (A B C A B C …) and prints medians and ratios to the first command.

CPU time is user plus system as the kernel accounts it for the finished process; memory is its peak resident size.
"""
import argparse
import os
import shlex
import statistics
import subprocess
import sys


def run(words):
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{words[0]}: exit status {process.returncode}")
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


parser = argparse.ArgumentParser()
parser.add_argument("--runs", type=int, default=15)
parser.add_argument("commands", nargs="+", help="name=command")
arguments = parser.parse_args()
commands = [(name, shlex.split(words)) for name, words in (c.split("=", 1) for c in arguments.commands)]
figures = {name: [] for name, _ in commands}
for name, words in commands:
    run(words)
for _ in range(arguments.runs):
    for name, words in commands:
        figures[name].append(run(words))
first = [cpu for cpu, _ in figures[commands[0][0]]]
print(f"{'':10} {'CPU ms min':>11} {'median':>8} {'max':>8} {'peak MB':>8} {'ratio':>7}   ({arguments.runs} runs each, interleaved)")
for name, _ in commands:
    cpu = [c for c, _ in figures[name]]
    ratio = statistics.median(a / b for a, b in zip(first, cpu))
    print(f"{name:10} {min(cpu):11.1f} {statistics.median(cpu):8.1f} {max(cpu):8.1f} "
          f"{max(m for _, m in figures[name]):8.1f} {ratio:7.2f}")
