#!/usr/bin/env python3
"""The same table by Jinja2 and zipfile. Usage: table.py IN.csv OUT.odt"""
import csv
import sys
import zipfile

import jinja2

TEMPLATE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
office:version="1.3"><office:body><office:text><table:table table:name="T1">\
{% for row in rows %}<table:table-row table:style-name="Row">{% for cell in row %}\
<table:table-cell table:style-name="T1K"><text:p text:style-name="P3">{{ cell }}</text:p></table:table-cell>\
{% endfor %}</table:table-row>{% endfor %}</table:table></office:text></office:body></office:document-content>
"""

with open(sys.argv[1], encoding="utf-8", newline="") as source:
    rows = list(csv.reader(source))
text = jinja2.Environment(autoescape=True).from_string(TEMPLATE).render(rows=rows)
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
    archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
    archive.writestr("content.xml", text)
