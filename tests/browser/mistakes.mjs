// What people do wrong on the pages of registration, by city and page: what they type before the right thing, and the
// fields to which the page then leads.
import { kanazawa } from './residents.mjs';

const nothing = (...fields) => ({ name: 'nothing', make: async () => {}, fields });
const wrong = (name, make, ...fields) => ({ name, make, fields });

const start = [
  nothing('mail'),
  wrong('no-address', (hand) => hand.type('メールアドレス', 'shinki.example.com'), 'mail'),
];

/** Another number than the one that was sent: it tells how often one may still try. */
const code = [
  nothing('code'),
  wrong('letters', (hand) => hand.type('認証コード', '12ab56'), 'code'),
  wrong('another', (hand) => hand.type('認証コード', '000000'), 'code'),
];

const consents = [nothing('terms', 'privacy'), wrong('one-alone', (hand) => hand.tick('利用規約に同意する'), 'privacy')];

const tooShort = (hand) => hand.type('パスワード', 'Zq7-kf');

export const MISTAKES = {
  kanazawa: {
    start,
    code,
    consents: [nothing('terms', 'privacy'), wrong('one-alone', (hand) => hand.tick('ご利用規約に同意する'), 'privacy')],
    details: [
      nothing('name', 'login-id', 'password', 'question', 'answer'),
      wrong(
        'shapes',
        async (hand, me) => {
          await hand.type('お名前', me.name);
          await hand.type('ログインID', 'abc');
          await tooShort(hand);
          await hand.pick('秘密の質問', 'はじめて飼ったペットの名前は');
          await hand.type('秘密の質問の回答', me.answer);
        },
        'login-id',
        'password',
      ),
      wrong(
        'taken',
        async (hand, me) => {
          await hand.type('ログインID', kanazawa.id);
          await hand.type('パスワード', me.password);
          await hand.type('秘密の質問の回答', me.answer);
        },
        'login-id',
      ),
    ],
    contract: [
      nothing('customer-no', 'holder-name', 'place', 'relation'),
      wrong(
        'shapes',
        async (hand, me) => {
          await hand.type('お客様番号', '12345');
          await hand.type('使用者のお名前', '！？');
          await hand.type('水道を使っている場所の住所', me.contract.place);
          await hand.choose('契約者の家族');
        },
        'customer-no',
        'holder-name',
        'consent',
      ),
      wrong('no-match', async (hand, me) => {
        await hand.type('お客様番号', me.contract.number);
        await hand.type('使用者のお名前', '別 の人');
        await hand.choose('契約者本人');
      }),
    ],
  },
  kurashiki: {
    start: [
      ...start,
      wrong(
        'no-mobile',
        async (hand, me) => {
          await hand.type('メールアドレス', me.mail);
          await hand.choose('SMS（ショートメッセージ）で受け取る');
          await hand.type('携帯電話番号（SMSで受け取る方だけ）', '086-426-3030');
        },
        'phone',
      ),
    ],
    code,
    details: [
      nothing('name', 'contact-phone', 'password'),
      wrong(
        'shapes',
        async (hand, me) => {
          await hand.type('お名前', me.name);
          await hand.type('申請者電話番号', '426-3030');
          await tooShort(hand);
        },
        'contact-phone',
        'password',
      ),
    ],
    contract: [
      nothing('customer-no', 'known-phone', 'relation'),
      wrong(
        'shapes',
        async (hand) => {
          await hand.type('お客様番号', '123');
          await hand.type('水道局に届け出た電話番号', 'でんわ');
          await hand.choose('その他');
        },
        'customer-no',
        'known-phone',
        'consent',
      ),
      wrong('no-match', async (hand, me) => {
        await hand.type('お客様番号', me.contract.number);
        await hand.type('水道局に届け出た電話番号', '086-111-9999');
        await hand.choose('契約者本人');
      }),
    ],
    consents,
  },
  nayoro: {
    start,
    code,
    details: [
      nothing('name', 'password'),
      wrong(
        'common-password',
        async (hand, me) => {
          await hand.type('お名前', me.name);
          await hand.type('パスワード', 'password1234');
        },
        'password',
      ),
    ],
    contract: [
      nothing('customer-no', 'known-phone', 'relation'),
      wrong(
        'shapes',
        async (hand) => {
          await hand.type('お客様（水栓）番号', 'A234567');
          await hand.type('届け出た電話番号', '2-3456');
          await hand.choose('契約者本人');
        },
        'customer-no',
        'known-phone',
      ),
      wrong('no-match', async (hand, me) => {
        await hand.type('お客様（水栓）番号', me.contract.number);
        await hand.type('届け出た電話番号', '01654-3-9999');
      }),
    ],
    consents,
  },
  osaka: {
    start,
    code,
    details: [
      nothing('name', 'mobile', 'password', 'terms', 'privacy'),
      wrong(
        'fixed-line',
        async (hand, me) => {
          await hand.type('お名前', me.name);
          await hand.type('携帯電話番号', '06-6458-1132');
          await tooShort(hand);
          await hand.tick('利用規約に同意する');
        },
        'mobile',
        'password',
        'privacy',
      ),
    ],
    contract: [
      nothing('customer-no', 'assessment-no', 'proof', 'relation'),
      wrong(
        'shapes',
        async (hand) => {
          await hand.type('お客さま番号', '1012345678');
          await hand.type('調定番号', '0112345678');
          await hand.type('電話番号', '6458');
          await hand.type('口座番号下4ケタ（口座振替のお客さまのみ）', '12');
          await hand.choose('契約者（法人など）の従業員');
        },
        'customer-no',
        'assessment-no',
        'known-phone',
        'debit-last4',
        'consent',
      ),
      wrong('no-match', async (hand, me) => {
        await hand.type('お客さま番号', me.contract.number);
        await hand.type('調定番号', me.contract.bill);
        await hand.type('電話番号', '06-6111-9999');
        await hand.type('口座番号下4ケタ（口座振替のお客さまのみ）', '');
        await hand.choose('契約者本人');
      }),
    ],
    mobile: code,
  },
  oumu: {
    start,
    code,
    details: [
      nothing('name', 'password'),
      wrong(
        'each-rule',
        async (hand, me) => {
          await hand.type('お名前', me.name);
          await hand.type('パスワード', 'kfzwpm');
        },
        ...['password', 'password', 'password'], // too short, no capital, no digit
      ),
    ],
    contract: [
      nothing('customer-no', 'kana', 'terms'),
      wrong(
        'shapes',
        async (hand) => {
          await hand.type('使用者番号', '12');
          await hand.type('カナ氏名', '！？');
        },
        'customer-no',
        'kana',
        'terms',
      ),
      wrong('no-match', async (hand, me) => {
        await hand.type('使用者番号', me.contract.number);
        await hand.type('カナ氏名', 'ベツノ ヒト');
        await hand.tick('利用規約に同意する');
      }),
    ],
    relation: [nothing('privacy', 'relation')],
  },
};
