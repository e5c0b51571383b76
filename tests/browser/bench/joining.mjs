// A member of a city, who has registered in the pages: what one changes is nobody else's.
import assert from 'node:assert/strict';

import { WAYS_IN, applicant } from '../applicants.mjs';
import { visitor } from './browser.mjs';
import { pointer } from './hands.mjs';
import { of } from './program.mjs';
import { logIn } from './steps.mjs';

const LABELS = { kanazawa: 'ログインID', kurashiki: 'ユーザーID（メールアドレス）' };

/** Registers, and answers with who it is and how they log in. */
export async function member(city) {
  const me = applicant(city);
  const { page, context } = await visitor({ width: 390 });
  const hand = pointer(page);
  await page.goto(of(city, '/register'));
  for (const step of WAYS_IN[city].pages) {
    await step.fill(hand, me);
    await hand.press(step.press);
  }
  assert.equal(await page.locator('h1').innerText(), WAYS_IN[city].done);
  await context.close();
  return { ...me, login: loginOf(me) };
}

/** How somebody logs in, as `logIn` takes it. */
export const loginOf = ({ city, mail, id, password }) => ({
  city,
  label: LABELS[city] ?? 'メールアドレス',
  id: city === 'kanazawa' ? id : mail,
  password,
});

/** A visit of who has just logged in. */
export async function visitOf(login, way) {
  const visit = await visitor(way);
  await logIn(visit.page, login);
  assert.equal(visit.page.url(), of(login.city, '/'), await visit.page.locator('main').innerText());
  return { visit, page: visit.page, hand: pointer(visit.page), end: () => visit.context.close() };
}
