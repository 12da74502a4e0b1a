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
