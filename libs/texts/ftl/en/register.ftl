# Registering
register-title = First time here
register-steps = Registration, step { $number } of { $total }:
register-back = Back: { $name }
register-to-login = Back to the login
register-who = The holder of the water contract can register, and so can somebody to whom the holder has given consent.
register-have-title = Have at hand
register-have =
    ・An e-mail address
    ・A paper that shows your customer number, such as the notice of the meter reading
    ・A smartphone or a computer
register-begin = Enter your e-mail address
register-send = Send the code
register-gone = The registration could not be opened
register-gone-text = There is no registration to go on with in this browser. It may be complete: please try to log in. If not, enter the same e-mail address again; if something of it was kept, you go on where you left.
register-on = You have begun to register in this browser
register-on-code = A code was sent, and waits to be entered
register-on-go = Go on
channel-email = By e-mail
channel-sms = By SMS
code-title = Enter the code
code-other-contact = Back to where the code is sent

# Names of the steps, and the titles of their pages
step-mail = E-mail
step-mail-title = Enter the code
step-contact = Contact
step-contact-title = Enter the code
step-details = About you
step-details-title = About you
step-contract = Contract
step-contract-title = Your contract
step-consents = Terms and personal data
step-consents-title = Please read the terms of use and the handling of personal data
step-terms-title = Please read the terms of use
step-privacy-title = Please read how personal data is handled
step-relation = Relation to the holder
step-relation-title = Your relation to the contract holder
step-check = Check
step-check-title = Check what you entered
step-mobile = Mobile phone
step-mobile-title = Enter the code that came to the mobile phone

# About you
hint-nickname = What we call you on these pages.
hint-contact-phone = For the water bureau to reach you. Please enter one that you answer in the daytime.
hint-mobile = A number that takes SMS. It is used for the code and for nothing else.
hint-mobile-same = A code can be sent to the same number again, too.
hint-login-id = 6 to 40 letters and digits; . _ - may stand in between. You log in with it.
hint-question = We ask it when you have forgotten your login ID or your password.
hint-answer = One that others can hardly know and that you will not forget.

# The contract
contract-lead = We ask this to make sure that the contract is yours. What you enter changes nothing in the contract’s data.
hint-customer-no = It is printed on the notice of the meter reading and on payment slips.
hint-assessment-no = It is printed on the notice of the meter reading.
hint-known-phone = The number that the water bureau was given, for instance when the water use began.
help-known-phone-title = If you do not know it
help-known-phone = The number that the water bureau has may be old or missing. Please call the office named at the foot of this page.
hint-place = The address of use, as printed on the notice of the meter reading.
hint-debit-last4 = Only if you pay from a bank account.
hint-kana = The name of the water user on the notice of the meter reading, in katakana.
hint-holder-name = The name of the water user on the notice of the meter reading.
hint-proof = Fill in at least { $least } of these { $total }. The others may stay empty.

# Consents and relation
consent-read = Read: { $document }
consent-agree = I agree: { $document }
hint-relation = What are you to the holder of the water contract?
relation-holder = I am the holder
relation-family = Family of the holder
relation-staff = Employed by the holder (a company or the like)
relation-other = Other
consent-of-holder = The holder has given consent
hint-consent = If you are not the holder, always get the holder’s consent first, and tick the box.

# Check
check-lead = You are not registered yet. If all is right, press “Register” at the foot of the page.
check-change = Change
check-change-what = {" "}({ $name })
check-password = ●●●●●●●● (not shown)
check-answer = The answer is not shown
check-nothing = Nothing entered
check-agreed = I agree
consent-declared = The holder has given consent
check-register = Register
check-go = Go on to check

# The mobile phone’s code
mobile-change = Change the mobile phone number

# Done
done-title = You are registered
done-thanks = Thank you for registering, { $name }.
done-shows = When usage and charges show
done-from-day = From { $day }
done-from-time = From { $day }, { $time }
done-why-later = They show once the data is ready.
done-shown = You can see them now
done-next = What comes next
done-mail = The same was sent to { $mail }.
done-home = Go to home
paper-stops = Notices on paper stop.
paper-goes-on = Notices on paper go on as before.
paper-one-may-come = If a reading is close, one more notice on paper may still come.
paper-print = If you need paper, you can print the page of the notice yourself.
paper-one-period = If you need the paper notice of one period, please tell { $name } ({ $phone }).
paper-kept-on-request = If you want paper notices to go on, please ask { $name } ({ $phone }).
