// The list that collects what libxml2 reports during one parse or validation.

#include <stdlib.h>
#include <string.h>

#include "Library.h"

/// More problems than anybody reads; the rest are dropped.
#define PROBLEM_LIMIT 1000

struct Problem {
    int64_t line;
    char *message;
};

struct CXMLProblems {
    int64_t count;
    struct Problem problems[PROBLEM_LIMIT];
};

CXMLProblems *cxml_problems_create(void) { return calloc(1, sizeof(CXMLProblems)); }

void cxml_problems_destroy(CXMLProblems *problems) {
    if (problems == NULL) return;
    for (int64_t i = 0; i < problems->count; i++) free(problems->problems[i].message);
    free(problems);
}

int64_t cxml_problems_count(const CXMLProblems *problems) { return problems == NULL ? 0 : problems->count; }

int64_t cxml_problems_line(const CXMLProblems *problems, int64_t index) { return problems->problems[index].line; }

const char *cxml_problems_message(const CXMLProblems *problems, int64_t index) {
    const char *message = problems->problems[index].message;
    return message == NULL ? "" : message;
}

void cxml_problems_note(CXMLProblems *problems, int64_t line, const char *message) {
    if (problems->count == PROBLEM_LIMIT) return;
    char *copy = strdup(message);
    if (copy != NULL) {
        size_t length = strlen(copy);
        while (length > 0 && copy[length - 1] == '\n') copy[--length] = 0;
    }
    problems->problems[problems->count++] = (struct Problem){.line = line, .message = copy};
}

void cxml_problems_add(void *problems, CXMLLibraryError error) {
    cxml_problems_note(problems, error->line, error->message == NULL ? "libxml2" : error->message);
}
