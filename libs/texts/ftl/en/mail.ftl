# Mail, SMS and push
mail-login-locked-subject = [{ $portal }] Your login is locked
mail-login-locked-body =
    This is a message from { $portal }.

    Somebody entered a wrong password for your account several times. To keep it safe, devices that are new to it can't log in until { $day }, { $time }.

    A device that has logged in before can still log in. The lock ends by itself.

    If this was not you, somebody else may have tried. Without your password they did not get in.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }. The water bureau never asks for your password by telephone or e-mail.

mail-register-code-subject = [{ $portal }] Your code to register
mail-register-code-body =
    This is the code with which you go on registering for { $portal }.

    Code: { $code }

    It works for { $minutes } minutes. Type it on the page. If you asked several times, only the newest code works.

    If this was not you, somebody may have mistyped their address. If you do nothing, nobody is registered. Don't tell anybody the code. The water bureau never asks for codes by telephone or e-mail.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.
sms-register-code = [{ $portal }] Code { $code }, for { $minutes } minutes. Tell nobody.
sms-mobile-code = [{ $portal }] Code { $code }, for { $minutes } minutes. Tell nobody.

mail-reset-code-subject = [{ $portal }] Your code for a new password
mail-reset-code-body =
    This is the code with which you set a new password for { $portal }.

    Code: { $code }

    It works for { $minutes } minutes. Type it on the page. If you asked several times, only the newest code works.

    If this was not you, somebody else typed your address. If you do nothing, your password stays as it is. Don't tell anybody the code. The water bureau never asks for codes by telephone or e-mail.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-already-member-subject = [{ $portal }] This e-mail address is registered already
mail-already-member-body =
    Somebody typed this e-mail address to register for { $portal }. It is registered already, and can't be registered again.

    - Log in with this address on the login page.
    - If you don't know the password, choose "{ $forgotten }" on the login page and set a new one.
    - To add a contract, log in first.

    If this was not you, somebody may have mistyped their address. Nothing has changed.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-log-in-to-finish-subject = [{ $portal }] Log in to finish registering
mail-log-in-to-finish-body =
    Somebody typed this e-mail address to register for { $portal }. Its registration is nearly done, and can't begin anew.

    Log in with the address and the password that you chose, and type the code that comes to your mobile phone.

    If you don't know the password, choose "{ $forgotten }" on the login page and set a new one.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-registered-subject = [{ $portal }] You are registered
mail-registered-body =
    Thank you for registering for { $portal }. Your registration is complete.

    { $when ->
        [now] You can see your water use and charges from now on.
        [day] You can see your water use and charges from { $day }.
       *[time] You can see your water use and charges from { $day }, { $time }.
    }

    { $paper ->
        [stops] Paper notices stop from now on.
       *[goes-on] Paper notices come as before.
    }

    If this was not you, somebody has registered with your address: please tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-password-set-subject = [{ $portal }] Your password was set anew
mail-password-set-body =
    Your password for { $portal } is new. All devices were logged out, and a lock, if there was one, is over. Log in with the new password.

    If this was not you, somebody else has set it: choose "{ $forgotten }" on the login page at once, set another one, and tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.
sms-reset-code = [{ $portal }] Reset code { $code }, for { $minutes } minutes. Tell nobody.

mail-contract-added-subject = [{ $portal }] A contract was added
mail-contract-added-body =
    A contract was added to your account at { $portal }.

    If this was not you, somebody else may have used your account. Set a new password at once with “{ $forgotten }” on the login page, and tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-contract-removed-subject = [{ $portal }] A contract was removed
mail-contract-removed-body =
    A contract was removed from your account at { $portal }. Its water use and charges can no longer be seen there.

    To see them again, add the contract anew. If this was not you, set a new password at once with “{ $forgotten }” on the login page, and tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-mail-changed-subject = [{ $portal }] Your e-mail address was changed
mail-mail-changed-body =
    The e-mail address of your account at { $portal } is now another one. From now on, messages go to the new address.

    If this was not you, somebody else may have changed it. Call the office below at once.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-password-changed-subject = [{ $portal }] Your password was changed
mail-password-changed-body =
    Your password at { $portal } was changed. You are logged out everywhere but where it was changed.

    If this was not you, somebody else may have changed it. Set a new one at once with “{ $forgotten }” on the login page, and tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-phone-changed-subject = [{ $portal }] Your telephone number was changed
mail-phone-changed-body =
    The number at which the bureau reaches you through { $portal } was changed. The number of your water contract is as it was.

    If this was not you, set a new password at once with “{ $forgotten }” on the login page, and tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-device-logged-out-subject = [{ $portal }] One of your devices was logged out
mail-device-logged-out-body =
    At { $portal }, the secret of a device that stays logged in was used in two places. To be safe, that device was logged out.

    Log in again on your own device. If this comes again, or if you do not know why, set a new password with “{ $forgotten }” on the login page, and tell the office below.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-withdrawn-subject = [{ $portal }] You have left
mail-withdrawn-body =
    You have left { $portal }. Thank you for having used it. Your water use and charges can no longer be seen there, and your name, your addresses and your password there have been erased. Your water goes on as before.

    Notices of readings come on paper again. If you want to come back, register anew with the same e-mail address.

    If this was not you, call the office below at once.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-new-email-code-subject = [{ $portal }] The code for your new e-mail address
mail-new-email-code-body =
    This code changes the e-mail address of your account at { $portal } to this one.

    Code: { $code }

    It works for { $minutes } minutes. Type it on the page. If you asked several times, only the last one works.

    If this was not you, somebody has mistyped an address. Do nothing, and nothing changes. Tell nobody the code: the bureau never asks for it by telephone or mail.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.

mail-withdrawal-asked-subject = [{ $portal }] The office is about to close your membership
mail-withdrawal-asked-body =
    The office has begun to close your membership of { $portal }. It ends on { $day }, { $time } at the latest; after that you can't log in any more.

    If you don't want this, or know nothing of it, call { $contact } at { $phone } at once: until then it can be stopped.

    You can't reply to this mail.

mail-withdrawal-cancelled-subject = [{ $portal }] Your membership goes on
mail-withdrawal-cancelled-body =
    The office has stopped closing your membership, of which we wrote before. You can use { $portal } as you did.

    You can't reply to this mail. If you have questions, please call { $contact } at { $phone }.
