// Getting back in: the whole way in each city without scripts, and each page after each mistake.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { said, visitor } from '../bench/browser.mjs';
import { pointer, pressing } from '../bench/hands.mjs';
import { codeTo, lettersTo } from '../bench/letters.mjs';
import { light, look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { refused } from '../bench/refused.mjs';
import { led, logIn, says, saysNothingOf } from '../bench/steps.mjs';
import { ANSWER, forgetful } from '../residents.mjs';

const PROMISES = { kanazawa: 'knz_04', kurashiki: 'krs_12', nayoro: 'nyr_13', osaka: 'osk_19', oumu: 'oumu' };
const LINKS = {
  kanazawa: 'ログインID/パスワードを忘れた方はこちら',
  kurashiki: 'パスワードを忘れた場合はこちら',
  nayoro: 'パスワードを忘れた場合はこちら',
};
const linkOf = (city) => LINKS[city] ?? 'パスワードを忘れた方';
const SENDS = { kurashiki: 'パスワードをリセット' };
const sendOf = (city) => SENDS[city] ?? '認証コードを送る';
const asksAnswer = (city) => city === 'kanazawa';
const NEW = 'Akatonbo-no-kaerimichi';

const title = (page) => page.locator('h1').innerText();

for (const resident of forgetful) {
  const { city, mail } = resident;
  const way = { width: 390, script: false };
  it(`${PROMISES[city]} ${city}: a forgotten password is set anew, without scripts ${said(way)}`, async () => {
    const visit = await visitor(way);
    const { page } = visit;
    const hand = pointer(page);
    const see = async (name) => {
      await look(visit, `${city}-recover-${name}`);
      await light(visit, `${city}-recover-${name}`);
    };
    await page.goto(of(city, '/login'));
    await hand.follow(linkOf(city));
    await see('1-start');
    await hand.type('メールアドレス', mail);
    await hand.press(sendOf(city));
    await see('2-code');
    await hand.type('認証コード', await codeTo(mail));
    await hand.press('次へ');
    if (asksAnswer(city)) {
      await says(page, 'はじめて通った学校の名前は');
      await saysNothingOf(page, resident.id);
      await see('3-answer');
      await hand.type('秘密の質問の回答', ANSWER);
      await hand.press('次へ');
      await says(page, resident.id);
    }
    await see('4-password');
    await hand.type('パスワード', NEW);
    await hand.press('パスワードを設定する');
    await says(page, '新しいパスワードを設定しました', 'すべてログアウトしました');
    await see('5-done');
    await hand.follow('ログインする');
    await logIn(page, resident);
    assert.ok(await page.getByRole('alert').isVisible(), 'the old password opens nothing');
    await logIn(page, { ...resident, password: NEW });
    assert.equal(page.url(), of(city, '/'));
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
}

describe('getting back in, after mistakes', () => {
  for (const { city, mail } of forgetful) {
    it(`${city}: each page comes back with what is wrong`, async () => {
      const visit = await visitor({ width: 320 });
      const { page } = visit;
      const hand = pointer(page);
      const back = (name, press, fields) =>
        refused(visit, `${city}-recover-wrong-${name}`, pressing(page)(press), fields);
      await page.goto(of(city, '/recover'));
      await back('nothing', sendOf(city), ['mail']);
      await hand.type('メールアドレス', 'taro.example.jp');
      await back('no-address', sendOf(city), ['mail']);
      const before = (await lettersTo(mail))[0]?.body.match(/(?<!\d)\d{6}(?!\d)/)?.[0];
      await hand.type('メールアドレス', mail);
      await hand.press(sendOf(city));
      await back('no-code', '次へ', ['code']);
      await hand.type('認証コード', '000000');
      await back('code', '次へ', ['code']);
      await hand.press('もう一度送る');
      assert.ok(await page.getByRole('status').isVisible());
      await look(visit, `${city}-recover-again`);
      const first = await codeTo(mail, before);
      await hand.type('認証コード', first);
      await led(page, pressing(page)('次へ'));
      if (await page.getByRole('alert').isVisible()) {
        // the second letter came after the first was read
        await hand.type('認証コード', await codeTo(mail, first));
        await hand.press('次へ');
      }
      if (asksAnswer(city)) {
        await back('no-answer', '次へ', ['answer']);
        for (const tries of [1, 2]) {
          await hand.type('秘密の質問の回答', 'うめ小学校');
          await back(`answer-${tries}`, '次へ', ['answer']);
        }
        await hand.type('秘密の質問の回答', 'もも小学校');
        await back('answers-used-up', '次へ', []);
        assert.equal(await page.getByRole('textbox').count(), 0);
        await says(page, '076-000-0000');
      } else {
        await back('no-password', 'パスワードを設定する', ['password']);
        await hand.type('パスワード', 'Zq7-kf');
        await back('password', 'パスワードを設定する', ['password']);
      }
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  }

  it('nyr_14 an address that nobody has gets the same page and no letter', async () => {
    const { page, context } = await visitor({ width: 320 });
    const hand = pointer(page);
    await page.goto(of('nayoro', '/recover'));
    await hand.type('メールアドレス', 'dare-mo-inai@example.com');
    await hand.press('認証コードを送る');
    assert.equal(await title(page), '認証コードを入力してください');
    await says(page, 'アカウントとして登録されていないメールアドレスには認証コードは送信されません。');
    assert.deepEqual(await lettersTo('dare-mo-inai@example.com'), []);
    await context.close();
  });
});

describe('the address is forgotten or lost', () => {
  const SAYS = {
    kanazawa: ['お客さまセンター', '076-000-0000'],
    kurashiki: ['ユーザーIDはメールアドレスです', '一度退会し、再度ご登録', '水道料金窓口', '086-000-0000'],
    nayoro: ['お心当たりのあるメールアドレスをお試しください', '退会手続', '業務課業務係', '01654-3-2111'],
    osaka: ['お客さまセンター', '06-6458-1132', 'お問合せください'],
    oumu: ['建設水道課 水道係', '0158-00-0000'],
  };
  const IDS = { osaka: 'osk_18' };
  for (const [city, words] of Object.entries(SAYS)) {
    it(`${IDS[city] ?? city} the page says whom to ask, or how one registers again`, async () => {
      const visit = await visitor({ width: 390 });
      await visit.page.goto(of(city, '/recover'));
      await led(visit.page, () => visit.page.locator('main a[href*="/recover/lost"]').click());
      await says(visit.page, ...words);
      await look(visit, `${city}-lost`);
      await light(visit, `${city}-lost`);
      await visit.context.close();
    });
  }
});
