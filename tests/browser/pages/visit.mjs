// One visit from login to logout, in every way: three widths, with script and without.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { WAYS, picture, said, visitor } from '../bench/browser.mjs';
import { sideways } from '../bench/measure.mjs';
import { of } from '../bench/program.mjs';
import { go, logIn, says, saysNothingOf } from '../bench/steps.mjs';
import { kanazawa, osaka } from '../residents.mjs';

for (const way of WAYS) {
  describe(`a visit ${said(way)}`, () => {
    let visit;
    let page;
    before(async () => {
      visit = await visitor(way);
      page = visit.page;
    });
    after(() => visit.context.close());
    const test = (name, body) => it(`${name} ${said(way)}`, body);
    const keep = async (name) => {
      await picture(page, name, way);
      assert.equal(await sideways(page), 0, 'the page scrolls sideways');
    };

    test('knz_02 a login ID and a password open home', async () => {
      await page.goto(of('kanazawa'));
      await says(page, 'ログイン', '午前7時', '翌日の午前2時');
      await keep('kanazawa-login');
      await logIn(page, kanazawa);
      assert.equal(new URL(page.url()).pathname, '/');
    });

    test("knz_10 home says this bill with each part's consumption tax", async () => {
      await says(page, '2024年9月分のご請求', '5,509円', '2,799円', '254円', '2,710円', '246円');
      await keep('kanazawa-home');
    });

    test('another place is shown after the button, not before', async () => {
      const places = page.getByLabel('他の場所を見る');
      const other = await places.locator('option:not([selected])').first().getAttribute('value');
      await places.selectOption(other);
      await says(page, '5,509円');
      await page.getByRole('button', { name: '切り替える' }).click();
      await says(page, '12,423円');
      assert.ok(!(await page.locator('.due__sum').innerText()).includes('5,509'));
    });

    test('history lists what was used and billed', async () => {
      await go(page, '実績');
      await says(page, '12,423円', '12,841円', '14,088円', '32', '40', '50');
      await keep('kanazawa-history');
    });

    test('a bill has its parts, and a way back', async () => {
      await page.goto(of('kanazawa'));
      await page.locator('main .due a[href*="/bills/"]').first().click();
      await says(page, '料金明細', '内訳', '水道料金', '下水道使用料', '合計');
      await keep('kanazawa-bill');
      await page.getByRole('main').getByRole('link', { name: 'ホーム' }).first().click();
      assert.equal(new URL(page.url()).pathname, '/');
    });

    test('knz_07 after logging out, going back shows nothing', async () => {
      await page.getByRole('button', { name: 'ログアウト' }).click();
      await page.waitForLoadState();
      await page.goBack();
      await saysNothingOf(page, '5,509', '12,423', 'お支払い待ち');
      await page.goto(of('kanazawa', '/history'));
      await saysNothingOf(page, '12,423');
    });

    test('osk_01 a resident sees this period and past ones', async () => {
      await page.goto(of('osaka'));
      await keep('osaka-login');
      await logIn(page, osaka);
      await says(page, 'のご請求', '円', 'm³');
      await keep('osaka-home');
      await go(page, '実績');
      assert.ok((await page.locator('main tbody tr').count()) > 3, 'history has hardly a row');
      await keep('osaka-history');
    });

    test('the pages break none of their own rules and ask no stranger', () => {
      assert.deepEqual(visit.complaints, []);
    });
  });
}
