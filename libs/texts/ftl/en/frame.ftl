# The frame: what every page has
platform-name = Water portal
skip = Skip to the content
nav-label = Main
nav-home = Home
nav-history = Usage and bills
nav-procedures = Services
nav-menu = Menu
nav-news = News
logout = Log out
help = Need help? { $name }
languages = Language
title-error = Error: { $title }
errors-title = Please check what you entered

customer-no = Customer number
bill-no = Payment number
usage = Water used
usage-doubtful = being checked
charge = Charge
amount = Amount billed
amount-provisional = Planned amount
days-used = Days
issued-on = Billing date
paid-on = Date paid
paid-so-far = Paid so far
refunded = Paid back
refunded-on = Paid back on
payment-state = Status
read-on = Meter read on
method = Payment method
method-slip = Payment slip
method-direct-debit = Bank account debit
method-credit-card = Credit card
unit-yen = yen
percent = { $rate }%
span-years = { $number ->
    [one] year
   *[other] { $number } years
}
span-months = { $number ->
    [one] month
   *[other] { $number } months
}
span-bills = { $number } bills ({ $span })
updated = Last updated: { $day } { $time }
updated-never = No data has arrived yet. Once it does, the time of the last update appears here.
contract-shown = Contract shown
contract-switch = Switch
contracts-find = Find one of your { $number } contracts

part-water-base = Water (base charge)
part-water-volume = Water (usage charge)
part-water = Water charge
part-sewer = Sewer charge
part-meter = Meter charge
part-discount = Reduction or discount
part-other = Other
