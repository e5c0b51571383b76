# Nayoro's words
customer-no = Customer (tap) number (水栓番号)
