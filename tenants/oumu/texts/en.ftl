# Oumu's words
customer-no = User number (使用者番号)
register-have =
    ・An e-mail address
    ・The notice of the meter reading (検針票) with your user number
    ・A smartphone or a computer
about-first = You can see your data from the first business day after the day on which your registration is completed.

no-match =
    Please check the following.
    ・Is there a mistake in the number or another field?
    ・Did you type it as it stands on the paper notice?

    For safety, we do not say which. If it does not work, please call { $name } ({ $phone }).
