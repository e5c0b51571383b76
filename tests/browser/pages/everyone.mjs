// For everyone: axe finds nothing, light or dark.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { picture, said, visitor } from '../bench/browser.mjs';
import { sideways, violations } from '../bench/measure.mjs';
import { of } from '../bench/program.mjs';
import { logIn } from '../bench/steps.mjs';
import { kanazawa, osaka } from '../residents.mjs';

const WAYS = [{ width: 320 }, { width: 390 }, { width: 390, scheme: 'dark' }, { width: 1280 }, { width: 1280, scheme: 'dark' }];

for (const way of WAYS) {
  describe(`accessibility ${said(way)}`, () => {
    let visit;
    before(async () => {
      visit = await visitor(way);
    });
    after(() => visit.context.close());

    async function look(name) {
      await picture(visit.page, name, way);
      assert.deepEqual(await violations(visit.page), []);
      assert.equal(await sideways(visit.page), 0, 'the page scrolls sideways');
    }

    const open = [
      ['login', '/login'],
      ['a page that is missing', '/no/such/page'],
    ];
    for (const resident of [kanazawa, osaka]) {
      for (const [name, at] of open) {
        it(`axe finds nothing on ${resident.city}'s ${name} ${said(way)}`, async () => {
          await visit.page.goto(of(resident.city, at));
          await look(`${resident.city}-${at.split('/').at(-1)}`);
        });
      }
      it(`axe finds nothing on ${resident.city}'s login after a mistake ${said(way)}`, async () => {
        await logIn(visit.page, { ...resident, id: `nobody-${way.width}-${way.scheme}@example.jp`, password: 'wrong wrong' });
        await look(`${resident.city}-login-wrong`);
      });
      it(`axe finds nothing on ${resident.city}'s home, history and bill ${said(way)}`, async () => {
        await logIn(visit.page, resident);
        await look(`${resident.city}-home`);
        await visit.page.goto(of(resident.city, '/history'));
        await look(`${resident.city}-history`);
        await visit.page.goto(await firstBill(visit.page, resident.city));
        await look(`${resident.city}-bill`);
      });
    }
  });
}

/** The address of the first bill that the page leads to. */
async function firstBill(page, city) {
  const at = await page.locator('main a[href*="/bills/"]').first().getAttribute('href');
  return new URL(at, of(city)).href;
}
