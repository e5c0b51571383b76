// Sample residents, as services/suimon/src/sample has them: who logs in, and with what.
export const kanazawa = { city: 'kanazawa', label: 'ログインID', id: 'mizuno-hanako', password: 'yukizuri-to-saigawa' };
export const osaka = { city: 'osaka', label: 'メールアドレス', id: 'hanako@example.jp', password: 'asagao-ni-mizuyari' };
