# Nayoro's words
customer-no = Customer (tap) number (水栓番号)
hint-customer-no =
    It is printed on the notice of the meter reading (検針票) and on receipts.
    To keep others from posing as you, it is not told by telephone.
about-first = You can see your data from the first business day after the day on which your registration is completed.
