// Workbooks of Excel written by libxlsxwriter, cell by cell. No header of the library is seen outside this target.
//
// Rows and columns count from 0. Texts are UTF-8 and end in a zero byte; the caller keeps them within the limits of the
// format, so that the library never complains on standard error.

#ifndef CWORKBOOK_H
#define CWORKBOOK_H

#include <stdbool.h>
#include <stdint.h>

/// What went wrong in a call.
typedef enum __attribute__((enum_extensibility(closed))) CWorkbookFailure : int32_t {
    CWORKBOOK_OK __attribute__((swift_name("ok"))) = 0,
    /// The library ran out of memory or refused a value.
    CWORKBOOK_LIBRARY __attribute__((swift_name("library"))) = 1,
    /// A temporary file could not be made, written or read.
    CWORKBOOK_TEMPORARY_FILE __attribute__((swift_name("temporaryFile"))) = 2,
} CWorkbookFailure;

/// A workbook that grows, with the sheet that calls are about.
typedef struct CWorkbook CWorkbook;

/// How a cell looks and whether it may be changed.
typedef struct CWorkbookStyle {
    /// Size of the type in points.
    double size;
    /// Colours as 0xRRGGBB; -1 for none.
    int32_t fill;
    int32_t ink;
    /// 0 by kind of content, 1 left, 2 centred, 3 right.
    int32_t horizontal;
    bool bold;
    bool italic;
    bool wrapped;
    bool bordered;
    /// Whether text keeps away from the border that it is set against.
    bool indented;
    bool unlocked;
    /// The number format; null for the general one.
    const char *_Nullable number_format;
} CWorkbookStyle;

/// What a cell takes.
typedef struct CWorkbookRule {
    /// 0 whole numbers, 1 any numbers, 2 one of a list.
    int32_t kind;
    double minimum;
    double maximum;
    /// The texts of a list; null otherwise.
    const char *_Nullable const *_Nullable choices;
    int32_t choice_count;
    /// What is shown when the cell is chosen, and when something else is typed.
    const char *_Nonnull hint_title;
    const char *_Nonnull hint;
    const char *_Nonnull fault_title;
    const char *_Nonnull fault;
} CWorkbookRule;

/// Makes an empty workbook whose temporary files stand in a folder; null when memory or the folder fail.
CWorkbook *_Nullable cworkbook_create(
    const char *_Nonnull folder, const char *_Nonnull title, CWorkbookFailure *_Nonnull failure);
/// Frees the workbook and removes its temporary file.
void cworkbook_destroy(CWorkbook *_Nullable workbook);
/// Adds a style and gives its number, -1 when memory ran out.
int32_t cworkbook_add_style(CWorkbook *_Nonnull workbook, const CWorkbookStyle *_Nonnull style);
/// Adds a sheet; the calls below are about the last one added.
CWorkbookFailure cworkbook_add_sheet(CWorkbook *_Nonnull workbook, const char *_Nonnull name, bool hidden);
/// Writes a text, never as a formula.
CWorkbookFailure cworkbook_text(
    CWorkbook *_Nonnull workbook, int32_t row, int32_t column, const char *_Nonnull text, int32_t style);
/// Writes a number.
CWorkbookFailure cworkbook_number(
    CWorkbook *_Nonnull workbook, int32_t row, int32_t column, double number, int32_t style);
/// Writes the style of an empty cell.
CWorkbookFailure cworkbook_blank(CWorkbook *_Nonnull workbook, int32_t row, int32_t column, int32_t style);
/// Joins the cells of a row from column to column; what stands there is written into the first.
CWorkbookFailure cworkbook_join(
    CWorkbook *_Nonnull workbook, int32_t row, int32_t first, int32_t last, const char *_Nonnull text, int32_t style);
/// The width of a column in characters.
CWorkbookFailure cworkbook_column(CWorkbook *_Nonnull workbook, int32_t column, double width);
/// The height of a row in points.
CWorkbookFailure cworkbook_row(CWorkbook *_Nonnull workbook, int32_t row, double height);
/// Says what a cell takes.
CWorkbookFailure cworkbook_rule(
    CWorkbook *_Nonnull workbook, int32_t row, int32_t column, const CWorkbookRule *_Nonnull rule);
/// Keeps rows above and columns left of a cell in sight.
void cworkbook_freeze(CWorkbook *_Nonnull workbook, int32_t row, int32_t column);
/// Locks all cells but the unlocked ones, without a password; widths and heights may be changed.
void cworkbook_protect(CWorkbook *_Nonnull workbook);
/// Prints on A4, one page wide, with rows repeated on every page; margins in inches.
CWorkbookFailure cworkbook_page(
    CWorkbook *_Nonnull workbook, bool landscape, double side, double top, double bottom, int32_t first_repeated,
    int32_t last_repeated, const char *_Nonnull footer);
/// The cell that is chosen when the sheet is opened.
void cworkbook_select(CWorkbook *_Nonnull workbook, int32_t row, int32_t column);
/// Writes the workbook and lends its bytes until it is freed; nothing can be added afterwards.
CWorkbookFailure cworkbook_finish(
    CWorkbook *_Nonnull workbook, const uint8_t *_Nullable *_Nonnull bytes, int64_t *_Nonnull count);

#endif
