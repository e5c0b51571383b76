# 利用時間外
closed-title = ただいまは、ご利用時間外です
closed-next = 次にご利用になれるのは
closed-today = きょう { $day }
closed-tomorrow = あす { $day }
closed-later = { $day }
