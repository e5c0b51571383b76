# Kurashiki's words
see-history = See the last 12 bills (2 years)
login-email = User ID (e-mail address)
