// Who registers in each city: what its pages are called, what is typed on each, and what leads on.
import { codeTo } from './bench/letters.mjs';
import { freeContract } from './bench/sample.mjs';

let count = 0;

/** Somebody who has a contract in the city, and no account. */
export function applicant(city) {
  count += 1;
  return {
    city,
    mail: `shinki-${city}-${count}@example.com`,
    name: '藤原 つばさ',
    nickname: 'つばさ',
    mobile: `090-1234-${String(1000 + count)}`,
    phone: `080-1234-${String(1000 + count)}`,
    id: `tsubasa-${count}-fujiwara`,
    password: 'Yuyake-no-ao-3sorasemi',
    answer: 'たいやき',
    contract: freeContract(city),
  };
}

const start = (title, press) => ({
  name: 'start',
  title,
  press,
  fill: (hand, me) => hand.type('メールアドレス', me.mail),
});

const code = {
  name: 'code',
  title: '認証コードを入力してください',
  press: '次へ',
  fill: async (hand, me) => hand.type('認証コード', await codeTo(me.mail)),
};

const agree = async (hand, ...documents) => {
  for (const document of documents) await hand.tick(`${document}に同意する`);
};

const check = (title, press) => ({ name: 'check', title, press, fill: async () => {} });

/** The pages of each city in their order; after the last one it is done. */
export const WAYS_IN = {
  kanazawa: {
    begin: '会員登録する',
    done: '登録が完了しました',
    pages: [
      start('会員登録', '認証コードの送信'),
      code,
      {
        name: 'consents',
        title: '利用規約と個人情報の取り扱いをお読みください',
        press: '次へ',
        fill: (hand) => agree(hand, 'ご利用規約', '個人情報の取り扱いについて'),
      },
      {
        name: 'details',
        title: '利用者情報を入力してください',
        press: '次へ',
        async fill(hand, me) {
          await hand.type('お名前', me.name);
          await hand.type('ログインID', me.id);
          await hand.type('パスワード', me.password);
          await hand.pick('秘密の質問', 'はじめて飼ったペットの名前は');
          await hand.type('秘密の質問の回答', me.answer);
        },
      },
      {
        name: 'contract',
        title: '契約情報を入力してください',
        press: '確認へ進む',
        async fill(hand, { contract }) {
          await hand.type('お客様番号', contract.number);
          await hand.type('使用者のお名前', contract.name);
          await hand.type('水道を使っている場所の住所', contract.place);
          await hand.choose('契約者本人');
        },
      },
      check('入力内容を確認してください', '登録する'),
    ],
  },
  kurashiki: {
    begin: 'はじめての方はこちら',
    done: '登録が完了しました',
    pages: [
      {
        ...start('はじめての方へ', '認証コードの送信'),
        async fill(hand, me) {
          await hand.type('メールアドレス', me.mail);
          await hand.choose(me.bySms ? 'SMS（ショートメッセージ）で受け取る' : 'メールで受け取る');
          if (me.bySms) await hand.type('携帯電話番号（SMSで受け取る方だけ）', me.phone);
        },
      },
      {
        ...code,
        fill: async (hand, me) => hand.type('認証コード', await codeTo(me.bySms ? me.phone : me.mail)),
      },
      {
        name: 'details',
        title: '利用者情報を入力してください',
        press: '次へ',
        async fill(hand, me) {
          await hand.type('お名前', me.name);
          await hand.type('申請者電話番号', me.phone);
          await hand.type('パスワード', me.password);
        },
      },
      {
        name: 'contract',
        title: '契約情報を入力してください',
        press: '次へ',
        async fill(hand, { contract }) {
          await hand.type('お客様番号', contract.number);
          await hand.type('水道局に届け出た電話番号', contract.phone);
          await hand.choose('契約者の家族');
          await hand.tick('契約者の同意を得ています');
        },
      },
      {
        name: 'consents',
        title: '利用規約と個人情報の取り扱いをお読みください',
        press: '確認へ進む',
        fill: (hand) => agree(hand, '利用規約', '個人情報の取り扱い'),
      },
      check('入力内容を確認してください', '登録する'),
    ],
  },
  nayoro: {
    begin: 'はじめての方はこちら',
    done: '登録が完了しました',
    pages: [
      start('はじめての方へ', '認証コードの送信'),
      code,
      {
        name: 'details',
        title: '利用者情報を入力してください',
        press: '次へ',
        async fill(hand, me) {
          await hand.type('お名前', me.name);
          await hand.type('ニックネーム', me.nickname);
          await hand.type('パスワード', me.password);
        },
      },
      {
        name: 'contract',
        title: '契約情報を入力してください',
        press: '次へ',
        async fill(hand, { contract }) {
          await hand.type('お客様（水栓）番号', contract.number);
          await hand.type('届け出た電話番号', contract.phone);
          await hand.choose('契約者本人');
        },
      },
      {
        name: 'consents',
        title: '利用規約と個人情報の取り扱いをお読みください',
        press: '確認へ進む',
        fill: (hand) => agree(hand, '利用規約', '個人情報の取り扱い'),
      },
      check('入力内容を確認してください', '登録する'),
    ],
  },
  osaka: {
    begin: 'すでに水道をご使用されているお客さま',
    done: '登録が完了しました',
    shownAtOnce: true,
    pages: [
      start('はじめての方へ', '認証コードの送信'),
      code,
      {
        name: 'details',
        title: '利用者情報を入力してください',
        press: '次へ',
        async fill(hand, me) {
          await hand.type('お名前', me.name);
          await hand.type('ニックネーム', me.nickname);
          await hand.type('携帯電話番号', me.mobile);
          await hand.type('パスワード', me.password);
          await agree(hand, '利用規約', '個人情報の取り扱い');
        },
      },
      {
        name: 'contract',
        title: '契約情報を入力してください',
        press: '次へ',
        async fill(hand, { contract }) {
          await hand.type('お客さま番号', contract.number);
          await hand.type('調定番号', contract.bill);
          await hand.type('電話番号', contract.phone);
          await hand.choose('契約者本人');
        },
      },
      {
        name: 'mobile',
        title: '携帯電話に届いた認証コードを入力してください',
        press: '次へ',
        fill: async (hand, me) => hand.type('認証コード', await codeTo(me.mobile)),
      },
    ],
  },
  oumu: {
    begin: '初めての方はこちら',
    done: '登録は完了です',
    pages: [
      start('はじめての方へ', '認証コードの送信'),
      code,
      {
        name: 'details',
        title: '会員情報を入力します',
        press: '次へ',
        async fill(hand, me) {
          await hand.type('お名前', me.name);
          await hand.type('パスワード', me.password);
        },
      },
      {
        name: 'contract',
        title: '検針票に記載の使用者番号とカナ氏名を入力します',
        press: '次へ',
        async fill(hand, { contract }) {
          await hand.type('使用者番号', contract.number);
          await hand.type('カナ氏名', contract.kana);
          await agree(hand, '利用規約');
        },
      },
      {
        name: 'relation',
        title: '個人情報の取り扱いをお読みください',
        press: '確認',
        async fill(hand) {
          await agree(hand, '個人情報の取り扱い');
          await hand.choose('契約者本人');
        },
      },
      check('入力した内容を確認します', '登録'),
    ],
  },
};
