# A bill
bill-title = Bill for { $month }
bill-title-corrected = { $title } (corrected)
bill-parts = What the bill is made of
bill-amount = Amount
bill-tax = Tax included
bill-total = Total
bill-tax-note = Consumption tax ({ $rates }) is included in each amount.
bill-use = Your usage
bill-more = Other months
bill-paid-title = When your payment shows
bill-paid-days = It takes about { $days } business days from your payment until this page shows “Paid”, more or less by how you paid. Please check your receipt so that you do not pay twice.
bill-paid = It may take some days from your payment until this page shows “Paid”. Please check your receipt so that you do not pay twice.

period-name = Period
period = { $from } to { $to }
period-days = { " " }({ $days })
register-before = Previous meter value
register-now = Current meter value
usage-estimated = This usage was estimated

bill-corrected-title = This bill was corrected
bill-corrected = It was corrected from { $before } to { $after }. If you have the earlier payment slip, please do not use it.
bill-replaced-title = This bill has been corrected
bill-replaced = This is the bill before its correction. Please pay the corrected one.
bill-see-corrected = See the corrected bill
bill-see-before = See the bill before its correction
bill-provisional-title = This amount is not final yet
bill-provisional = It is the planned amount of the meter reading. The final amount will appear here later.
bill-changes = What was corrected
bill-changes-caption = Before and after the correction
bill-changes-item = Item
bill-changes-before = Before
bill-changes-after = After
