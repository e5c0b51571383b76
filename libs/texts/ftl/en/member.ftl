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
told-renamed = The nickname is changed
told-made-main = This is your main contract now
told-removed = The contract is removed from your account
told-removed-text = To see it again, please add it.
told-logged-out = The device is logged out
told-all-logged-out = All other devices are logged out

# One contract
contract-title = Your contract
contract-main = Main contract
contract-place = Place of use
contract-state = State
contract-used = In use
contract-ended = Ended
contract-ended-note = You still see the usage and charges until then.
contract-moved = Moved out
contract-moved-note = Somebody else uses the water there now. You see the usage and charges of your own time, and get no new notices.
contract-later = Being prepared
contract-since = Use began
contract-until = Use ended
contract-see = See usage and charges
contract-nickname = What you call it
contract-nickname-hint = A name by which you know it, such as “Home”. Without one, it goes by its place.
contract-rename = Save the nickname
contract-first = The contract that is shown first
contract-first-text = The main contract is shown first on the home page and under usage.
contract-first-is = This one is shown first on the home page and under usage.
contract-make-main = Make it the main contract
contract-procedures = Services
contract-remove = Stop seeing it in the portal
contract-remove-note = Removes this contract alone from your account
remove-follows =
    ・You no longer see its usage and charges here.
    ・If its notices on paper had stopped, they come again.
    ・If it was the main contract, the next one takes its place.
    ・You go on using the water as before: this does not end your use of water.
    ・You see it again if you add it again.
remove-button = Remove it
remove-not = Keep it

# Adding a contract
add-title = Add a contract
add-held = You have { $number ->
    [one] one contract
   *[other] { $number } contracts
} here.
add-held-of = You have { $number ->
    [one] one contract
   *[other] { $number } contracts
} here. There is room for { $most }.
add-advised-title = We advise about { $number } contracts at most
add-advised = There is no limit, but with more than { $number } contracts your browser may get slow. You can also register once more with another e-mail address.
contract-add-lead = The holder of the water contract can add it, and so can somebody to whom the holder has given consent. We ask this to make sure that the contract is yours. What you enter changes nothing in the contract’s data.
add-button = Add it
added-title = The contract is added
added-mail = We tell you by e-mail that it was added.
added-paper = Notices on paper for this contract go the way of those for your others.
added-contract = See the contract

# Devices
devices-lead = These devices have logged in. If you lost one, or do not know it, please log it out.
device-browser = Browser
device-app = App
device-this = This device
device-stays = It stays logged in
device-first = First login
device-last = Last login
device-moment = { $day }, { $time }
device-end = Log it out
devices-others = Other devices
devices-others-text = If you do not know one of them, log all others out and change your password.
devices-others-end = Log all others out
devices-new-title = To use a new device
devices-new = Log in there with the same ID (e-mail address or login ID) and password as here. There is no need to register again.

# Leaving
withdraw-means-title = If you leave
withdraw-means =
    ・You no longer see your usage and charges.
    ・You are logged out on all devices.
    ・You get no more notices.
    ・What you registered is deleted. This can not be undone.
    ・You go on using the water as before: this does not end your use of water.
withdraw-paper-title = Notices on paper
withdraw-paper = Notices of meter readings come on paper.
withdraw-paper-this = { $contract }: on paper from the reading of { $day }.
withdraw-paper-next = { $contract }: on paper from the next reading, of { $day }. The reading of this month does not come on paper.
withdraw-paper-unplanned = { $contract }: on paper from the next reading.
withdraw-paper-more = The other { $number } contracts: on paper from the next reading of each.
withdraw-again-day = If you registered again now, your use and charges would show from { $day }.
withdraw-again-time = If you registered again now, your use and charges would show from { $day }, { $time }.
withdraw-again-title = To come back
withdraw-again = You can register again at any time, with the same e-mail address, too.
withdraw-one-title = To stop one contract alone
withdraw-one = You can remove a contract from your account without leaving.
withdraw-go = Go on to leave
withdraw-confirm-title = Confirm that you leave
withdraw-confirm-lead = To make sure that it is you, please enter your password. “Leave the portal” takes effect at once and can not be undone.
withdraw-button = Leave the portal
withdraw-done-title = You have left the portal
withdraw-done =
    Thank you for having used it. You are logged out on all devices.
    We tell you by e-mail that it is done.
withdraw-done-register = Register again
withdraw-done-login = To the login page
