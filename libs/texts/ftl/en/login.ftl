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
login-forgotten-text = If you forgot your ID or password, or if your account is locked, please call { $name }.

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
login-locked-until = Your account is locked after several wrong tries. Please try again after { $until }.
login-locked = Your account is locked after several wrong tries. Please call us.
login-too-many-until = There were too many tries in a short time. Please try again after { $until }.
login-too-many = There were too many tries in a short time. Please wait a little and try again.
