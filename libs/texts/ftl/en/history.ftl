# History
history-title = The last { $span }
history-now = This time { $water }.{ " " }
history-compared = Compared with the year before
history-compared-caption = Compared with the same month of the year before
history-before = Year before
history-this-year = This past year
history-difference = Difference
history-bills = List of bills
history-empty = There is nothing to show yet. Bills appear here after the next meter reading.
history-older = See earlier bills
history-newer = Back to the newest bills
history-why-title = Why nothing before { $month } is shown
history-why-started = The contract for this place began on { $day }. There are no earlier records.
history-why-window = You can see the last { $span }, from { $month } on.
ledger-until = by { $day }
ledger-was-due = was due by { $day }
ledger-debit = debit { $day }
