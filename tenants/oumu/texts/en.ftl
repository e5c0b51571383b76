# Oumu's words
customer-no = User number (使用者番号)
about-first = You can see your data from the first business day after the day on which your registration is completed.
