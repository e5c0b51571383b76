// What a visitor does, in words of the page.
import assert from 'node:assert/strict';

import { of } from './program.mjs';

/** Fills the login form and sends it. */
export async function logIn(page, { city, label, id, password }, address = of(city, '/login')) {
  await page.goto(address);
  await page.getByLabel(label, { exact: true }).fill(id);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await send(page);
}

/** Presses the form's button and waits for what comes of it. */
export async function send(page) {
  await led(page, () => page.getByRole('main').getByRole('button', { name: 'ログイン', exact: true }).click());
}

/** Does something that leads to another page, and waits until that one is there. */
export async function led(page, what) {
  await Promise.all([page.waitForEvent('framenavigated'), what()]);
  await page.waitForLoadState();
}

/** Follows a link of the main navigation. */
export async function go(page, place) {
  await page.getByRole('navigation', { name: 'メイン' }).getByRole('link', { name: place }).click();
  await page.waitForLoadState();
}

/** Follows the first link of the page whose words hold these: a note may stand below them. */
export async function follow(page, words) {
  await led(page, () => page.getByRole('main').getByRole('link', { name: words }).first().click());
}

/** Asserts that the page says each of the texts; spaces and line breaks don't count. */
export async function says(page, ...texts) {
  const said = plain(await page.locator('main').innerText());
  for (const text of texts) assert.ok(said.includes(plain(text)), `the page does not say 「${text}」 but: ${said.slice(0, 600)}`);
}

/** Asserts that the page says none of the texts, anywhere. */
export async function saysNothingOf(page, ...texts) {
  const said = plain(await page.locator('body').innerText());
  for (const text of texts) assert.ok(!said.includes(plain(text)), `the page says 「${text}」`);
}

const plain = (text) => text.replaceAll(/\s+/g, '');

/** The address of the first bill that the page leads to. */
export async function bill(page, city) {
  const at = await page.locator('main a[href*="/bills/"]').first().getAttribute('href');
  return new URL(at, of(city)).href;
}
