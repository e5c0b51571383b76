# Oumu's words
customer-no = User number (使用者番号)
register-have =
    ・An e-mail address
    ・The notice of the meter reading (検針票) with your user number
    ・A smartphone or a computer
