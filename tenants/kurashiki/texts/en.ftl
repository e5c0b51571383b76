# Kurashiki's words
see-history = See the last 12 bills (2 years)
login-email = User ID (e-mail address)
about-first = You can see your data from 9:00 am of the next day that is no Saturday, Sunday or public holiday.
# KRS-01: who chose SMS gets this code by SMS too
recover-code-sent = If { $mail } is registered, a code of six digits was sent by the way that was chosen when registering: e-mail, or SMS to the mobile phone.
# 「使用水量等のお知らせ」がポストに入っていないのですが
procedures-elsewhere =
    ■ Beginning and ending the use of water
    When you move in or out, please call { $name } ({ $phone }).
    ■ Another name of the contract holder
    To change the name of the contract holder, please call { $name } ({ $phone }).
    ■ Notices on paper
    Members get no notices on paper: please see them here. If you need one on paper, please tell { $name } ({ $phone }).
    ■ If a page looks wrong or is unclear
    We look into it with you: please ask { $name } ({ $phone }).
