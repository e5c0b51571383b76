// The whole way of who comes for the first time, in each city: without scripts, and by a keyboard alone.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { WAYS_IN, applicant } from '../applicants.mjs';
import { said, visitor } from '../bench/browser.mjs';
import { keyboard, pointer } from '../bench/hands.mjs';
import { light, look } from '../bench/looks.mjs';
import { keep } from '../bench/measure.mjs';
import { of } from '../bench/program.mjs';
import { says } from '../bench/steps.mjs';

/** What shows it, by city. */
const PROMISES = { kanazawa: 'knz_06', kurashiki: 'krs_01', nayoro: 'nyr_12', osaka: 'osk_09', oumu: 'oum_02' };
const MOST_SCREENS = 8;
const WITHOUT_SMS = 7;

/** From the login page to home. `see` looks at each page. Answers the number of pages between. */
async function joins(visit, hand, me, see) {
  const { page } = visit;
  const way = WAYS_IN[me.city];
  await page.goto(of(me.city, '/login'));
  await hand.follow(way.begin);
  let screens = 0;
  const reached = async (name, title) => {
    screens += 1;
    assert.equal(await page.locator('h1').innerText(), title, await page.locator('main').innerText());
    await see(`${me.city}-register-${screens}-${name}`);
  };
  for (const step of way.pages) {
    await reached(step.name, step.title);
    await step.fill(hand, me);
    await hand.press(step.press);
  }
  await reached('done', way.done);
  await hand.follow('ホームへ進む');
  assert.equal(page.url(), of(me.city, '/'));
  if (way.shownAtOnce) await says(page, 'のご請求');
  await see(`${me.city}-register-home`);
  return screens;
}

function few(screens, me) {
  const most = WAYS_IN[me.city].pages.some((page) => page.name === 'mobile') ? MOST_SCREENS : WITHOUT_SMS;
  keep('screens', me.city, screens);
  assert.ok(screens <= most, `${screens} screens`);
}

for (const city of Object.keys(WAYS_IN)) {
  const promise = PROMISES[city];
  describe(`first time in ${city}`, () => {
    const wide = { width: 1280, script: false };
    it(`${promise} first time, without scripts, from the login page to home ${said(wide)}`, async () => {
      const visit = await visitor(wide);
      const me = applicant(city);
      const screens = await joins(visit, pointer(visit.page), me, (name) => look(visit, name));
      few(screens, me);
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });

    const phone = { width: 390 };
    it(`${promise} first time, by a keyboard alone, each page light and clean ${said(phone)}`, async () => {
      const visit = await visitor(phone);
      const me = { ...applicant(city), bySms: true };
      const see = async (name) => {
        await look(visit, name);
        await light(visit, name);
      };
      few(await joins(visit, keyboard(visit.page), me, see), me);
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  });
}
