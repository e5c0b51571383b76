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
