# Kurashiki's words
see-history = See the last 12 bills (2 years)
login-email = User ID (e-mail address)
login-new-text =
    Please have at hand:
    ・an e-mail address
    ・something that shows your customer number, such as the usage notice or a payment slip
    ・the telephone number that the bureau knows
    If anything is unclear, please ask { $name }.
about-first = You can see your data from 9:00 am of the next day that is no Saturday, Sunday or public holiday.
