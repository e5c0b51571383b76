# The terms of use and the handling of personal data
document-version = Version of { $day }
terms-title = Terms of use
terms-text =
    ■ About these terms
    These are the rules for seeing water usage and charges and for making applications in this portal. Whoever registers agrees to them. The Japanese text is the binding one.

    ■ Who can register
    ・The holder of the water contract
    ・Somebody to whom the holder has given consent

    ■ What we ask of you
    ・Enter what is true.
    ・Tell nobody your password or a code.
    ・When your e-mail address or telephone number changes, change it here too.

    ■ What is not allowed
    ・Registering in another person’s name
    ・Looking at other people’s data without their permission
    ・Disturbing the working of the portal

    ■ Paper notices
    When you register, the way in which paper notices reach you may change. At the end of the registration you are told how.

    ■ When the portal stops
    For maintenance, in a disaster and the like the portal may stop without notice. People who break these terms may be refused.

    ■ What is shown
    The portal shows what the water bureau has recorded of readings and bills. A payment takes some days to show.

    ■ Leaving
    You can leave at any time. After that you can no longer see usage and charges in this portal.

    ■ Changes
    Changes of these terms are announced in this portal.
privacy-title = Handling of personal data
privacy-text =
    ■ What we keep
    ・What you enter when you register, such as name, e-mail address and telephone number
    ・Your contract, water used, charges and payments
    ・When you logged in, and with what kind of device

    ■ What for
    ・To make sure that a contract is yours
    ・To tell you about usage, charges and interruptions of supply
    ・To take applications and tell you their result
    ・To prevent misuse
    For nothing else.

    ■ Who else gets it
    Nobody without your consent, unless the law says so. Companies that run the system for us must keep the same rules.

    ■ How it is protected
    Connections are encrypted, and passwords are kept in a form that nobody can read. When staff look at your data, that is recorded.

    ■ Seeing, correcting, deleting
    You can ask to see, correct or delete your data. Please contact the office named at the foot of this page.

    ■ Cookies
    Cookies keep you logged in, let you go on with a registration, tell a device that has logged in before (for up to 400 days), and remember your language and login ID. None is used for advertising.
