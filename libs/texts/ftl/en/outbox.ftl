# Development's outbox
outbox-title = Outbox (development)
outbox-lead = None of this was really sent. Newest first.
outbox-empty = Nothing was sent yet.
outbox-no-subject = No subject
outbox-to = To
outbox-way = By
outbox-city = City
outbox-at = When
outbox-mail = Mail
outbox-sms = SMS
outbox-push = Push
