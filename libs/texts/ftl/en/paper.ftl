# The list of contracts that get the notice on paper (a file)
paper-list-change = Change
paper-list-customer-no = Customer number
paper-list-holder = Holder
paper-list-route = Route
paper-list-form = Form
paper-list-address = Send to
paper-list-place = Place of use
paper-list-slip = Slip
paper-list-postcard = Postcard
paper-list-added = Added
paper-list-altered = Altered
paper-list-withdrawn = Withdrawn
