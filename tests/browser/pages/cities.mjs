// Which city is meant: by host, by ?tenant=, by neither, by both against each other.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { WAYS, picture, said, visitor } from '../bench/browser.mjs';
import { of, shared } from '../bench/program.mjs';
import { logIn, says, saysNothingOf } from '../bench/steps.mjs';
import { kanazawa } from '../residents.mjs';

describe('cities', () => {
  it('plt_01 each host opens its own city', async () => {
    const { page, context } = await visitor({ width: 390 });
    await page.goto(of('kanazawa'));
    assert.match(await page.title(), /金沢市企業局/);
    await page.goto(of('osaka'));
    assert.match(await page.title(), /大阪市/);
    await context.close();
  });

  it('plt_02 the shared host opens the city that is named, and stays there', async () => {
    const { page, context } = await visitor({ width: 390 });
    await logIn(page, kanazawa, shared('/login?tenant=kanazawa'));
    assert.equal(new URL(page.url()).searchParams.get('tenant'), 'kanazawa');
    await says(page, '5,509円');
    const astray = await page.locator('a[href]:not([href^="tel:"]):not([href^="#"]), form[action]').evaluateAll((all) =>
      all
        .filter((one) => !(one.getAttribute('href') ?? one.getAttribute('action')).includes('tenant=kanazawa'))
        // a form that is sent by GET loses what its address asks: there a field says it
        .filter((one) => one.querySelector('input[type=hidden][name=tenant]')?.value !== 'kanazawa')
        .map((one) => one.outerHTML),
    );
    assert.deepEqual(astray, []);
    const cookies = await context.cookies();
    assert.ok(cookies.some((cookie) => cookie.name === '__Host-s-kanazawa'));
    await context.close();
  });

  it("plt_04 a session of one city is nothing in another, on the same host too", async () => {
    const { page, context } = await visitor({ width: 390 });
    await logIn(page, kanazawa, shared('/login?tenant=kanazawa'));
    await page.goto(shared('/?tenant=osaka'));
    await says(page, 'ログイン');
    await saysNothingOf(page, '5,509');
    await page.goto(shared('/?tenant=kanazawa'));
    await says(page, '5,509円');
    await context.close();
  });

  for (const way of WAYS) {
    it(`plt_03 an unknown city, and a host against a name, are refused clearly ${said(way)}`, async () => {
      const { page, context } = await visitor(way);
      for (const address of [of('nowhere'), shared('/login?tenant=nowhere'), of('osaka', '/?tenant=kanazawa')]) {
        const answer = await page.goto(address);
        assert.ok(answer.status() >= 400 && answer.status() < 500, `${address}: ${answer.status()}`);
        assert.equal(await page.locator('h1').count(), 1, address);
        await saysNothingOf(page, '5,509', 'パスワード');
      }
      await picture(page, 'city-refused', way);
      await context.close();
    });

    it(`a page that doesn't exist says so ${said(way)}`, async () => {
      const { page, context } = await visitor(way);
      const answer = await page.goto(of('kanazawa', '/no/such/page'));
      assert.equal(answer.status(), 404);
      assert.equal(await page.locator('h1').count(), 1);
      await picture(page, 'kanazawa-missing', way);
      await context.close();
    });
  }
});
