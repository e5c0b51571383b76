# Errors
broken-title = The page could not be shown
broken-lead = This is our fault. We are sorry for the trouble.
broken-todo = What you can do
broken-wait = Please wait a little and try again.
broken-call = If it still does not work, please call { $name }. Tell them this number, and we can look into it faster.
broken-number = Number to tell us
missing-title = There is no such page
missing-lead = The address is wrong, or the page is not yours to see. Please start from home.
too-many-title = Please wait a little
too-many-lead = There were too many requests in a short time. Please wait a little and try again.
refused-title = This could not be accepted
refused-lead = It seems to have been sent from another page. Nothing was changed. Please go back to home and try again.
error-again = Open it again
error-home = Go to home
unknown-tenant-title = No such water bureau
unknown-tenant-lead = Please check the address. The right one is printed on what your water bureau sent you.
unknown-tenant-disagree = This address names two water bureaus at once. Please open the address that your own water bureau gave you.
