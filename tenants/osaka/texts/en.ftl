# Osaka's words
bill-no = Assessment number (調定番号)
