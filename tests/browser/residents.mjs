// Sample residents, as services/suimon/src/sample has them: who logs in, and with what.
const MAIL = 'メールアドレス';
const USER_ID = 'ユーザーID（メールアドレス）';

/** With two contracts and everything in order. */
export const kanazawa = { city: 'kanazawa', label: 'ログインID', id: 'mizuno-hanako', password: 'yukizuri-to-saigawa' };
export const kurashiki = { city: 'kurashiki', label: USER_ID, id: 'misaki@example.jp', password: 'shirakabe-to-yanagi' };
export const nayoro = { city: 'nayoro', label: MAIL, id: 'yuki@example.jp', password: 'himawari-to-mochigome' };
export const osaka = { city: 'osaka', label: MAIL, id: 'hanako@example.jp', password: 'asagao-ni-mizuyari' };
export const oumu = { city: 'oumu', label: MAIL, id: 'yoko@example.jp', password: 'ryuhyo-to-kegani-no-umi' };

/** With two hundred contracts. */
export const landlord = { name: 'osaka-landlord', city: 'osaka', label: MAIL, id: 'kanri@example.jp', password: 'nagai-no-nihyaku-shitsu' };

/** With a contract in each state that the city's files can tell. */
export const collectors = [
  { name: 'kanazawa-states', city: 'kanazawa', label: 'ログインID', id: 'kitamura-sakura', password: 'kenrokuen-no-kotoji' },
  { name: 'kurashiki-states', city: 'kurashiki', label: USER_ID, id: 'yumi@example.jp', password: 'kojima-no-denimu-ten' },
  { name: 'nayoro-states', city: 'nayoro', label: MAIL, id: 'keiko@example.jp', password: 'teshiogawa-no-kanu' },
  { name: 'osaka-states', city: 'osaka', label: MAIL, id: 'sakura@example.jp', password: 'osakajo-no-sakuranamiki' },
  { name: 'oumu-states', city: 'oumu', label: MAIL, id: 'aoi@example.jp', password: 'okhotsk-no-aoi-sora' },
];

/** Always with a bill that is overdue, and forgetful: their passwords are set anew in the tests. `mail` is where codes go. */
export const forgetful = [
  { city: 'kanazawa', label: 'ログインID', id: 'takasaki-jiro', password: 'asanogawa-no-tomoshibi', mail: 'takasaki-jiro@example.jp' },
  { city: 'kurashiki', label: USER_ID, id: 'naoki@example.jp', password: 'setonaikai-no-yuhi', mail: 'naoki@example.jp' },
  { city: 'nayoro', label: MAIL, id: 'kenichi@example.jp', password: 'sunpillar-wo-miru-asa', mail: 'kenichi@example.jp' },
  { city: 'osaka', label: MAIL, id: 'taro@example.jp', password: 'yodogawa-no-hanabi', mail: 'taro@example.jp' },
  { city: 'oumu', label: MAIL, id: 'takashi@example.jp', password: 'hinode-misaki-no-asa', mail: 'takashi@example.jp' },
];

/** What all of them answer to their secret question, where the city asks for one. */
export const ANSWER = 'さくら小学校';

/** One of each city. */
export const five = [kanazawa, kurashiki, nayoro, osaka, oumu];
