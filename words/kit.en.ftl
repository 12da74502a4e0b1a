### The screen of a noun: its list, filters, views, selection, form.

kit-none-found = Nothing found
kit-none-found-text = Try other words, or fewer filters.
kit-clear = Clear filters
kit-save = Save
kit-views = Saved views
kit-view-all = Everything
kit-view-save = Save as a view…
kit-view-remove = Remove the view “{ $name }”
kit-view-name = Name of the view
kit-view-hint = Keeps the search, the filters and the order.
kit-selected = { $shown } selected
kit-selected-actions = With the selected rows
kit-select-all = Select all { $shown }
kit-unselect = Clear selection
kit-copy = Copy as Excel cells

kit-unfilled = Not filled in
kit-not-applicable = n/a
kit-yes = Yes
kit-no = No
kit-money-hint = In yuan; 12万 is understood, too
kit-new = New record
kit-edit = Change
kit-more = More
kit-history = History
kit-export = Export to Excel
kit-exported = Exported: { $file }
kit-saved = Saved: { $name }
kit-remove = Remove
kit-removed = Removed: { $name }
kit-removed-many = { $shown } removed
kit-count =
    { $count ->
        [one] { $shown } record
       *[other] { $shown } records
    }
kit-search = Search
kit-none = Nothing here yet
kit-none-text = Add the first one, or import a list from Excel.
kit-import = Import a list
kit-any = { $field }: any
kit-unnamed = Without a name
kit-open-link = Open this address

kit-changed =
    { $count ->
        [one] { $shown } cell changed
       *[other] { $shown } cells changed
    }
kit-changes = Cells to change
kit-changes-fit =
    { $count ->
        [one] { $shown } cell fits and would be changed. Nothing is changed yet.
       *[other] { $shown } cells fit and would be changed. Nothing is changed yet.
    }
kit-changes-single = These cells are for { $shown } records. Records of this list are changed one at a time; import the cells to change several.
kit-changes-misfit =
    { $count ->
        [one] { $shown } cell does not fit and would be left out:
       *[other] { $shown } cells do not fit and would be left out:
    }
kit-changes-row = Row
kit-changes-column = Column
kit-changes-cell = Cell
kit-changes-why = Why not
kit-changes-more = and { $shown } more
kit-changes-take =
    { $count ->
        [one] Change { $shown } cell
       *[other] Change { $shown } cells
    }
kit-misfit-beyond-rows = The list ends before this row.
kit-misfit-beyond-columns = There is no column for it.
kit-misfit-not-editable-here = This column is not changed in the list.

kit-bulk = Change a field…
kit-bulk-title = Change { $shown } records
kit-bulk-field = Field
kit-bulk-value = New value
kit-bulk-hint = Left blank, the field is cleared. One undo takes all of it back.
kit-filter-day = 2027-06, or 2027-01..2027-06
kit-filter-number = 1000, or 1000..5000
kit-lookup = Type a name
kit-misfit-none-named = There is none of this name. Check it, or make it first.
kit-misfit-named-twice = Several have this name. Choose one in the cell.
