### Columns of the file of rows that an import has left out.

exchange-refused-row = Row in the file
exchange-refused-reason = Why it was left out
exchange-refused-cut = {" "}Some of it is more than Excel holds and was cut; saved as .csv, all of it is kept.
exchange-cell-cut = … [cut: a cell of Excel holds 32,767 characters; save as .csv to have all of it]
