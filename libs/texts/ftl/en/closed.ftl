# Outside the hours
closed-title = The portal is closed now
closed-next = It opens again
closed-today = Today, { $day }
closed-tomorrow = Tomorrow, { $day }
closed-later = { $day }
