"""Tables of events, CSV or XLSX: what each row would change, then done as one step of the history.

`table` reads bytes, `words` knows the names that cells use, `cells` writes an event as cells and reads cells
back, `sameness` tells what of it is new, `plan` says what would become of each row and changes nothing,
`carrying_out` does it, `workbook` writes the table that comes back.

Not django-import-export, whose dry run writes all rows and rolls them back: on SQLite that keeps every other
writer out meanwhile. It also gives up the whole table for one bad row.
"""
