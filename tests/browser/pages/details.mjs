// What is known of a member, changed in the pages: with and without scripts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { said, visitor } from '../bench/browser.mjs';
import { pressing } from '../bench/hands.mjs';
import { member, visitOf } from '../bench/joining.mjs';
import { codeTo, lettersTo } from '../bench/letters.mjs';
import { light, look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { refused } from '../bench/refused.mjs';
import { follow, go, led, logIn, says } from '../bench/steps.mjs';

const WAYS = [{ width: 390 }, { width: 1280, script: false }];
const NEW = 'Akatonbo-no-kaerimichi';

/** The change of a row, by the row's name. */
async function change(page, row) {
  const line = page.locator('.facts > div', { has: page.locator('dt', { hasText: row }) });
  await led(page, () => line.getByRole('link').click());
}

const told = (page) => page.getByRole('status').innerText();

/** Some letter to an address says so by its title. */
async function letter(mail, title) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await lettersTo(mail)).some(({ subject }) => subject.includes(title))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`no letter 「${title}」 came to ${mail}`);
}

/** To another address of mail, from the page on which it is typed, and in with it. */
async function otherAddress({ visit, page, hand }, me, press = '認証コードを送る') {
  const mail = `atarashii-${me.mail}`;
  await look(visit, `${me.city}-mail`);
  await light(visit, `${me.city}-mail`);
  const back = (name, fields) => refused(visit, `${me.city}-mail-${name}`, pressing(page)(press), fields);
  if (visit.script) {
    await back('nothing', ['mail', 'current']);
    await hand.type('新しいメールアドレス', 'hanako.example.com');
    await hand.type('今のパスワード', me.password);
    await back('no-address', ['mail']);
    await hand.type('新しいメールアドレス', mail);
    await hand.type('今のパスワード', 'chigau-pasuwado');
    await back('not-the-password', ['current']);
  }
  await hand.type('新しいメールアドレス', mail);
  await hand.type('今のパスワード', me.password);
  await hand.press(press);
  await says(page, mail);
  await look(visit, `${me.city}-mail-code`);
  await hand.type('認証コード', await codeTo(mail));
  await hand.press('次へ');
  assert.equal(page.url(), of(me.city, '/details'));
  assert.match(await told(page), /メールアドレスを変更しました/);
  await says(page, mail);
  await look(visit, `${me.city}-mail-changed`);
  await page.reload();
  assert.equal(await page.getByRole('status').count(), 0, 'said once');
  await letter(me.mail, 'メールアドレスを変更しました');
  return mail;
}

for (const way of WAYS) {
  describe(`details ${said(way)}`, () => {
    it(`nyr_18 the e-mail address is changed by a code to the new one, and one logs in with it ${said(way)}`, async () => {
      const me = await member('nayoro');
      const at = await visitOf(me.login, way);
      await go(at.page, '各種お手続き');
      await follow(at.page, '会員情報・パスワード変更');
      await follow(at.page, 'メールアドレスを変更する');
      const mail = await otherAddress(at, me);
      assert.deepEqual(at.visit.complaints, []);
      await at.end();
      const again = await visitOf({ ...me.login, id: mail }, way);
      await again.end();
    });

    it(`krs_21 the user ID, an e-mail address, is changed ${said(way)}`, async () => {
      const me = await member('kurashiki');
      const at = await visitOf(me.login, way);
      await go(at.page, 'メニュー');
      await follow(at.page, '各種お手続き');
      await follow(at.page, '会員情報の変更');
      await change(at.page, 'ユーザーID（メールアドレス）');
      const mail = await otherAddress(at, me);
      await at.end();
      const old = await visitor(way);
      await logIn(old.page, me.login);
      assert.ok(await old.page.getByRole('alert').isVisible(), 'the old ID opens nothing');
      await old.context.close();
      const again = await visitOf({ ...me.login, id: mail }, way);
      await again.end();
    });

    it(`nyr_19 the nickname is changed, and home says it ${said(way)}`, async () => {
      const me = await member('nayoro');
      const { visit, page, hand, end } = await visitOf(me.login, way);
      await go(page, '各種お手続き');
      await follow(page, '会員情報・パスワード変更');
      await change(page, 'ニックネーム');
      await look(visit, 'nayoro-nickname');
      await hand.type('ニックネーム', '');
      await refused(visit, 'nayoro-nickname-nothing', pressing(page)('変更する'), ['nickname']);
      await hand.type('ニックネーム', 'サンピラー');
      await hand.press('変更する');
      assert.match(await told(page), /ニックネームを変更しました/);
      await says(page, 'サンピラー');
      await go(page, 'ホーム');
      await says(page, 'サンピラーさま');
      assert.deepEqual(visit.complaints, []);
      await end();
    });

    it(`krs_22 the password is changed, and other logins end ${said(way)}`, async () => {
      const me = await member('kurashiki');
      const other = await visitOf(me.login, way);
      const { visit, page, hand, end } = await visitOf(me.login, way);
      await go(page, 'メニュー');
      await follow(page, '各種お手続き');
      await follow(page, '会員情報の変更');
      await change(page, 'パスワード');
      await look(visit, 'kurashiki-password');
      await light(visit, 'kurashiki-password');
      await refused(visit, 'kurashiki-password-nothing', pressing(page)('変更する'), ['current', 'password']);
      await hand.type('今のパスワード', me.password);
      await hand.type('新しいパスワード', 'Zq7-kf');
      await refused(visit, 'kurashiki-password-short', pressing(page)('変更する'), ['password']);
      await hand.type('今のパスワード', me.password);
      await hand.type('新しいパスワード', NEW);
      await hand.press('変更する');
      assert.match(await told(page), /ほかの端末は、すべてログアウトしました/);
      await page.goto(of('kurashiki', '/'));
      assert.equal(page.url(), of('kurashiki', '/'), 'who changed it stays');
      await other.page.goto(of('kurashiki', '/details'));
      assert.equal(other.page.url(), of('kurashiki', '/login'));
      await logIn(other.page, me.login);
      assert.ok(await other.page.getByRole('alert').isVisible(), 'the old password opens nothing');
      await other.end();
      await end();
      const again = await visitOf({ ...me.login, password: NEW }, way);
      await again.end();
      await letter(me.mail, 'パスワードを変更しました');
    });

    it(`knz_05 knz_14 member support: the advice that forces nobody, the password, the address, which mail comes ${said(way)}`, async () => {
      const me = await member('kanazawa');
      const at = await visitOf(me.login, way);
      const { visit, page, hand } = at;
      await go(page, '会員サポート');
      await look(visit, 'kanazawa-menu');
      await follow(page, '会員登録情報の照会・変更');
      await says(page, me.id, me.mail);
      await look(visit, 'kanazawa-details');
      await light(visit, 'kanazawa-details');
      await change(page, 'パスワード');
      const advice = await page.getByRole('complementary').innerText();
      for (const line of ['セキュリティ確保のために', '定期的にパスワードを変更して下さい。', '使い回しはお止め下さい。']) {
        assert.ok(advice.includes(line), advice);
      }
      await hand.type('今のパスワード', me.password);
      await hand.type('新しいパスワード', NEW);
      await hand.press('変更する');
      assert.match(await told(page), /パスワードを変更しました/);
      await change(page, 'メールアドレス');
      await otherAddress(at, { ...me, password: NEW });
      await follow(page, '通知受信設定');
      await look(visit, 'kanazawa-switches');
      await hand.untick('使用水量・料金のお知らせを受け取る');
      await hand.press('保存する');
      assert.match(await told(page), /検針や料金のお知らせは届きません/);
      assert.equal(await page.getByLabel('使用水量・料金のお知らせを受け取る').isChecked(), false);
      assert.equal(await page.getByLabel('断水などのお知らせを受け取る').isChecked(), true);
      await hand.tick('使用水量・料金のお知らせを受け取る');
      await hand.press('保存する');
      assert.match(await told(page), /お知らせをお送りします/);
      assert.deepEqual(visit.complaints, []);
      await at.end();
      const again = await visitOf({ ...me.login, password: NEW }, way);
      await again.end();
    });

    it(`osaka: one switch for all but usage and charges, with its warning before and after ${said(way)}`, async () => {
      const me = await member('osaka');
      const { visit, page, hand, end } = await visitOf(me.login, way);
      await go(page, '設定');
      await follow(page, '全体通知を受け取る');
      const warning = '配信を停止した場合、災害発生時の断水情報等の重要なお知らせについても、配信が停止されますのでご注意ください。';
      await says(page, warning, '使用水量・料金のお知らせについては、配信を停止することができません。');
      assert.match(await page.getByRole('complementary').innerText(), /各物件ごとに送信先を設定することはできません/);
      assert.equal(await page.getByRole('checkbox').count(), 1);
      await look(visit, 'osaka-switches');
      await light(visit, 'osaka-switches');
      await hand.untick('全体通知を受け取る');
      await hand.press('保存する');
      const after = (await told(page)).replaceAll(/\s+/g, '');
      assert.ok(after.includes('断水や災害のお知らせも届きません') && after.includes(warning), after);
      await look(visit, 'osaka-switches-off');
      await page.reload();
      assert.equal(await page.getByRole('checkbox').isChecked(), false);
      await hand.tick('全体通知を受け取る');
      await hand.press('保存する');
      assert.match(await told(page), /お知らせをお送りします/);
      await end();
    });
  });
}
