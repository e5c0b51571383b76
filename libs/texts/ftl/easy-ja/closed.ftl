# 利用時間外
closed-title = いまは 使（つか）えない時間（じかん）です
closed-next = 次（つぎ）に 使（つか）えるとき
closed-today = きょう { $day }
closed-tomorrow = あした { $day }
closed-later = { $day }
