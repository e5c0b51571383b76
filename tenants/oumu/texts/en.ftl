# Oumu's words
customer-no = User number (使用者番号)
