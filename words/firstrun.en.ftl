### The first run, and a file that cannot be opened.

firstrun-title = Welcome to Miaopu
firstrun-lead = Your data stays on this computer. No network, no account.
firstrun-language = Language
firstrun-incubator = Name of the incubator
firstrun-incubator-hint = e.g. Caohejing Seedbed
firstrun-name = Your name
firstrun-name-hint = as you sign your notes
firstrun-name-why = Your notes will carry this name.
firstrun-begin = How to begin
firstrun-way-empty = Start empty
firstrun-what-empty = Make your own cohort and add startups
firstrun-way-example = Open the example cohort
firstrun-what-example = 24 invented startups and twelve weeks of sessions to try things on
firstrun-way-import = Import Excel
firstrun-what-import = Bring your rosters; you see a preview first
firstrun-way-folder = From an exported folder…
firstrun-what-folder = Take back a whole nursery; the names are in it
firstrun-other = Open an existing file…
firstrun-problem = The file could not be opened
firstrun-problem-lead = Nothing in it was changed; your data is still there.
firstrun-again = Try again
firstrun-other-file = Choose another file…
