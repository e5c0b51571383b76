// Going back in the browser, sending a page again, pressing twice: nothing is lost, and nothing happens twice.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { WAYS_IN, applicant } from '../applicants.mjs';
import { said, visitor } from '../bench/browser.mjs';
import { field, pointer } from '../bench/hands.mjs';
import { lettersTo } from '../bench/letters.mjs';
import { look } from '../bench/looks.mjs';
import { of } from '../bench/program.mjs';
import { led, logIn, says, saysNothingOf } from '../bench/steps.mjs';

/** Opens registration and goes on to a page. */
async function to(name, city, way) {
  const [visit, me] = [await visitor(way), applicant(city)];
  const hand = pointer(visit.page);
  await visit.page.goto(of(city, '/register'));
  await on(visit, hand, me, (step) => step.name !== name);
  return { visit, me, hand, page: visit.page, end: () => visit.context.close() };
}

/** Goes on page by page, while it should. */
async function on({ page }, hand, me, should) {
  const { pages } = WAYS_IN[me.city];
  const title = await page.locator('h1').innerText();
  for (const step of pages.slice(pages.findIndex((one) => one.title === title))) {
    if (!should(step)) break;
    await step.fill(hand, me);
    await hand.press(step.press);
  }
}

const title = (page) => page.locator('h1').innerText();
const titleOf = (city, name) => WAYS_IN[city].pages.find((step) => step.name === name).title;

describe('going back', () => {
  for (const script of [true, false]) {
    const way = { width: 390, script };
    it(`oum_07 the browser's own way back keeps what was typed, and leads on again ${said(way)}`, async () => {
      const { visit, me, hand, page, end } = await to('check', 'oumu', way);
      await led(page, () => page.goBack());
      assert.equal(await title(page), titleOf('oumu', 'relation'));
      for (const words of ['個人情報の取り扱いに同意する', '契約者本人']) {
        assert.ok(await page.locator('.choice', { hasText: words }).locator('input').first().isChecked(), words);
      }
      await led(page, () => page.goBack());
      assert.equal(await field(page, '使用者番号').inputValue(), me.contract.number);
      await led(page, () => page.goBack());
      assert.equal(await title(page), titleOf('oumu', 'details'));
      assert.equal(await field(page, 'お名前').inputValue(), me.name);
      assert.equal(await field(page, 'パスワード').inputValue(), '');
      await says(page, '入力済みです');
      // sent again as it stands: the password that was typed before holds
      await hand.press('次へ');
      await page.goto(of('oumu', '/register/code'));
      assert.equal(await title(page), titleOf('oumu', 'check'), 'a code that was right is not asked for again');
      await on(visit, hand, me, () => true);
      assert.equal(await title(page), WAYS_IN.oumu.done);
      assert.deepEqual(visit.complaints, []);
      await end();
    });
  }

  it('oum_07 what is changed from the page that shows all is changed there, and all else stays', async () => {
    const { visit, me, hand, page, end } = await to('check', 'oumu', { width: 390 });
    await led(page, () => page.getByRole('link', { name: /変更.*お名前/ }).click());
    assert.equal(await field(page, 'お名前').inputValue(), me.name);
    await hand.type('お名前', '藤原 みなと');
    await hand.press('次へ');
    assert.equal(await title(page), titleOf('oumu', 'check'));
    await says(page, '藤原 みなと', me.contract.number, me.contract.kana, '契約者本人');
    await saysNothingOf(page, me.name, me.password);
    await look(visit, 'oumu-check-changed');
    await end();
  });

  it('oum_07 who closes the page goes on where it was left, in this browser', async () => {
    const { me, hand, page, end } = await to('contract', 'oumu', { width: 390 });
    await page.goto(of('oumu', '/login'));
    await hand.follow(WAYS_IN.oumu.begin);
    await says(page, '登録の途中です');
    await hand.follow('続きへ進む');
    assert.equal(await title(page), titleOf('oumu', 'contract'));
    await page.goto(of('oumu', '/register/step/1'));
    assert.equal(await field(page, 'お名前').inputValue(), me.name);
    await end();
  });

  it('after the end, the way back leads to the end again', async () => {
    const { visit, me, hand, page, end } = await to('check', 'oumu', { width: 390 });
    await on(visit, hand, me, () => true);
    await led(page, () => page.goBack());
    assert.equal(await title(page), WAYS_IN.oumu.done);
    await page.goto(of('oumu', '/'));
    await says(page, me.contract.number);
    await end();
  });
});

/** One account, one contract in it, one letter that says so. */
async function once(me, login = me.mail) {
  const { page, context } = await visitor({ width: 390 });
  const label = me.city === 'kanazawa' ? 'ログインID' : me.city === 'kurashiki' ? 'ユーザーID（メールアドレス）' : 'メールアドレス';
  await logIn(page, { city: me.city, label, id: login, password: me.password });
  assert.equal(page.url(), of(me.city, '/'));
  assert.ok((await page.locator('#contract option').count()) <= 1, 'one contract');
  await context.close();
  const letters = (await lettersTo(me.mail)).filter(({ body }) => !/\d{6}/.test(body));
  assert.equal(letters.length, 1, letters.map(({ subject }) => subject).join());
}

const LAST = { kanazawa: 'check', kurashiki: 'check', nayoro: 'check', osaka: 'mobile', oumu: 'check' };

describe('pressing twice', () => {
  for (const [city, last] of Object.entries(LAST)) {
    it(`${city}: a double press of the last button makes one account, and the page says that it is done`, async () => {
      const { visit, me, hand, page, end } = await to(last, city, { width: 390 });
      const step = WAYS_IN[city].pages.at(-1);
      await step.fill(hand, me);
      await led(page, () => page.getByRole('main').getByRole('button', { name: step.press, exact: true }).dblclick());
      await page.waitForLoadState('networkidle');
      await once(me, city === 'kanazawa' ? me.id : me.mail);
      assert.equal(await title(page), WAYS_IN[city].done, await page.locator('main').innerText());
      assert.deepEqual(visit.complaints, []);
      await end();
    });
  }

  it('two tabs that are sent at the same moment make one account', async () => {
    const { me, page, end } = await to('check', 'oumu', { width: 390 });
    const second = await page.context().newPage();
    await second.goto(page.url());
    const tabs = [page, second];
    const press = (tab) => led(tab, () => tab.getByRole('button', { name: '登録', exact: true }).click());
    await Promise.all(tabs.map(press));
    await once(me);
    for (const tab of tabs) {
      // the session that one tab began may have come after the other's page
      await tab.reload();
      assert.equal(await title(tab), WAYS_IN.oumu.done);
    }
    await end();
  });

  it('a double press leads on from each page of the way', async () => {
    const { me, hand, page, end } = await to('details', 'nayoro', { width: 390 });
    for (const step of WAYS_IN.nayoro.pages.slice(2, -1)) {
      assert.equal(await title(page), step.title);
      await step.fill(hand, me);
      await led(page, () => page.getByRole('main').getByRole('button', { name: step.press, exact: true }).dblclick());
      await page.waitForLoadState('networkidle');
    }
    assert.equal(await title(page), titleOf('nayoro', 'check'));
    await end();
  });
});
