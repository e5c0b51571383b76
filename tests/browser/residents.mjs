// Sample residents, as services/suimon/src/sample has them: who logs in, and with what.
export const kanazawa = { city: 'kanazawa', label: 'ログインID', id: 'mizuno-hanako', password: 'suimon-sample-1' };
export const osaka = { city: 'osaka', label: 'メールアドレス', id: 'osaka@example.jp', password: 'suimon-sample-1' };
