"""A CSV as a workbook by XlsxWriter, every cell as text: `to_xlsx.py FROM.csv TO.xlsx`."""

import csv
import sys

import xlsxwriter

with open(sys.argv[1], encoding="utf-8-sig", newline="") as source:
    book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True})
    sheet = book.add_worksheet()
    for line, row in enumerate(csv.reader(source)):
        for at, cell in enumerate(row):
            sheet.write_string(line, at, cell)
    book.close()
