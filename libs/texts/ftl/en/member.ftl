# The menu: what a member looks after
menu-title = Menu
menu-own = Your contracts and details
menu-procedures = Services
menu-languages = Languages
menu-ask = Ask by telephone
menu-ask-text = If anything is unclear, please ask { $name }.
menu-notices = Notices that you get
menu-contracts-note = See, add and remove contracts
menu-details-note = E-mail address, password, nickname and more
menu-notices-note = Get notices, or stop them
menu-devices-note = See where you are logged in, and log out there
menu-procedures-note = What you can do here, and what is done by telephone
menu-withdraw-note = Stop using this portal

# What can be done
procedures-title = Services
procedures-here = What you can do here
procedures-add = Add a contract
procedures-add-note = See the contract of another place here, too
procedures-elsewhere-title = What is done by telephone
procedures-elsewhere =
    ■ Beginning and ending the use of water
    When you move in or out, please call { $name } ({ $phone }).
    ■ Another name of the contract holder
    To change the name of the contract holder, please call { $name } ({ $phone }).
    ■ Notices on paper
    About notices on paper, please ask { $name } ({ $phone }).
    ■ If a page looks wrong or is unclear
    We look into it with you: please ask { $name } ({ $phone }).

# Titles of the pages to which the menu leads
details-title = Your details
devices-title = Where you are logged in
withdraw-title = Leave the portal

# Details
change-button = Change
details-none = None
details-change-mail = Change
details-more = Other settings
details-mail-waits = { $mail } is not confirmed yet
details-mail-waits-go = Enter the code
nickname-title = Change your nickname
phone-title = Change your telephone number
phone-lead = The water bureau uses this number to reach you. The number in your water contract stays as it is.
mail-title = Change your e-mail address
mail-new = New e-mail address
mail-lead = We send a code to the new e-mail address. Until you enter it, your present address stays.
mail-lead-login = After that, you log in with the new e-mail address.
password-title = Change your password
password-new = New password
password-lead = All other devices are logged out when you change it. This one stays logged in.

# Said once on the page that follows a change
told-nickname = Your nickname is changed
told-phone = Your telephone number is changed
told-phone-text = We tell you by e-mail that it was changed.
told-mail = Your e-mail address is changed
told-mail-text = From now on, notices go to the new e-mail address. We tell the old one, too, that it was changed.
told-password = Your password is changed
told-password-text = All other devices are logged out. We tell you by e-mail that it was changed.
told-switched = Saved. You get these notices
told-news-off = Saved. You do not get news of outages and disasters either
told-usage-off = Saved. You get no notices of readings and charges
told-usage-off-text = Please log in to see your usage and charges.

# Which notices
notices-title = Notices that you get
notices-to = Notices go to { $mail }.
notices-to-change = Change your e-mail address
notices-always = Can not be stopped
notices-usage = Usage and charges
notices-usage-always = Always sent: they take the place of notices on paper.
notices-news = News from the water bureau
notices-news-always = Always sent: they tell of outages and disasters.
notices-usage-box = Get notices of usage and charges
notices-usage-hint = Meter readings, bills and debits from your account.
notices-usage-warn-title = If you stop them, you are not told of readings and charges
notices-usage-warn = Please log in to see your usage and charges.
notices-news-box = Get news from the water bureau
notices-news-hint = Outages, disasters, days on which the office is closed.
notices-news-warn-title = If you stop them, you are not told of outages either
notices-news-warn = Please mind: important news in an outage or a disaster does not reach you then.
notices-save = Save
notices-missing-title = If no notices arrive
notices-missing =
    ・Check on this page that they are not stopped.
    ・Look into your spam folder.
    ・Check that your mailbox is not full and does not refuse our mail.
notices-apart-title = To get them at several addresses
notices-apart = All notices go to the e-mail address that you registered. To have them apart, please register once for each address. Each notice names its contract.
