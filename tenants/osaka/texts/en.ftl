# Osaka's words
bill-no = Assessment number (調定番号)
login-new-text =
    Please have at hand:
    ・an e-mail address
    ・the usage notice that is left when the meter is read (お知らせ票): it shows both numbers
    ・a mobile phone that receives SMS
    If anything is unclear, please ask { $name }.
about-first = You can see your data as soon as your registration is completed.
