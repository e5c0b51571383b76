// Sample residents, as services/suimon/src/sample has them: who logs in, and with what.
const MAIL = 'メールアドレス';

/** With two contracts and everything in order. */
export const kanazawa = { city: 'kanazawa', label: 'ログインID', id: 'mizuno-hanako', password: 'yukizuri-to-saigawa' };
export const kurashiki = { city: 'kurashiki', label: MAIL, id: 'misaki@example.jp', password: 'shirakabe-to-yanagi' };
export const nayoro = { city: 'nayoro', label: MAIL, id: 'yuki@example.jp', password: 'himawari-to-mochigome' };
export const osaka = { city: 'osaka', label: MAIL, id: 'hanako@example.jp', password: 'asagao-ni-mizuyari' };
export const oumu = { city: 'oumu', label: MAIL, id: 'yoko@example.jp', password: 'ryuhyo-to-kegani-no-umi' };

/** With two hundred contracts. */
export const landlord = { city: 'osaka', label: MAIL, id: 'kanri@example.jp', password: 'nagai-no-nihyaku-shitsu' };

/** With a contract in each state that the city's files can tell. */
const collectors = [
  { city: 'kanazawa', label: 'ログインID', id: 'kitamura-sakura', password: 'kenrokuen-no-kotoji' },
  { city: 'kurashiki', label: MAIL, id: 'yumi@example.jp', password: 'kojima-no-denimu-ten' },
  { city: 'nayoro', label: MAIL, id: 'keiko@example.jp', password: 'teshiogawa-no-kanu' },
  { city: 'osaka', label: MAIL, id: 'sakura@example.jp', password: 'osakajo-no-sakuranamiki' },
  { city: 'oumu', label: MAIL, id: 'aoi@example.jp', password: 'okhotsk-no-aoi-sora' },
];

export const everybody = [kanazawa, kurashiki, nayoro, osaka, oumu, landlord, ...collectors];
