"""W2 by Jinja2 and zipfile: the content of a template ODT as text with marks, filled in and packed for each commune.

    python3 w2_jinja.py TEMPLATE.odt COMMUNES.csv FOLDER
"""
import csv
import re
import sys
import zipfile

import jinja2

template_path, communes, folder = sys.argv[1:]
with zipfile.ZipFile(template_path) as archive:
    parts = [(name, archive.read(name)) for name in archive.namelist()]
content = dict(parts)["content.xml"].decode("utf-8")
template = jinja2.Environment(autoescape=True).from_string(re.sub(r"@(\w+)@", r"{{ \1 }}", content))
with open(communes, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        with zipfile.ZipFile(f"{folder}/{row['code']}.odt", "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, data in parts:
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
                archive.writestr(info, template.render(row) if name == "content.xml" else data)
