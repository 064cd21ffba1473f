// libxlsxwriter behind a narrow door: one current sheet, styles by number, the finished file as bytes.
//
// The library writes to a named file only. That file is a temporary one, made with a name nobody can guess, read back and
// removed at once; the caller writes the bytes where they belong, as it does with every other output.

#include "CWorkbook.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// 1980-01-01 00:00 UTC, the date of every part of our archives: no clock in the file.
#define FIXED_TIME ((time_t)315532800)

struct CWorkbook {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format **styles;
    int32_t style_count;
    int32_t style_room;
    char *path;
    char *folder;
    uint8_t *bytes;
};

static CWorkbookFailure failure_of(lxw_error error) {
    switch (error) {
    case LXW_NO_ERROR: return CWORKBOOK_OK;
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_CLOSE: return CWORKBOOK_TEMPORARY_FILE;
    default: return CWORKBOOK_LIBRARY;
    }
}

CWorkbook *cworkbook_create(const char *folder, const char *title, CWorkbookFailure *failure) {
    *failure = CWORKBOOK_LIBRARY;
    CWorkbook *workbook = calloc(1, sizeof *workbook);
    if (workbook == NULL) return NULL;
    static const char name[] = "/vanthu-XXXXXX";
    workbook->folder = strdup(folder);
    workbook->path = malloc(strlen(folder) + sizeof name);
    if (workbook->path == NULL || workbook->folder == NULL) {
        cworkbook_destroy(workbook);
        return NULL;
    }
    strcpy(workbook->path, folder);
    strcat(workbook->path, name);
    int descriptor = mkstemp(workbook->path);
    if (descriptor < 0) {
        *failure = CWORKBOOK_TEMPORARY_FILE;
        free(workbook->path);
        workbook->path = NULL;
        cworkbook_destroy(workbook);
        return NULL;
    }
    close(descriptor);
    lxw_workbook_options options = {.tmpdir = workbook->folder};
    workbook->book = workbook_new_opt(workbook->path, &options);
    if (workbook->book == NULL) {
        cworkbook_destroy(workbook);
        return NULL;
    }
    lxw_doc_properties properties = {.title = (char *)title, .created = FIXED_TIME};
    workbook_set_properties(workbook->book, &properties);
    *failure = CWORKBOOK_OK;
    return workbook;
}

void cworkbook_destroy(CWorkbook *workbook) {
    if (workbook == NULL) return;
    if (workbook->book != NULL) lxw_workbook_free(workbook->book);
    if (workbook->path != NULL) unlink(workbook->path);
    free(workbook->path);
    free(workbook->folder);
    free(workbook->styles);
    free(workbook->bytes);
    free(workbook);
}

int32_t cworkbook_add_style(CWorkbook *workbook, const CWorkbookStyle *style) {
    if (workbook->style_count == workbook->style_room) {
        int32_t room = workbook->style_room * 2 + 16;
        lxw_format **styles = realloc(workbook->styles, (size_t)room * sizeof *styles);
        if (styles == NULL) return -1;
        workbook->styles = styles;
        workbook->style_room = room;
    }
    lxw_format *format = workbook_add_format(workbook->book);
    if (format == NULL) return -1;
    format_set_font_name(format, "Times New Roman");
    format_set_font_size(format, style->size);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style->fill >= 0) format_set_bg_color(format, (lxw_color_t)style->fill);
    if (style->ink >= 0) format_set_font_color(format, (lxw_color_t)style->ink);
    if (style->horizontal == 1) format_set_align(format, LXW_ALIGN_LEFT);
    if (style->horizontal == 2) format_set_align(format, LXW_ALIGN_CENTER);
    if (style->horizontal == 3) format_set_align(format, LXW_ALIGN_RIGHT);
    if (style->bold) format_set_bold(format);
    if (style->italic) format_set_italic(format);
    if (style->wrapped) format_set_text_wrap(format);
    if (style->bordered) format_set_border(format, LXW_BORDER_THIN);
    if (style->indented) format_set_indent(format, 1);
    if (style->unlocked) format_set_unlocked(format);
    if (style->number_format != NULL) format_set_num_format(format, style->number_format);
    workbook->styles[workbook->style_count] = format;
    return workbook->style_count++;
}

static lxw_format *style_of(const CWorkbook *workbook, int32_t style) {
    return style >= 0 && style < workbook->style_count ? workbook->styles[style] : NULL;
}

CWorkbookFailure cworkbook_add_sheet(CWorkbook *workbook, const char *name, bool hidden) {
    workbook->sheet = workbook_add_worksheet(workbook->book, name);
    if (workbook->sheet == NULL) return CWORKBOOK_LIBRARY;
    if (hidden) worksheet_hide(workbook->sheet);
    worksheet_gridlines(workbook->sheet, LXW_HIDE_ALL_GRIDLINES);
    return CWORKBOOK_OK;
}

CWorkbookFailure cworkbook_text(CWorkbook *workbook, int32_t row, int32_t column, const char *text, int32_t style) {
    return failure_of(worksheet_write_string(
        workbook->sheet, (lxw_row_t)row, (lxw_col_t)column, text, style_of(workbook, style)));
}

CWorkbookFailure cworkbook_number(CWorkbook *workbook, int32_t row, int32_t column, double number, int32_t style) {
    return failure_of(worksheet_write_number(
        workbook->sheet, (lxw_row_t)row, (lxw_col_t)column, number, style_of(workbook, style)));
}

CWorkbookFailure cworkbook_blank(CWorkbook *workbook, int32_t row, int32_t column, int32_t style) {
    return failure_of(
        worksheet_write_blank(workbook->sheet, (lxw_row_t)row, (lxw_col_t)column, style_of(workbook, style)));
}

CWorkbookFailure cworkbook_join(
    CWorkbook *workbook, int32_t row, int32_t first, int32_t last, const char *text, int32_t style) {
    return failure_of(worksheet_merge_range(
        workbook->sheet, (lxw_row_t)row, (lxw_col_t)first, (lxw_row_t)row, (lxw_col_t)last, text,
        style_of(workbook, style)));
}

CWorkbookFailure cworkbook_column(CWorkbook *workbook, int32_t column, double width) {
    return failure_of(
        worksheet_set_column(workbook->sheet, (lxw_col_t)column, (lxw_col_t)column, width, NULL));
}

CWorkbookFailure cworkbook_row(CWorkbook *workbook, int32_t row, double height) {
    return failure_of(worksheet_set_row(workbook->sheet, (lxw_row_t)row, height, NULL));
}

CWorkbookFailure cworkbook_rule(CWorkbook *workbook, int32_t row, int32_t column, const CWorkbookRule *rule) {
    lxw_data_validation validation = {0};
    char **choices = NULL;
    switch (rule->kind) {
    case 0:
        validation.validate = LXW_VALIDATION_TYPE_INTEGER;
        break;
    case 1:
        validation.validate = LXW_VALIDATION_TYPE_DECIMAL;
        break;
    default:
        validation.validate = LXW_VALIDATION_TYPE_LIST;
        choices = calloc((size_t)rule->choice_count + 1, sizeof *choices);
        if (choices == NULL) return CWORKBOOK_LIBRARY;
        for (int32_t index = 0; index < rule->choice_count; index++) choices[index] = (char *)rule->choices[index];
        validation.value_list = choices;
    }
    validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    validation.minimum_number = rule->minimum;
    validation.maximum_number = rule->maximum;
    validation.input_title = (char *)rule->hint_title;
    validation.input_message = (char *)rule->hint;
    validation.error_title = (char *)rule->fault_title;
    validation.error_message = (char *)rule->fault;
    validation.error_type = LXW_VALIDATION_ERROR_TYPE_STOP;
    lxw_error error = worksheet_data_validation_cell(
        workbook->sheet, (lxw_row_t)row, (lxw_col_t)column, &validation);
    free(choices);
    return failure_of(error);
}

void cworkbook_freeze(CWorkbook *workbook, int32_t row, int32_t column) {
    worksheet_freeze_panes(workbook->sheet, (lxw_row_t)row, (lxw_col_t)column);
}

void cworkbook_protect(CWorkbook *workbook) {
    lxw_protection options = {.format_columns = 1, .format_rows = 1};
    worksheet_protect(workbook->sheet, NULL, &options);
}

CWorkbookFailure cworkbook_page(
    CWorkbook *workbook, bool landscape, double side, double top, double bottom, int32_t first_repeated,
    int32_t last_repeated, const char *footer) {
    lxw_worksheet *sheet = workbook->sheet;
    if (landscape) worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_set_margins(sheet, side, side, top, bottom);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_center_horizontally(sheet);
    CWorkbookFailure failure = failure_of(worksheet_set_footer(sheet, footer));
    if (failure != CWORKBOOK_OK) return failure;
    return failure_of(worksheet_repeat_rows(sheet, (lxw_row_t)first_repeated, (lxw_row_t)last_repeated));
}

void cworkbook_select(CWorkbook *workbook, int32_t row, int32_t column) {
    worksheet_set_selection(workbook->sheet, (lxw_row_t)row, (lxw_col_t)column, (lxw_row_t)row, (lxw_col_t)column);
}

CWorkbookFailure cworkbook_finish(CWorkbook *workbook, const uint8_t **bytes, int64_t *count) {
    *bytes = NULL;
    *count = 0;
    lxw_workbook *book = workbook->book;
    workbook->book = NULL;
    workbook->sheet = NULL;
    // Closing frees the library's workbook, whether it could be written or not.
    CWorkbookFailure failure = failure_of(workbook_close(book));
    if (failure != CWORKBOOK_OK) return failure;
    FILE *file = fopen(workbook->path, "rb");
    if (file == NULL) return CWORKBOOK_TEMPORARY_FILE;
    failure = CWORKBOOK_TEMPORARY_FILE;
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (size > 0 && fseek(file, 0, SEEK_SET) == 0) {
        workbook->bytes = malloc((size_t)size);
        if (workbook->bytes != NULL && fread(workbook->bytes, 1, (size_t)size, file) == (size_t)size) {
            *bytes = workbook->bytes;
            *count = (int64_t)size;
            failure = CWORKBOOK_OK;
        }
    }
    fclose(file);
    unlink(workbook->path);
    free(workbook->path);
    workbook->path = NULL;
    return failure;
}
