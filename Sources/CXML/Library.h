// What the C files of this target share: libxml2's headers and the differences between its versions.

#ifndef CXML_LIBRARY_H
#define CXML_LIBRARY_H

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

#include "CXML.h"

#if LIBXML_VERSION >= 21200
/// The error that libxml2 hands to a handler; constant since 2.12.
typedef const xmlError *CXMLLibraryError;
#else
typedef xmlErrorPtr CXMLLibraryError;
#endif

/// Adds a problem to the list; the userData of libxml2's error handlers.
void cxml_problems_add(void *problems, CXMLLibraryError error);
/// Adds a problem that libxml2 did not report itself.
void cxml_problems_note(CXMLProblems *problems, int64_t line, const char *message);

#endif
