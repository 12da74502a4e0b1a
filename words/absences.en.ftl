absences-title = Days off of mentors
absences-mentor = Mentor
absences-from-on = From
absences-until-on = To
absences-why = Why

history-op-save-absence = Days off saved
history-op-remove-absence = Days off removed
error-no-such-absence = These days off are not there any more.
