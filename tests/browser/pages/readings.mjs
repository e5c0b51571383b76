// What can be read: readings, bills and payments of five cities, at the three widths of a telephone, a tablet and a PC.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { picture, visitor } from '../bench/browser.mjs';
import { sideways } from '../bench/measure.mjs';
import { of, shared } from '../bench/program.mjs';
import { bill, go, led, logIn, says } from '../bench/steps.mjs';
import { collectors, five, kanazawa, kurashiki, landlord, nayoro, osaka, oumu } from '../residents.mjs';

const MACHINES = { 'telephone': 390, 'tablet': 768, 'PC': 1280 };

/** From home to the history, the notice and a bill, by links alone. */
async function walk(resident, width, script) {
  const visit = await visitor({ width, script });
  const { page, context } = visit;
  await logIn(page, resident);
  await says(page, 'のご請求', '円');
  await page.getByRole('link', { name: /お知らせ票を見る/ }).first().click();
  await says(page, 'ご使用水量等のお知らせ');
  await go(page, '実績');
  assert.ok((await page.locator('table.ledger tbody tr').count()) > 3, 'history has hardly a row');
  await page.goto(await bill(page, resident.city));
  await says(page, '内訳', '合計');
  assert.equal(await sideways(page), 0);
  assert.deepEqual(visit.complaints, []);
  await context.close();
}

describe('readings, bills and payments', () => {
  for (const [machine, width] of Object.entries(MACHINES)) {
    for (const script of [true, false]) {
      const how = `[${width} px, ${script ? 'script' : 'no script'}]`;
      it(`nyr_05 can be read on a ${machine} ${how}`, () => walk(nayoro, width, script));
      it(`krs_08 can be read on a ${machine} ${how}`, () => walk(kurashiki, width, script));
    }
  }

  for (const resident of [...five, ...collectors]) {
    it(`${resident.name ?? resident.city}: every link of home leads somewhere`, async () => {
      const { page, context } = await visitor({ width: 390 });
      await logIn(page, resident);
      const links = await page.locator('main a[href^="/"], nav a[href^="/"], aside a[href^="/"]').evaluateAll((all) => all.map((one) => one.href));
      for (const link of new Set(links.map((link) => link.split('#')[0]))) {
        const answer = await page.goto(link);
        assert.equal(answer.status(), 200, link);
      }
      await context.close();
    });
  }
});

describe('graphs', () => {
  it('knz_11 usage and charge of two years are pictures with words, and tables', async () => {
    const { page, context } = await visitor({ width: 1280 });
    await logIn(page, kanazawa);
    await go(page, '実績');
    const pictures = page.locator('main figure svg[role=img]');
    assert.equal(await pictures.count(), 2, 'usage and charge');
    for (const drawn of await pictures.all()) {
      assert.ok(await drawn.isVisible());
      assert.ok((await drawn.locator('title').textContent()).trim().length > 5);
      assert.ok((await drawn.locator('desc').textContent()).trim().length > 5);
    }
    await picture(page, 'kanazawa-graphs', { width: 1280 });
    await page.setViewportSize({ width: 390, height: 844 });
    assert.equal(await pictures.first().isVisible(), false, 'a telephone shows the table with bars');
    assert.ok(await page.locator('table.bars').first().isVisible());
    await context.close();
  });
});

describe('the choice of a contract', () => {
  for (const script of [true, false]) {
    it(`osk_27 the main contract opens home and history; another is shown after the button [${script ? 'script' : 'no script'}]`, async () => {
      const { page, context } = await visitor({ width: 390, script });
      await logIn(page, osaka);
      for (const at of ['/', '/history']) {
        await page.goto(of('osaka', at));
        await says(page, 'K012345678');
        const other = await page.locator('#contract option:not([selected])').first().getAttribute('value');
        await page.locator('#contract').selectOption(other);
        await says(page, 'K012345678');
        await page.getByRole('button', { name: '切り替える' }).click();
        await page.waitForLoadState();
        await says(page, 'M023456789');
      }
      await page.goto(of('osaka', '/'));
      await says(page, 'K012345678');
      await context.close();
    });
  }

  it('two hundred contracts are found by number, name and place', async () => {
    const { page, context } = await visitor({ width: 390 });
    await logIn(page, landlord);
    assert.ok((await page.locator('#contract option').count()) <= 21);
    await page.getByRole('main').locator('a[href*="/contracts"]').first().click();
    await page.waitForLoadState();
    await picture(page, 'contracts', { width: 390 });
    assert.equal(await page.locator('main ul.links li').count(), 20);
    const box = page.getByRole('main').getByRole('searchbox');
    for (const [typed, found] of [['%', 0], ["'", 0], ['そんな場所はない', 0], ['長居', 20]]) {
      await box.fill(typed);
      await led(page, () => page.keyboard.press('Enter'));
      assert.equal(await page.locator('main ul.links li').count(), found, typed);
      assert.equal(await box.inputValue(), typed);
    }
    await context.close();
  });
});

describe('the shared host', () => {
  it('oum_01 keeps the city in links, forms, redirects and cookies, beside another city', async () => {
    const { page, context } = await visitor({ width: 390 });
    await page.goto(shared('/login?tenant=oumu'));
    assert.match(await page.title(), /雄武町/);
    await logIn(page, oumu, shared('/login?tenant=oumu'));
    const kept = () => assert.equal(new URL(page.url()).searchParams.get('tenant'), 'oumu', page.url());
    kept();
    for (const place of ['実績', 'お知らせ', 'ホーム']) {
      await go(page, place);
      kept();
    }
    await page.getByRole('link', { name: 'English' }).click();
    kept();
    await page.getByRole('link', { name: '日本語', exact: true }).click();
    await logIn(page, kanazawa, shared('/login?tenant=kanazawa'));
    await says(page, '5,509円');
    await page.goto(shared('/?tenant=oumu'));
    await says(page, '使用者番号');
    const names = (await context.cookies()).map((cookie) => cookie.name);
    assert.ok(names.includes('__Host-s-oumu') && names.includes('__Host-s-kanazawa'), names.join());
    await page.getByRole('button', { name: 'ログアウト' }).click();
    await page.waitForLoadState();
    kept();
    await page.goto(shared('/?tenant=kanazawa'));
    await says(page, '5,509円');
    await context.close();
  });
});
