# Nayoro's words
customer-no = Customer (tap) number (水栓番号)
about-first = You can see your data from the first business day after the day on which your registration is completed.
