#!/usr/bin/env python3
"""How long a save takes to be seen: from writing the spec to the repainted page in Chromium, under `vanthu watch`.

    python3 Benchmarks/watch.py [--vanthu .build/release/vanthu] [--spec Examples/....vanthu] [--saves 30]

Starts `vanthu watch` on a copy of the spec, opens the viewer page in headless Chromium (no network, no server; the
browser is driven through its debugging pipe), saves the spec again and again and waits until the page says that the new
rendering has been painted. Prints median and 95th percentile, and the processor time of the watch while nothing changes.
"""
import argparse
import json
import os
import select
import shutil
import signal
import statistics
import subprocess
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Browser:
    """Headless Chromium on its debugging pipe: messages of JSON, each ended by a zero byte."""

    def __init__(self, binary, folder):
        down_read, self.down = os.pipe()
        self.up, up_write = os.pipe()

        def descriptors():
            # Chromium reads commands from 3 and writes answers to 4.
            os.dup2(down_read, 103)
            os.dup2(up_write, 104)
            os.dup2(103, 3)
            os.dup2(104, 4)

        self.process = subprocess.Popen(
            [binary, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe",
             "--window-size=1000,1300", "--user-data-dir=" + folder, "about:blank"],
            close_fds=False, preexec_fn=descriptors, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(down_read)
        os.close(up_write)
        self.number = 0
        self.buffer = b""
        self.session = None

    def send(self, method, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.down, json.dumps(message).encode() + b"\0")
        return self.number

    def receive(self, limit=30):
        end = time.monotonic() + limit
        while b"\0" not in self.buffer:
            if not select.select([self.up], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit("the browser does not answer")
            self.buffer += os.read(self.up, 1 << 20)
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **params):
        number = self.send(method, **params)
        while True:
            message = self.receive()
            if message.get("id") == number:
                return message.get("result", {})

    def open(self, address):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Runtime.enable")
        self.call("Runtime.addBinding", name="daVe")
        self.call("Page.addScriptToEvaluateOnNewDocument", source="""
            if (location.pathname.endsWith('.xem.html')) {
              new MutationObserver(function () { daVe(document.documentElement.dataset.ban || ''); })
                .observe(document.documentElement, { attributes: true, attributeFilter: ['data-ban'] });
            }""")
        self.call("Page.navigate", url=address)

    def painted(self, number):
        while True:
            message = self.receive()
            if message.get("method") == "Runtime.bindingCalled" and message["params"]["payload"] == str(number):
                return

    def text(self, expression):
        return self.call("Runtime.evaluate", expression=expression)["result"].get("value")

    def end(self):
        self.process.terminate()
        self.process.wait()


def processor_seconds(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--vanthu", default=os.path.join(ROOT, ".build/release/vanthu"))
    parser.add_argument("--spec", default=os.path.join(ROOT, "Examples/ke-hoach-huyen-2020.vanthu"))
    parser.add_argument("--saves", type=int, default=30)
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome") or "chromium")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        spec = os.path.join(folder, "van-ban.vanthu")
        with open(options.spec, encoding="utf-8") as file:
            text = file.read()
        with open(spec, "w", encoding="utf-8") as file:
            file.write(text)
        watch = subprocess.Popen(
            [options.vanthu, "watch", spec, "--templates", os.path.join(ROOT, "Templates")], stderr=subprocess.DEVNULL)
        viewer = os.path.join(folder, "van-ban.xem.html")
        while not os.path.exists(os.path.join(folder, "van-ban.xem.js")):
            time.sleep(0.02)
            if watch.poll() is not None:
                raise SystemExit("vanthu watch ended")
        browser = Browser(options.chromium, os.path.join(folder, "browser"))
        try:
            browser.open("file://" + viewer)
            browser.painted(1)
            body = text.split("\n---\n", 1)[1].split("\n", 1)
            times = []
            for number in range(2, options.saves + 2):
                sentence = f"Bản lưu thứ {number}."
                changed = text.split("\n---\n", 1)[0] + "\n---\n" + sentence + "\n" + "\n".join(body)
                time.sleep(0.2 + number % 7 * 0.013)
                start = time.monotonic()
                with open(spec, "w", encoding="utf-8") as file:
                    file.write(changed)
                browser.painted(number)
                times.append((time.monotonic() - start) * 1000)
                shown = browser.text("document.querySelector('iframe').contentDocument.body.textContent")
                if sentence not in (shown or ""):
                    raise SystemExit("the page does not show the sentence that was saved")
            before = processor_seconds(watch.pid)
            time.sleep(5)
            idle = (processor_seconds(watch.pid) - before) / 5 * 100
        finally:
            browser.end()
            watch.send_signal(signal.SIGINT)
            status = watch.wait()
        times.sort()
        p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
        print(f"saves            {len(times)}")
        print(f"save to repaint  median {statistics.median(times):.0f} ms, p95 {p95:.0f} ms, worst {times[-1]:.0f} ms")
        print(f"idle             {idle:.2f} % of one processor")
        print(f"ended            status {status}, left behind: {sorted(n for n in os.listdir(folder) if '.xem.' in n)}")


main()
