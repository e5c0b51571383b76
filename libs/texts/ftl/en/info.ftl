# What anybody may read
faq-title = Frequent questions
about-title = About this site
faq-none = If you don't find what you need, please ask { $name } ({ $phone }).

faq-text =
    ◆ Registration
    ■ Who can register?
    The holder of the water contract, or somebody to whom the holder has given consent.
    ■ What do I need?
    ・An e-mail address
    ・Something that shows your { $number }, such as the meter reading slip
    ■ I don't know my { $number }
    It is printed on the paper that is left when the meter is read. If you don't have it, please ask { $name } ({ $phone }).
    ■ Can I register more than once with the same e-mail address?
    An e-mail address can be registered once. If you don't remember whether you registered, try “I forgot my password”.
    ◆ Codes
    ■ No code comes
    ・Check that the e-mail address is right.
    ・Look into your spam folder.
    ・Check whether your mailbox refuses mail.
    ・It may take some minutes to arrive.
    ■ The code is refused
    If several codes have come, only the last one works.
    ◆ Logging in
    ■ I forgot my password
    Set a new one from the login page. A code is sent to the e-mail address that you registered. None is sent to an address that is not registered.
    ■ My account is locked after wrong passwords
    Setting a new password unlocks it. So does waiting for a while.
    ■ I forgot my e-mail address
    See “I forgot my e-mail address” on the login page.
    ◆ What is shown
    ■ I have registered, but I see no usage and no charges
    After you log in, the page tells you from when on they are shown.
    ■ I have paid, but it does not say “paid”
    A payment takes some days to show. So that you don't pay twice, please check your receipt.
    ◆ Your account
    ■ How do I see the contract of another place, too?
    After you log in, add it under “Services”.
    ■ How do I change my e-mail address or my password?
    After you log in, under “Menu”, “Your details”.
    ■ How do I leave?
    After you log in, under “Menu”, “Leave the portal”. You can register again at any time.

about-what-title = { $portal }
about-what = With this site, people who use the water of { $city } see their usage, charges and payments. To use it, you need to register.
about-hours-title = Hours
about-hours-always = You can use it at any time.
about-hours-open = This page, the frequent questions, the terms of use and the handling of personal data can be read at any time.
about-history-title = How far back
about-history = You can see the last { $span }.
about-history-from = You can see the last { $span }. At present, that is from { $month } on.
about-first-title = From when on
about-first = When your registration is completed, you are told from when on you can see your data.
about-devices-title = Devices
about-devices = You can use it on computers, smartphones and tablets, with a recent browser.
about-cookies-title = Cookies
about-cookies =
    Cookies are used for the following, never for advertising and never to follow you on other sites:
    ・to know you while you are logged in (gone when you close the browser)
    ・to go on where you were while you register or set a new password (gone when you close the browser)
    ・to keep what you searched for among your contracts (gone when you close the browser)
    ・to tell you once that something was changed (one minute)
    ・to know a device that has logged in before (400 days at most)
    ・to remember your language (one year)
about-cookies-keep = If you choose “{ $keep }”, your ID is kept for a year, never the password.
