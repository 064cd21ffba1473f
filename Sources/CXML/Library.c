// Setting libxml2 up, once for the process.

#include <libxml/relaxng.h>
#include <libxml/xmlschemastypes.h>

#include "Library.h"

void cxml_initialize(void) {
    xmlInitParser();
    xmlSchemaInitTypes();
    xmlRelaxNGInitTypes();
}
