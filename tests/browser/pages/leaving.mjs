// Where one is logged in, and leaving for good, in the pages.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { said, visitor } from '../bench/browser.mjs';
import { pressing } from '../bench/hands.mjs';
import { member, visitOf } from '../bench/joining.mjs';
import { light, look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { refused } from '../bench/refused.mjs';
import { follow, go, led, logIn, says, saysNothingOf } from '../bench/steps.mjs';

const WAYS = [{ width: 390 }, { width: 1280, script: false }];

/** From the page of leaving to the end. */
async function leaves({ visit, page, hand }, me) {
  await says(page, '使用水量と料金は、ご覧になれなくなります', '取り消すことはできません', '紙');
  await look(visit, `${me.city}-withdraw`);
  await light(visit, `${me.city}-withdraw`);
  await follow(page, '退会の手続きへ進む');
  await look(visit, `${me.city}-withdraw-confirm`);
  await refused(visit, `${me.city}-withdraw-nothing`, pressing(page)('退会する'), ['current']);
  await hand.type('今のパスワード', 'chigau-pasuwado');
  await refused(visit, `${me.city}-withdraw-wrong`, pressing(page)('退会する'), ['current']);
  await hand.type('今のパスワード', me.password);
  await hand.press('退会する');
  assert.equal(page.url(), of(me.city, '/withdraw/done'));
  await says(page, '退会の手続きが終わりました', '新規登録');
  await look(visit, `${me.city}-withdraw-done`);
  const cookies = (await visit.context.cookies()).map(({ name }) => name);
  assert.deepEqual(cookies.filter((name) => /^__Host-(s|d|id)-/.test(name)), [], 'nothing of the account is left');
  await page.goto(of(me.city, '/'));
  assert.equal(page.url(), of(me.city, '/login'));
  await saysNothingOf(page, me.contract.number);
  await page.goto(of(me.city, '/details'));
  assert.equal(page.url(), of(me.city, '/login'));
  await logIn(page, me.login);
  assert.ok(await page.getByRole('alert').isVisible(), 'nobody is there any more');
}

for (const way of WAYS) {
  describe(`leaving ${said(way)}`, () => {
    it(`nyr_21 one leaves under 各種お手続き > 退会 ${said(way)}`, async () => {
      const me = await member('nayoro');
      const other = await visitOf(me.login, way);
      const at = await visitOf(me.login, way);
      await go(at.page, '各種お手続き');
      await follow(at.page, '退会');
      await leaves(at, me);
      await other.page.goto(of('nayoro', '/'));
      assert.equal(other.page.url(), of('nayoro', '/login'), 'every login has ended');
      await other.end();
      await at.end();
    });

    it(`knz_15 one leaves under 会員サポート > 退会のお手続き ${said(way)}`, async () => {
      const me = await member('kanazawa');
      const at = await visitOf(me.login, way);
      await go(at.page, '会員サポート');
      await follow(at.page, '退会のお手続き');
      await leaves(at, me);
      await at.end();
    });

    it(`krs_26 a second device logs in with the same ID and password, is listed, and is logged out from afar ${said(way)}`, async () => {
      const me = await member('kurashiki');
      const old = await visitOf(me.login, way);
      const fresh = await visitOf(me.login, way);
      await go(fresh.page, 'メニュー');
      await follow(fresh.page, 'ログイン中の端末');
      await says(fresh.page, 'この端末', '現在と同じID・パスワードでログイン');
      await look(fresh.visit, 'kurashiki-devices');
      await light(fresh.visit, 'kurashiki-devices');
      const ends = fresh.page.getByRole('main').getByRole('button', { name: 'ログアウトする', exact: true });
      // the registration's browser, and the first visit's; this one has the button above
      assert.equal(await ends.count(), 2);
      await led(fresh.page, () => ends.first().click());
      assert.match(await fresh.page.getByRole('status').innerText(), /端末をログアウトしました/);
      assert.equal(await ends.count(), 1);
      await fresh.hand.press('ほかの端末をすべてログアウトする');
      assert.match(await fresh.page.getByRole('status').innerText(), /すべてログアウトしました/);
      assert.equal(await ends.count(), 0);
      await old.page.goto(of('kurashiki', '/'));
      assert.equal(old.page.url(), of('kurashiki', '/login'));
      await logIn(old.page, me.login);
      assert.equal(old.page.url(), of('kurashiki', '/'), 'the same ID and password let it in again');
      await old.end();
      await fresh.end();
    });
  });
}

it('krs_10, its first half: in a browser the login ends with it, and ID and password are typed each time', async () => {
  const me = await member('kurashiki');
  const { visit, end } = await visitOf(me.login, { width: 390 });
  const kept = await visit.context.cookies();
  const session = kept.find(({ name }) => name === '__Host-s-kurashiki');
  assert.equal(session.expires, -1, 'it ends with the browser');
  await end();
  // what a browser keeps when it is closed: no more than the cookies that have a day
  const next = await visitor({ width: 390, cookies: kept.filter(({ expires }) => expires !== -1) });
  await next.page.goto(of('kurashiki', '/'));
  assert.equal(next.page.url(), of('kurashiki', '/login'));
  assert.equal(await next.page.getByLabel('ユーザーID（メールアドレス）').inputValue(), '');
  await next.context.close();
});
