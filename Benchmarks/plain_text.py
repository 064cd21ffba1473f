"""Prints the words of an HTML file, one block a line: what a converter gets as plain text."""
import html.parser
import sys

BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "div", "section", "br"}


class Text(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []
        self.skip = 0

    def handle_starttag(self, tag, attributes):
        self.skip += tag in ("style", "title")
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag):
        self.skip -= tag in ("style", "title")
        if tag in BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data):
        if not self.skip:
            self.parts.append(data)


text = Text()
text.feed(open(sys.argv[1], encoding="utf-8").read())
lines = (" ".join(line.split()) for line in "".join(text.parts).splitlines())
print("\n\n".join(line for line in lines if line))
