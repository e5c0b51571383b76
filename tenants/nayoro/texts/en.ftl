# Nayoro's words
customer-no = Customer (tap) number (水栓番号)
hint-customer-no =
    It is printed on the notice of the meter reading (検針票) and on receipts.
    To keep others from posing as you, it is not told by telephone.
about-first = You can see your data from the first business day after the day on which your registration is completed.
# Q18
procedures-elsewhere =
    ■ Beginning and ending the use of water
    When you move in or out, please call { $name } ({ $phone }).
    ■ Another name of the user, or another address for bills
    Please ask { $name } ({ $phone }).
    ■ Notices on paper
    As a rule, members get no notices on paper. If you want to stay a member and get them, please ask { $name } ({ $phone }).
    ■ If a page looks wrong or is unclear
    We look into it with you: please ask { $name } ({ $phone }).
