# Kurashiki's words
see-history = See the last 12 bills (2 years)
login-email = User ID (e-mail address)
about-first = You can see your data from 9:00 am of the next day that is no Saturday, Sunday or public holiday.
# KRS-01: who chose SMS gets this code by SMS too
recover-code-sent = If { $mail } is registered, a code of six digits was sent by the way that was chosen when registering: e-mail, or SMS to the mobile phone.
