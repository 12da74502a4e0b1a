### Score sheets of reviewers.

score-sheet-title = Score sheet
score-sheet-how = Fill in the scores from nought to the highest one in the header; leave blank what you do not judge. Please send the file back as .xlsx.
score-sheet-number = No.
score-sheet-company = Company
score-sheet-about = What they do
score-sheet-recommendation = Recommendation
score-sheet-comment = Comment
score-sheet-row-new = given
score-sheet-row-changed = changed
score-sheet-row-draft = draft
score-sheet-row-same = unchanged
score-sheet-row-blank = blank
score-sheet-row-refused = not taken
