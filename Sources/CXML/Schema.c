// RELAX NG: compiling a schema and validating documents against it. Every error goes to the caller's list.

#include <libxml/relaxng.h>
#include <limits.h>
#include <stdlib.h>

#include "Library.h"

struct CXMLSchema {
    xmlRelaxNGPtr compiled;
};

/// Hands a parse error to the list that hangs on the parser.
static void note_parse_error(void *context, CXMLLibraryError error) {
    cxml_problems_add(((xmlParserCtxtPtr)context)->_private, error);
}

/// Parses a document, or the file at `path` when there are no bytes: no network, no entity substitution, no DTD, no
/// recovery.
static xmlDocPtr parse(const uint8_t *bytes, int64_t count, const char *path, CXMLProblems *problems) {
    if (count > INT_MAX) {
        cxml_problems_note(problems, 0, "document larger than 2 GB");
        return NULL;
    }
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (context == NULL) return NULL;
    context->_private = problems;
    context->sax->serror = note_parse_error;
    int options = XML_PARSE_NONET | XML_PARSE_BIG_LINES;
    xmlDocPtr document = bytes == NULL
                             ? xmlCtxtReadFile(context, path, NULL, options)
                             : xmlCtxtReadMemory(context, (const char *)bytes, (int)count, path, NULL, options);
    xmlFreeParserCtxt(context);
    return document;
}

CXMLSchema *cxml_schema_create(const char *path, CXMLProblems *problems) {
    xmlRelaxNGPtr compiled = NULL;
    xmlDocPtr document = parse(NULL, 0, path, problems);
    // The compiler works on a copy of the document, so both are freed here.
    xmlRelaxNGParserCtxtPtr parser = document == NULL ? NULL : xmlRelaxNGNewDocParserCtxt(document);
    if (parser != NULL) {
        xmlRelaxNGSetParserStructuredErrors(parser, cxml_problems_add, problems);
        compiled = xmlRelaxNGParse(parser);
        xmlRelaxNGFreeParserCtxt(parser);
    }
    if (document != NULL) xmlFreeDoc(document);
    CXMLSchema *schema = compiled == NULL ? NULL : calloc(1, sizeof *schema);
    if (schema == NULL) {
        if (compiled != NULL) xmlRelaxNGFree(compiled);
        return NULL;
    }
    schema->compiled = compiled;
    return schema;
}

void cxml_schema_destroy(CXMLSchema *schema) {
    if (schema == NULL) return;
    xmlRelaxNGFree(schema->compiled);
    free(schema);
}

bool cxml_schema_validate(
    const CXMLSchema *schema, const uint8_t *bytes, int64_t count, CXMLProblems *problems) {
    int outcome = -1;
    xmlDocPtr document = parse(bytes, count, NULL, problems);
    xmlRelaxNGValidCtxtPtr validator = document == NULL ? NULL : xmlRelaxNGNewValidCtxt(schema->compiled);
    if (validator != NULL) {
        xmlRelaxNGSetValidStructuredErrors(validator, cxml_problems_add, problems);
        outcome = xmlRelaxNGValidateDoc(validator, document);
        xmlRelaxNGFreeValidCtxt(validator);
    }
    if (document != NULL) xmlFreeDoc(document);
    if (outcome != 0 && cxml_problems_count(problems) == 0) cxml_problems_note(problems, 0, "document is not valid");
    return outcome == 0;
}
