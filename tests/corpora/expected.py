#!/usr/bin/env python3
"""What other libraries, of another language, read in the files beside this script: makes expected.json.

    python3 -m venv venv && venv/bin/pip install openpyxl==3.1.5 xlrd==2.0.1 odfpy==1.4.1 vobject==0.9.9
    venv/bin/python tests/corpora/expected.py

A cell is written as a person would read it: a whole number without a point, a day as 2026-03-05. A text that is
merged over several rows stands in each of them. Blank rows are left out; a row goes by its number as Excel counts.
"""
import csv
import datetime
import io
import json
import pathlib
import re

import openpyxl
import vobject
import xlrd
from odf import opendocument, table, teletype, text

HERE = pathlib.Path(__file__).parent

# Encoding and delimiter of each table, as the project that ships it says in its tests.
TABLES = {
    "agate/test.csv": ("utf-8", ","),
    "agate/test_cr.csv": ("utf-8", ","),
    "agate/test_crlf.csv": ("utf-8", ","),
    "agate/test_utf16_big.csv": ("utf-16", ","),
    "agate/test_utf16_little.csv": ("utf-16", ","),
    "agate/test_quote_nonnumeric.csv": ("utf-8", ","),
    "agate/table1.csv": ("utf-8", ","),
    "csvkit/dummy.tsv": ("utf-8", "\t"),
    "csvkit/blanks.csv": ("utf-8", ","),
    "csvkit/bad.csv": ("utf-8", ","),
    "csvkit/mac_newlines.csv": ("utf-8", ","),
    "csvkit/optional_quote_characters.csv": ("utf-8", ","),
    "csvkit/test_utf8_bom.csv": ("utf-8-sig", ","),
    "csvkit/test_locale.csv": ("utf-8", ","),
    "csvkit/test_ignore_case.csv": ("utf-8", ","),
    "csvkit/dummy_col_shuffled_ragged.csv": ("utf-8", ","),
    "papaparse/sample.csv": ("utf-8", ","),
    "papaparse/sample-header.csv": ("utf-8", ","),
    "papaparse/utf-8-bom-sample.csv": ("utf-8-sig", ","),
    "csv/smallpop.csv": ("utf-8", ","),
    "csv/uspop-null.csv": ("utf-8", ","),
}

# What a spreadsheet shows of a number where that says more than the number: by file and sheet, then row and column.
SEEN = {
    ("pyexcel-ods3/ods_formats.ods", "Sheet1"): {("2", 4): "£1", ("2", 5): "200.00%", ("2", 8): "1 1/4", ("3", 4): "-£10,000"},
}


def shown(value):
    """A value as a person would read it."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value == int(value) else repr(value)
        case datetime.datetime():
            value = (value + datetime.timedelta(microseconds=500_000)).replace(microsecond=0)
            if value.time() == datetime.time():
                return value.strftime("%Y-%m-%d")
            return value.strftime("%Y-%m-%d %H:%M:%S" if value.second else "%Y-%m-%d %H:%M")
        case datetime.date():
            return value.strftime("%Y-%m-%d")
        case datetime.time():
            return value.strftime("%H:%M:%S" if value.second else "%H:%M")
        case datetime.timedelta():
            return shown((datetime.datetime.min + value).time())
    return "" if value.strip() == "" else value.replace("\r\n", "\n").replace("\r", "\n")


def rows(cells, merges=()):
    """Rows by number, from a dict of (row, column) -> value, both from 0; texts merged downwards in each row."""
    cells = {place: value for place, value in cells.items() if shown(value) != ""}
    filled = {row for row, _ in cells}
    for top, bottom, left in merges:
        label = cells.get((top, left))
        if isinstance(label, str):
            for row in range(top + 1, bottom + 1):
                if row in filled:
                    cells.setdefault((row, left), label)
    found = {}
    for (row, column), value in sorted(cells.items()):
        line = found.setdefault(str(row + 1), [])
        line.extend([""] * (column - len(line)))
        line.append(shown(value))
    return found


def of_xlsx(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        cells = {(c.row - 1, c.column - 1): c.value for row in sheet.iter_rows() for c in row}
        merges = [(m.min_row - 1, m.max_row - 1, m.min_col - 1) for m in sheet.merged_cells.ranges]
        sheets[sheet.title] = rows(cells, merges)
    return sheets


def of_xls(path):
    book = xlrd.open_workbook(path, formatting_info=True)

    def value(cell):
        match cell.ctype:
            case xlrd.XL_CELL_DATE if cell.value < 1:
                return datetime.time(*xlrd.xldate_as_tuple(cell.value, book.datemode)[3:])
            case xlrd.XL_CELL_DATE:
                return xlrd.xldate_as_datetime(cell.value, book.datemode)
            case xlrd.XL_CELL_BOOLEAN:
                return bool(cell.value)
            case xlrd.XL_CELL_ERROR:
                return xlrd.error_text_from_code[cell.value]
            case xlrd.XL_CELL_EMPTY | xlrd.XL_CELL_BLANK:
                return None
        return cell.value

    sheets = {}
    for sheet in book.sheets():
        cells = {(r, c): value(sheet.cell(r, c)) for r in range(sheet.nrows) for c in range(sheet.ncols)}
        sheets[sheet.name] = rows(cells, [(top, bottom - 1, left) for top, bottom, left, _ in sheet.merged_cells])
    return sheets


def of_ods(path):
    sheets = {}
    for sheet in opendocument.load(path).spreadsheet.getElementsByType(table.Table):
        cells, merges, at = {}, [], 0
        for row in sheet.getElementsByType(table.TableRow):
            column = 0
            for cell in row.childNodes:
                repeats = int(cell.getAttribute("numbercolumnsrepeated") or 1)
                for number in range(min(repeats, 99)):
                    cells[(at, column + number)] = ods_value(cell)
                spans = int(cell.getAttribute("numberrowsspanned") or 1) if cell.tagName == "table:table-cell" else 1
                if spans > 1:
                    merges.append((at, at + spans - 1, column))
                column += repeats
            at += int(row.getAttribute("numberrowsrepeated") or 1)
        sheets[sheet.getAttribute("name")] = rows(cells, merges)
    return sheets


def ods_value(cell):
    match cell.getAttribute("valuetype"):
        case "float" | "percentage" | "currency":
            return float(cell.getAttribute("value"))
        case "boolean":
            return cell.getAttribute("booleanvalue") == "true"
        case "date":
            return datetime.datetime.fromisoformat(cell.getAttribute("datevalue"))
        case "time":
            # A length, PT27H17M54S, or a time of the day, 09:55:33.
            numbers = re.findall(r"\d+", cell.getAttribute("timevalue"))[:3]
            hour, minute, second = map(int, numbers)
            return datetime.time(hour, minute, second) if hour < 24 else ":".join(numbers)
    return "\n".join(teletype.extractText(p) for p in cell.getElementsByType(text.P))


def of_table(path, encoding, delimiter):
    content = path.read_bytes().decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    lines = enumerate(csv.reader(io.StringIO(content, newline=""), delimiter=delimiter))
    return {path.stem: rows({(row, column): value for row, line in lines for column, value in enumerate(line)})}


def of_cards(path):
    """Of each card the name, the company, the title, the phones without faxes, and the addresses."""
    cards = []
    for card in vobject.readComponents(path.read_text(encoding="utf-8"), ignoreUnreadable=True, allowQP=True):
        is_fax = lambda one: "FAX" in map(str.upper, one.params.get("TYPE", []))
        lines = lambda name: [one for one in card.contents.get(name, []) if one.value.strip() and not is_fax(one)]
        each = lambda name: [one.value.strip() for one in lines(name)]
        org = card.org.value[0].strip() if "org" in card.contents else ""
        cards.append({
            "FN": card.fn.value.strip(),
            "ORG": org,
            "TITLE": (each("title") or [""])[0],
            "TEL": "; ".join(each("tel")),
            "EMAIL": "; ".join(each("email")),
        })
    return cards


def main():
    expected = {}
    for path in sorted(HERE.glob("*/*.*")):
        name = path.relative_to(HERE).as_posix()
        if name in TABLES:
            expected[name] = of_table(path, *TABLES[name])
        elif path.suffix in (".xlsx", ".xls", ".ods"):
            expected[name] = {".xlsx": of_xlsx, ".xls": of_xls, ".ods": of_ods}[path.suffix](path)
        elif path.suffix == ".vcf":
            expected[name] = of_cards(path)
    for (name, sheet), cells in SEEN.items():
        for (row, column), text in cells.items():
            expected[name][sheet][row][column] = text
    (HERE / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(len(expected), "files")


if __name__ == "__main__":
    main()
