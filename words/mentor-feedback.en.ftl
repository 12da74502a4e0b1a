mentor-feedback-title = Mentoring feedback
mentor-feedback-mentor = Mentor
mentor-feedback-startup = Startup
mentor-feedback-side = Who says it
mentor-feedback-side-startup = The startup
mentor-feedback-side-mentor = The mentor
mentor-feedback-rating = Rating, 1–5
mentor-feedback-day = Day
mentor-feedback-round = Round
mentor-feedback-remark = Remark

history-op-save-mentor-feedback = Mentoring feedback saved
history-op-remove-mentor-feedback = Mentoring feedback removed
error-no-such-mentor-feedback = This feedback is not there any more.
