"""What the temporal taggers of all languages share: the calendar, the readers of forms, and what they are reckoned from."""
