// The login page: mistakes, the kept ID, a keyboard alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { WAYS, picture, said, visitor } from '../bench/browser.mjs';
import { tabTo } from '../bench/hands.mjs';
import { of } from '../bench/program.mjs';
import { led, logIn, says, saysNothingOf, send } from '../bench/steps.mjs';
import { kanazawa, osaka } from '../residents.mjs';

describe('login', () => {
  for (const way of WAYS) {
    it(`knz_02 a wrong password is told above the form and keeps the ID ${said(way)}`, async () => {
      const { page, context } = await visitor(way);
      await logIn(page, { ...kanazawa, id: `nobody-${way.width}-${way.script}`, password: 'wrong wrong wrong' });
      const alert = page.getByRole('alert');
      assert.ok(await alert.isVisible());
      assert.match(await page.title(), /^エラー：/);
      assert.equal(await page.getByLabel(kanazawa.label, { exact: true }).inputValue(), `nobody-${way.width}-${way.script}`);
      assert.equal(await page.getByLabel('パスワード', { exact: true }).inputValue(), '');
      await picture(page, 'kanazawa-login-wrong', way);
      await context.close();
    });
  }

  it('an empty form says which fields are missing, each link leads to its field', async () => {
    const { page, context } = await visitor({ width: 390 });
    await page.goto(of('osaka', '/login'));
    await send(page);
    const links = page.getByRole('alert').getByRole('link');
    assert.ok((await links.count()) >= 2);
    await links.first().click();
    assert.ok(await page.getByLabel(osaka.label, { exact: true }).evaluate((field) => field === document.activeElement));
    await context.close();
  });

  it('knz_03 the ID is kept where that was asked for, and nothing else', async () => {
    const { page, context } = await visitor({ width: 390 });
    await page.goto(of('kanazawa', '/login'));
    // the words are the target, as large as they are; the box lies under them
    await page.getByText('次回からIDの入力を省略').click();
    assert.ok(await page.getByLabel(/次回からIDの入力を省略/).isChecked());
    await page.getByLabel(kanazawa.label, { exact: true }).fill(kanazawa.id);
    await page.getByLabel('パスワード', { exact: true }).fill(kanazawa.password);
    await send(page);
    await page.getByRole('button', { name: 'ログアウト' }).click();
    await page.goto(of('kanazawa', '/login'));
    assert.equal(await page.getByLabel(kanazawa.label, { exact: true }).inputValue(), kanazawa.id);
    assert.equal(await page.getByLabel('パスワード', { exact: true }).inputValue(), '');
    const cookies = await context.cookies();
    assert.ok(cookies.every((cookie) => cookie.httpOnly && cookie.secure && !cookie.value.includes(kanazawa.password)));
    await context.close();
  });

  it('a keyboard alone logs in and out', async () => {
    const { page, context } = await visitor({ width: 390 });
    await page.goto(of('kanazawa', '/login'));
    await tabTo(page, page.locator('.skip'), 3);
    await tabTo(page, page.getByLabel(kanazawa.label, { exact: true }), 12);
    await page.keyboard.type(kanazawa.id);
    await tabTo(page, page.getByLabel('パスワード', { exact: true }), 4);
    await page.keyboard.type(kanazawa.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(of('kanazawa', '/'));
    await says(page, '5,509円');
    await tabTo(page, page.getByRole('button', { name: 'ログアウト' }), 20);
    await led(page, () => page.keyboard.press('Enter'));
    await saysNothingOf(page, '5,509');
    await context.close();
  });
});
