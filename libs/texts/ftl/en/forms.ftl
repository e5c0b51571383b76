# Fields: names, what to know before typing, what is wrong; for registering and for getting back in
form-next = Next
field-required = Required
field-optional = Optional
field-choose = Please choose
list-between = {", "}
field-mail = E-mail address
field-channel = How to get the code
field-phone = Mobile phone number (for SMS only)
field-code = Code
field-name = Your name
field-nickname = Nickname
field-contact-phone = Telephone number to reach you
field-mobile = Mobile phone number
field-question = Secret question
field-answer = Answer to the secret question
field-known-phone = Telephone number known to the water bureau
field-place = Address where the water is used
field-debit-last4 = Last 4 digits of the bank account
field-kana = Name of the water user in katakana
field-holder-name = Name of the water user
field-proof = To make sure
field-relation = Your relation to the contract holder
field-consent = Consent of the contract holder

# Before typing
hint-mail = Codes and notices of readings and charges are sent there.
hint-phone = With or without hyphens.
hint-code = 6 digits. It works for { $minutes } minutes.
hint-password = At least { $least } characters. Longer is safer.
hint-password-asked = At least { $least } characters, with at least one of each: { $sorts }. With { $waived } characters or more, any will do.
hint-password-own = Your own name, your e-mail address and passwords that many people use are not accepted.
password-upper = capital letters
password-lower = small letters
password-digit = digits
password-symbol = symbols
hint-kept = Already entered. Enter one only to change it.
hint-again = For safety, please enter it again.
shape-digits = { $length } digits. Hyphens do no harm.
shape-letters = { $length } characters. Number { $places } of them: a capital letter. Small letters and hyphens do no harm. Example: { $example }

question-first-school = What was your first school called?
question-childhood-friend = What was a friend of your childhood called?
question-first-journey = Where did your first journey go?
question-first-pet = What was your first pet called?
question-favourite-teacher = What was your favourite teacher called?

# Codes
code-to-mail = We sent 6 digits by e-mail to { $mail }.
code-to-phone = We sent 6 digits by SMS to the mobile phone whose number ends in { $end }.
code-to-a-phone = We sent 6 digits by SMS to the mobile phone.
code-help-title = If no code arrives
code-help-mail =
    ・Check that the e-mail address is right.
    ・Look into your spam folder.
    ・Check that your mailbox is not full and does not refuse our mail.
    ・It may take a few minutes.
code-help-sms =
    ・Check that the mobile phone number is right.
    ・Check the signal, and that the phone is not in airplane mode.
    ・Check that the phone takes SMS, and does not refuse those from unknown numbers.
    ・Check that there is room for another SMS.
code-newest = If several were sent, only the newest works.
code-again = Send again
code-send = Send a code
code-sent = A new code was sent.

# What is wrong
wrong-required = Please enter: { $field }
wrong-not-chosen = Please choose: { $field }
wrong-not-agreed = Please read and tick the box: { $field }
wrong-no-consent = Unless you are the contract holder, please get the holder’s consent and tick the box
wrong-too-long = Too long: { $field }
wrong-mail = Please check the form of the e-mail address, such as hanako@example.jp
wrong-phone = Please enter with the area code: { $field }
wrong-no-sms = Please enter the number of a mobile phone that takes SMS, not of a landline
wrong-login-id = Please enter a login ID of 6 to 40 letters and digits; . _ - may stand in between
wrong-taken-mail = This e-mail address is registered already. Please log in, or set a new password
wrong-taken = This login ID is already in use. Please enter another
wrong-length = { $field }: it has { $number } characters
wrong-letter = { $field }: character { $number } is a capital letter
wrong-digit = { $field }: character { $number } is a digit
wrong-four-digits = { $field }: please enter 4 digits
wrong-says-nothing = { $field }: please enter letters or digits
wrong-too-few = To make sure, please fill in at least { $number ->
    [one] one of these
   *[other] { $number } of these
}
wrong-too-short = Use at least { $number } characters for the password
wrong-lacks-upper = Use a capital letter in the password
wrong-lacks-lower = Use a small letter in the password
wrong-lacks-digit = Use a digit in the password
wrong-lacks-symbol = Use a symbol in the password
wrong-common = Many people use this password, or it is too simple. Please choose another
wrong-own-words = This password is too close to your name, your e-mail address or the like. Please choose another
wrong-not-current = There is a new version. Please read it and tick the box: { $field }
wrong-no-match = What you entered does not lead to a contract
no-match =
    Please check the following.
    ・Is there a mistake in a number or another field?
    ・Has the contract never been billed yet?
    ・Is the telephone number that the water bureau knows an old one, or missing?

    For safety, we do not say which. If it does not work, please call { $name } ({ $phone }).
wrong-ask-by-phone = No more tries with this number today. Please call { $name } ({ $phone })
wrong-ask-by-phone-until = No more tries with this number until { $until }. If it is urgent, please call { $name } ({ $phone })
wrong-not-code = The code is 6 digits
wrong-code = The code is wrong. { $number ->
    [0] Press “Send again”
    [one] One try is left
   *[other] { $number } tries are left
}
wrong-expired = This code is too old. Press “Send again”
wrong-tried-out = This code no longer works after several wrong tries. Press “Send again”
wrong-used = This code was used already. Press “Send again”
wrong-no-code = There is no code that works. Press “Send again”
wrong-codes-used-up = No more codes can be sent today. Please call { $name } ({ $phone })
wrong-codes-used-up-until = The next code can be sent from { $until }. If it is urgent, please call { $name } ({ $phone })
wrong-answer = The answer is wrong. { $number ->
    [0] You can’t answer again today
    [one] One try is left today
   *[other] { $number } tries are left today
}
wrong-answers-used-up = No more answers today. Please call { $name } ({ $phone })
wrong-answers-used-up-until = You can answer again from { $until }. If it is urgent, please call { $name } ({ $phone })
wrong-gone = It cannot go on in this browser. Please begin again
wrong-too-early = Please fill in the pages before this one first
wrong-too-late = This can no longer be changed here

field-current = Your password now
wrong-not-the-password = This is not your password
wrong-already-yours = This contract is in your account already
wrong-full = An account can hold { $number } contracts. Remove one that you do not need before you add another
wrong-main-stays = The main contract can not be removed. Make another one the main contract first
wrong-last-stays = The only contract can not be removed. If you want to stop using the portal, leave it
wrong-same-password = Choose another password than the one that you have
wrong-same = It is as it was. Type what is to change
wrong-must-be-on = This notice can not be switched off
wrong-not-yet = This contract does not show yet
wrong-not-yet-until = This contract shows from { $until }. Until then it can not be the main one
