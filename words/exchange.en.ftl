### Columns of the file of rows that an import has left out.

exchange-refused-row = Row in the file
exchange-refused-reason = Why it was left out
