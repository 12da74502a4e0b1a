wishes-title = Mentoring wishes
wishes-startup = Startup
wishes-mentor = Mentor
wishes-side = Whose wish
wishes-side-startup = The startup's
wishes-side-mentor = The mentor's
wishes-rank = Choice
wishes-said-on = Said on
wishes-remark = Remark

history-op-save-wish = Wish saved
history-op-remove-wish = Wish removed
error-no-such-wish = This wish is not there any more.
