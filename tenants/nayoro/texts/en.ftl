# Nayoro's words
customer-no = Customer (tap) number (水栓番号)
login-new-text =
    Please have at hand:
    ・an e-mail address
    ・something that shows your customer (tap) number, such as the meter reading slip or a receipt
    ・the telephone number that the office knows
    If anything is unclear, please ask { $name }.
about-first = You can see your data from the first business day after the day on which your registration is completed.
