# Oumu's words
customer-no = User number (使用者番号)
login-new-text =
    Please have at hand:
    ・an e-mail address
    ・the meter reading slip (検針票), which shows your user number
    ・a smartphone or a computer
    If anything is unclear, please ask { $name }.
about-first = You can see your data from the first business day after the day on which your registration is completed.
