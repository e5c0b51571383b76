# Osaka's words
bill-no = Assessment number (調定番号)
about-first = You can see your data as soon as your registration is completed.
