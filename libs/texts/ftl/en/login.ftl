# Login
login-title = Log in
login-email = E-mail address
login-id = Login ID
login-password = Password
login-keep = Keep my ID for next time
login-keep-hint = Only the ID is kept on this device, never the password.
login-button = Log in
hours-same-day = Open every day from { $opens } to { $closes }.
hours-next-day = Open every day from { $opens } to { $closes } of the next day.

login-forgotten = If you can't log in
login-forgotten-text =
    Please check what you entered. If you find no mistake, try setting a new password.
    If you still can't log in, please call { $name }.

login-advice-title = Staying safe
login-advice = The water bureau never asks for your password or for a code by telephone or e-mail.

login-email-required = Enter your e-mail address
login-id-required = Enter your login ID
login-password-required = Enter your password
login-email-too-long = The e-mail address is too long
login-id-too-long = The login ID is too long
login-password-too-long = The password is too long
login-email-wrong = The e-mail address or the password is wrong
login-id-wrong = The login ID or the password is wrong
login-locked-until = Your account is locked after several wrong tries. Please try again after { $until }, or set a new password.
login-locked = Your account is locked after several wrong tries. Set a new password, or call us.
login-too-many-until = There were too many tries in a short time. Please try again after { $until }.
login-too-many = There were too many tries in a short time. Please wait a little and try again.
login-unlock = Set a new password to unlock it

login-recover-email = I forgot my password
login-recover-id = I forgot my login ID or password
login-lost = I forgot my e-mail address

login-new = New here?
login-new-ask = If anything is unclear, please ask { $name }.
login-new-button = Register
