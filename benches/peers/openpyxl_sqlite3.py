"""A workbook's first sheet into one table of SQLite, by openpyxl: `openpyxl_sqlite3.py FROM.xlsx TO.db`."""

import sqlite3
import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = sheet.iter_rows(values_only=True)
width = len(next(rows))
db = sqlite3.connect(sys.argv[2])
db.execute(f"CREATE TABLE alumni ({', '.join(f'c{i}' for i in range(width))})")
db.executemany(f"INSERT INTO alumni VALUES ({', '.join('?' * width)})", rows)
db.commit()
