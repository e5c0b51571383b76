# All contracts
contracts-title = Your contracts
contracts-search = Find a contract
contracts-search-hint = Enter its nickname, its { $number } or its place.
contracts-search-button = Find
contracts-search-too-long = Enter at most { $number } characters
contracts-count = { $number } in all
contracts-found = { $number } found
contracts-none = No contract fits what you entered. Try something shorter or another word.
contracts-first = Back to the first page
contracts-next = See more
contracts-all = See all contracts
