conflicts-title = Conflicts of interest
conflicts-mentor = Mentor
conflicts-startup = Startup
conflicts-why = Why
conflicts-since-on = Told on
conflicts-until-on = Until

history-op-save-conflict = Conflict of interest saved
history-op-remove-conflict = Conflict of interest removed
error-no-such-conflict = This conflict of interest is not there any more.
