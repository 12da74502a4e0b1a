mentor-terms-title = Mentor terms
mentor-terms-mentor = Mentor
mentor-terms-at-least = At least
mentor-terms-at-most = At most
mentor-terms-sectors = Sectors
mentor-terms-stages = Stages
mentor-terms-from-on = From
mentor-terms-until-on = Until
mentor-terms-remark = Remark

history-op-save-mentor-terms = Mentor terms saved
history-op-remove-mentor-terms = Mentor terms removed
error-no-such-mentor-terms = These terms are not there any more.
error-least-above-most = “At least” is more than “At most”. Make the one smaller or the other larger.
