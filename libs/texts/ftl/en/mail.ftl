# Mail, SMS and push
mail-login-locked-subject = [{ $portal }] Your login is locked
mail-login-locked-body =
    This is a message from { $portal }.

    Somebody entered a wrong password for your account several times. To keep it safe, devices that are new to it can't log in until { $day }, { $time }.

    A device that has logged in before can still log in. The lock ends by itself.

    If this was not you, somebody else may have tried. Without your password they did not get in.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }. The water bureau never asks for your password by telephone or e-mail.
