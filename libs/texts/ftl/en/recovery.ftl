# A new password
recover-title = Set a new password
recover-title-id = Show your login ID or set a new password
recover-lead = Enter the e-mail address that you registered. We send you a code by e-mail. Once you have entered it, you can set a new password.
recover-lead-answer = Enter the e-mail address that you registered. We send you a code by e-mail. Once you have entered it and answered your secret question, you see your login ID and can set a new password.
recover-mail = Registered e-mail address
recover-send = Send the code
recover-lost = I forgot the e-mail address or can't use it any more
recover-to-login = Back to the login
recover-to-start = Back to the e-mail address
recover-gone-title = Please start again
recover-gone = Too much time went by, or you went on in another device, so we can't show what came next. Nothing was changed.
recover-mail-required = Enter your e-mail address
recover-mail-too-long = The e-mail address is too long
recover-mail-not-mail = This is not an e-mail address. Check what stands before and after the @
recover-codes-used-up-until = No more codes can be sent. Please try again after { $until }
recover-codes-used-up = No more codes can be sent. Please try again later
recover-too-many-until = There were too many tries in a short time. Please try again after { $until }
recover-too-many = There were too many tries in a short time. Please wait a little and try again

# The code
recover-code-title = Enter the code
recover-code-sent = If { $mail } is registered, we sent a code of six digits to it.
recover-code = Code
recover-code-hint = Six digits. It works for { $minutes } minutes.
recover-next = Next
recover-code-help-title = If no code comes
recover-code-help =
    ・Check that the e-mail address is right.
    ・Look into your spam folder.
    ・Check whether your mailbox is full or refuses mail.
    ・It may take some minutes to arrive.
    ・If you asked more than once, only the last code works.
recover-code-nobody = No code is sent to an e-mail address that is not registered.
recover-code-unfinished = None is sent either where the registration was never completed. In that case, please register.
recover-register = Register
recover-code-again = Send it again
recover-again-title = Sent again
recover-again = Only the last code works.
recover-code-required = Enter the code
recover-code-not-code = The code is six digits
recover-code-wrong = { $number ->
    [0] The code is wrong. Please have a new one sent
    [one] The code is wrong. You can try once more
   *[other] The code is wrong. You can try { $number } more times
}
recover-code-expired = The code is too old. Please have a new one sent
recover-code-tried-out = After several wrong tries this code no longer works. Please have a new one sent
recover-code-used = This code was used already. Please have a new one sent
recover-code-none = There is no code for this browser. Please have a new one sent

# The secret question
recover-answer-title = Answer your secret question
recover-answer-lead = Enter the answer that you gave when you registered.
recover-answer-hint = Use the same words as then.
recover-answer-required = Enter the answer
recover-answer-too-long = The answer is too long
recover-answer-wrong = { $number ->
    [0] The answer is wrong. You can't try again today
    [one] The answer is wrong. You can try once more today
   *[other] The answer is wrong. You can try { $number } more times today
}
recover-answer-stop-title = You can't try again today
recover-answer-stop-until = After several wrong answers no more are taken. You can answer again from { $until }. If it is urgent, please call { $name } ({ $phone }).
recover-answer-stop = After several wrong answers no more are taken today. If it is urgent, please call { $name } ({ $phone }).

# The new password
recover-password-title = Set your new password
recover-password-title-id = Your login ID and a new password
recover-your-id = Login ID
recover-id-login = I know my password: log in with this ID
recover-password-set = Set a new password
recover-password = New password
recover-password-least = At least { $number } characters.
recover-password-asked = It must contain at least one each of: { $sorts }. From { $waived } characters on, it need not.
recover-password-common = Passwords that many people use, or that are close to a name or an e-mail address, are not taken.
recover-sort-upper = capital letters
recover-sort-lower = small letters
recover-sort-digit = digits
recover-sort-symbol = signs
recover-sort-between = { ", " }
recover-password-button = Set the password
recover-password-required = Enter a new password
recover-password-too-long = The password is too long
recover-password-too-short = The password needs at least { $number } characters
recover-password-lacks-upper = Add at least one capital letter
recover-password-lacks-lower = Add at least one small letter
recover-password-lacks-digit = Add at least one digit
recover-password-lacks-symbol = Add at least one sign
recover-password-is-common = Many people use this password or one like it. Please choose another
recover-password-own-words = This is close to a name or an e-mail address. Please choose another

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
