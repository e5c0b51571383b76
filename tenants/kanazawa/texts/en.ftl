# Kanazawa's words
login-advice =
    To prevent others from logging in:
    ・Do not use a password that you use for other services.
    ・Do not use a password that is easy to guess.
    ・Change your password from time to time.
about-first = You can see your data from the first business day after the day on which your registration is completed.

no-match =
    Please check the following.
    ・Is there a mistake in the number or another field?
    ・Did you type it as it stands on the paper notice?

    For safety, we do not say which. If it does not work, please call { $name } ({ $phone }).
