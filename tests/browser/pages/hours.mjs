// Hours of use. These tests move the clock on, and so come last.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';

import { WAYS, picture, said, visitor } from '../bench/browser.mjs';
import { violations } from '../bench/measure.mjs';
import { clock, of } from '../bench/program.mjs';
import { logIn, says, saysNothingOf } from '../bench/steps.mjs';
import { kanazawa } from '../residents.mjs';

describe('hours of use', () => {
  it('knz_01 an open session is closed at 02:00 too, and loses nothing', async () => {
    const { page, context } = await visitor({ width: 390 });
    await clock('2024-09-18T01:50:00+09:00');
    await logIn(page, kanazawa);
    await says(page, '5,509円');
    await clock('2024-09-18T02:00:00+09:00');
    await page.reload();
    await says(page, 'ご利用時間外', '午前7時');
    await saysNothingOf(page, '5,509');
    await context.close();
  });

  describe('at three in the morning', () => {
    before(() => clock('2024-09-18T03:00:00+09:00'));

    for (const way of WAYS) {
      it(`knz_01 one city is closed and says when it opens, another is open ${said(way)}`, async () => {
        const { page, context } = await visitor(way);
        for (const at of ['/', '/login', '/history']) {
          await page.goto(of('kanazawa', at));
          await says(page, 'ご利用時間外', '午前7時');
        }
        await picture(page, 'kanazawa-closed', way);
        if (way.script) assert.deepEqual(await violations(page), []);
        await page.goto(of('osaka', '/login'));
        await says(page, 'ログイン');
        await saysNothingOf(page, 'ご利用時間外');
        await context.close();
      });
    }

    it('plt_05 hours are a rule of the city: one closed, one without hours', async () => {
      const { page, context } = await visitor({ width: 1280 });
      await page.goto(of('kanazawa', '/login'));
      assert.equal(await page.getByLabel('パスワード', { exact: true }).count(), 0);
      await page.goto(of('osaka', '/login'));
      assert.equal(await page.getByLabel('パスワード', { exact: true }).count(), 1);
      await context.close();
    });
  });

  it('knz_01 it opens at 07:00', async () => {
    await clock('2024-09-18T07:00:00+09:00');
    const { page, context } = await visitor({ width: 390 });
    await logIn(page, kanazawa);
    await says(page, '5,509円');
    await context.close();
  });
});
