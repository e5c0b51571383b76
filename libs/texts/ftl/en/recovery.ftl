# A new password
recover-title = Set a new password
recover-title-id = Show your login ID or set a new password
recover-lead = Enter the e-mail address that you registered. We send you a code by e-mail. Once you have entered it, you can set a new password.
recover-lead-answer = Enter the e-mail address that you registered. We send you a code by e-mail. Once you have entered it and answered your secret question, you see your login ID and can set a new password.
recover-send = Send the code
recover-lost = I forgot the e-mail address or can't use it any more
recover-to-login = Back to the login
recover-to-start = Back to the e-mail address
recover-gone-title = Please start again
recover-gone = Too much time went by, or it is done, or you went on in another device, so there is nothing to show. If you have set a new password, please try to log in.

# The code
recover-code-sent = If { $mail } is registered, we sent a code of six digits to it.
recover-code-sent-again = If it is registered, the code was sent again.
recover-code-help =
    ・Check that the e-mail address is right.
    ・Look into your spam folder.
    ・Check whether your mailbox is full or refuses mail.
    ・It may take some minutes to arrive.
recover-nobody-title = If you have not completed your registration
recover-code-nobody = No code is sent to an e-mail address that is not registered.
recover-code-unfinished = None is sent either where the registration was never completed. In that case, please register.
recover-register = Register

# The secret question
recover-answer-title = Answer your secret question
recover-answer-lead = Enter the answer that you gave when you registered.
recover-answer-hint = Use the same words as then.

# The new password
recover-password-title = Set your new password
recover-password-title-id = Your login ID and a new password
recover-id-login = I know my password: log in with this ID
recover-password-set = Set a new password
recover-password-button = Set the password

# Done
recover-done-title = Your new password is set
recover-done =
    ・All devices that were logged in have been logged out.
    ・If your account was locked, it is unlocked.
    ・We tell your registered e-mail address that the password was changed.
recover-done-login = Log in

# The address is forgotten
lost-title = If you forgot your e-mail address
lost-ask = Please ask { $name } ({ $phone }).
lost-try-title = Try this first
lost-try = Try the e-mail addresses that you may have used. A code is sent to the one that is registered.
lost-try-link = Try an e-mail address
lost-withdraw-title = If that does not help, or you can't use the address any more
lost-withdraw = You need to be withdrawn and to register again. We withdraw your account for you: please call { $name } ({ $phone }).
lost-register = Register, once you have been withdrawn
