"""W2 by relatorio: the template ODT with its marks turned into relatorio's placeholders.

    python3 w2_relatorio.py TEMPLATE.odt COMMUNES.csv FOLDER
"""
import csv
import io
import re
import sys
import zipfile

from relatorio.templates.opendocument import Template

template_path, communes, folder = sys.argv[1:]
packed = io.BytesIO()
with zipfile.ZipFile(template_path) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
    for name in source.namelist():
        data = source.read(name)
        if name == "content.xml":
            text = re.sub(
                r"@(\w+)@",
                r'<text:placeholder text:placeholder-type="text">&lt;row["\1"]&gt;</text:placeholder>',
                data.decode("utf-8"))
            data = text.encode("utf-8")
        target.writestr(name, data)
template = Template(source=io.BytesIO(packed.getvalue()), filepath=None)
with open(communes, encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        data = template.generate(row=row).render().getvalue()
        with open(f"{folder}/{row['code']}.odt", "wb") as output:
            output.write(data)
