// What every form that comes back must do.
import assert from 'node:assert/strict';

import { led } from './steps.mjs';
import { look } from './looks.mjs';

/** These never stand in their field again. */
const SECRET = ['password', 'current', 'answer', 'code'];

/**
 * Sends the form, which comes back: what is wrong stands first, has the focus and leads to these fields; each says the
 * same; what was typed stays; the page is as clean as any.
 */
export async function refused(visit, name, send, fields) {
  const { page } = visit;
  const typed = await page.evaluate(entries);
  await led(page, send);
  const summary = page.getByRole('alert');
  assert.ok(await summary.isVisible(), `${name}: nothing is said to be wrong`);
  assert.ok(await summary.evaluate((one) => one === document.activeElement), `${name}: the summary has not the focus`);
  assert.match(await page.title(), /^エラー：/);
  const links = await summary
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => [one.hash.slice(1), one.textContent]));
  const ids = links.map(([id]) => id);
  assert.deepEqual(ids, fields, `${name}: ${await summary.innerText()}`);
  if (fields.length === 0) assert.ok((await summary.innerText()).length > 30, name);
  const kept = ([field]) => !SECRET.includes(field);
  const left = await page.evaluate(entries);
  // where no more tries are taken there is no form
  if (left) assert.deepEqual(left.filter(kept), typed.filter(kept), `${name}: what was typed is gone`);
  for (const [id, words] of links) await leads(page, id, words);
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  await look(visit, name);
}

/** The summary's link puts the focus on the field, which is marked and says the same. */
async function leads(page, id, words) {
  await page.getByRole('alert').getByRole('link', { name: words, exact: true }).click();
  const at = await page.evaluate(() => {
    const field = document.activeElement;
    const marked = field.closest('[aria-invalid]') ?? field;
    const ids = (marked.getAttribute('aria-describedby') ?? '').split(' ');
    const described = ids.map((one) => document.getElementById(one)?.innerText);
    const group = field.tagName === 'FIELDSET';
    return { id: field.id, invalid: marked.getAttribute('aria-invalid'), group, described };
  });
  assert.equal(at.id, id);
  // a group of fields is no field, and can't be marked invalid itself
  if (!at.group) assert.equal(at.invalid, 'true', `${id} is not marked`);
  assert.ok(at.described.some((text) => text?.trim() === words), `${id} does not say 「${words}」 but ${at.described}`);
}

/** Runs in the page: what its form would send. */
function entries() {
  const form = document.querySelector('main form');
  return form && [...new FormData(form)].filter(([name]) => name !== 'tenant');
}
