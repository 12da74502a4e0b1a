### Reviews: scores, recommendation, comment.

reviews-recommendation-admit = Admit
reviews-recommendation-discuss = Discuss
reviews-recommendation-decline = Decline
reviews-state-asked = Asked
reviews-state-draft = Draft
reviews-state-given = Given
reviews-state-withdrawn = Withdrawn
reviews-state-conflict = Conflict of interest


history-op-save-review = Review saved
history-op-withdraw-review = Review withdrawn
history-op-declare-review-conflict = Conflict of interest declared
history-op-set-up-review = Review set up
history-op-import-score-sheets = Score sheets taken in

error-not-asked-to-review = This reviewer is not asked about { $company }. Ask them first, in “Criteria and reviewers”.
error-score-outside = { $criterion }: { $score } is not between 0 and { $top }.
error-score-too-fine = { $criterion }: { $score } is finer than a tenth of a point. Round it to one decimal.
error-scores-missing = “{ $criterion }” has no score yet. Score all criteria, or keep the review as a draft.
error-criteria-changed = The criteria have changed since this sheet was made. Make new sheets, and take the scores over.
error-review-conflict = There is a conflict of interest with { $company }: this reviewer does not judge it.
error-review-not-given = There is no review of { $company } that counts and could be withdrawn.
error-review-of-another = This is the review of somebody else. Reviewers give their own only.
error-still-scored = { $count ->
    [one] One score was given for this criterion. Withdraw or change it first.
   *[other] { $count } scores were given for this criterion. It cannot be removed, nor its highest score set below them.
    }
error-unknown-application = This row belongs to no application of the cohort: it was added, or its application was removed.
error-scored-twice = { $company } stands in the sheet more than once. Leave one row of it.
error-criterion-column-missing = The column of “{ $criterion }” is not in this sheet. Put it back, or make new sheets.
error-named-otherwise = The row says “{ $word }”, and its mark in the last column says “{ $company }”: perhaps only some columns were sorted. Sort whole rows, or make a new sheet.
error-not-a-score = { $criterion }: “{ $word }” is no number.
error-not-a-recommendation = “{ $word }” is no recommendation. Write Admit, Discuss or Decline.
error-not-a-score-sheet = This file is no score sheet of this program. Make one with “Score sheets”, and fill that in.
error-score-sheet = This is a score sheet. Take it in on the screen “Applications”, with “Take sheets in”.
