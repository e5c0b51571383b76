# Osaka's words
bill-no = Assessment number (調定番号)
register-who =
    The holder of the water contract can register, and so can somebody to whom the holder has given consent.
    Only assessment numbers that have been billed can be registered.
register-have =
    ・An e-mail address
    ・The notice of the meter reading (お知らせ票) with your customer number and assessment number
    ・A mobile phone that takes SMS
hint-assessment-no =
    It is printed on the notice of the meter reading (お知らせ票).
    You can also ask for it online:
    https://lgpos.task-asp.net/cu/271004/ea/residents/portal/home
about-first = You can see your data as soon as your registration is completed.
# Q6
recover-code-unfinished = None is sent either to who stopped before entering the contract. In that case, please register again.
# Q29, Q36
procedures-elsewhere =
    ■ Beginning and ending the use of water
    When you move in or out, please call { $name } ({ $phone }).
    ■ Another name of the contract holder
    It can not be changed on these pages. Please call { $name } ({ $phone }).
    ■ Notices of December 2023 and before
    They can not be issued again on these pages. Please call { $name } ({ $phone }).
    ■ Notices on paper
    Members get no notices on paper. If you need one, please print the page of the notice yourself.
    ■ If a page looks wrong or is unclear
    We look into it with you: please ask { $name } ({ $phone }).
# Q40
withdraw-paper = If you leave before the day of the reading, notices on paper come from this month; on that day or after it, from the next month.
