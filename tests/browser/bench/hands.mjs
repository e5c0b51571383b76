// Two ways to fill in a page: by pointing and typing, and by a keyboard alone. Both go by the words of the page.
import assert from 'node:assert/strict';

import { led } from './steps.mjs';

const main = (page) => page.getByRole('main');
const button = (page, name) => main(page).getByRole('button', { name, exact: true });
const link = (page, name) => main(page).getByRole('link', { name, exact: true });

/** What a label names, whether 「必須」 or 「任意」 stands beside it or not. */
export const field = (page, label) => main(page).getByLabel(new RegExp(`^${plain(label)}(必須|任意)?$`));

const choice = (page, words) => main(page).locator('.choice', { hasText: new RegExp(`^\\s*${plain(words)}`) });
const plain = (words) => words.replaceAll(/[.()?*+[\]]/g, '\\$&');

/** A box or an answer: its words may have more words below them. */
export const answer = (page, words) => choice(page, words).locator('input');

/** Presses a button, whatever comes of it. */
export const pressing = (page) => (name) => () => button(page, name).click();

/** By pointing and typing. */
export const pointer = (page) => ({
  type: (label, text) => field(page, label).fill(text),
  pick: (label, option) => field(page, label).selectOption({ label: option }),
  async tick(words) {
    // the words are the target, as large as they are; the box lies under them
    if (!(await answer(page, words).isChecked())) await choice(page, words).locator('label').click();
    assert.ok(await answer(page, words).isChecked(), words);
  },
  async untick(words) {
    if (await answer(page, words).isChecked()) await choice(page, words).locator('label').click();
    assert.ok(!(await answer(page, words).isChecked()), words);
  },
  choose(words) {
    return this.tick(words);
  },
  press: (name) => led(page, () => button(page, name).click()),
  follow: (name) => led(page, () => link(page, name).click()),
});

/** By Tab, Space, arrows, Enter and typing: nothing is clicked. */
export const keyboard = (page) => ({
  async type(label, text) {
    await tabTo(page, field(page, label));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
  async pick(label, option) {
    const list = field(page, label);
    await tabTo(page, list);
    const chosen = () => list.evaluate((select) => select.selectedOptions[0].textContent);
    for (let most = 20; (await chosen()) !== option; most -= 1) {
      assert.ok(most > 0, `no arrow leads to 「${option}」`);
      await page.keyboard.press('ArrowDown');
    }
  },
  async tick(words) {
    await tabTo(page, answer(page, words));
    if (!(await answer(page, words).isChecked())) await page.keyboard.press('Space');
    assert.ok(await answer(page, words).isChecked(), words);
  },
  async choose(words) {
    const meant = answer(page, words);
    // Tab leads to the group's first answer, or to the one that was taken; arrows lead on and take.
    await tabTo(page, meant.locator('xpath=ancestor::fieldset[1]'));
    const there = () => meant.evaluate((one) => one === document.activeElement);
    for (let most = 10; !(await there()); most -= 1) {
      assert.ok(most > 0, `no arrow leads to 「${words}」`);
      await page.keyboard.press('ArrowDown');
    }
    if (!(await meant.isChecked())) await page.keyboard.press('Space');
    assert.ok(await meant.isChecked(), words);
  },
  async press(name) {
    await tabTo(page, button(page, name));
    await led(page, () => page.keyboard.press('Enter'));
  },
  async follow(name) {
    await tabTo(page, link(page, name));
    await led(page, () => page.keyboard.press('Enter'));
  },
});

/** Presses Tab until the focus is on what is meant, or in it; at each stop it must be seen where the focus is. */
export async function tabTo(page, meant, most = 40) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(seen);
    assert.ok(stop.marked, `the focus on 「${stop.text}」 can't be seen`);
    assert.ok(stop.bare, `what has the focus, 「${stop.text}」, lies under something else`);
    if (await meant.evaluate((element) => element.contains(document.activeElement))) return;
  }
  assert.fail(`${most} times Tab did not lead there`);
}

/** Runs in the page: whether what has the focus is marked, and whether its middle can be seen. */
function seen() {
  const element = document.activeElement;
  // an answer's box is marked as a whole
  const marked = [element, element.closest('.choice')].filter(Boolean).some((one) => {
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const whole = element.closest('.choice') ?? element;
  const bare = whole.contains(above) || above?.contains(element);
  return { marked, bare, text: element.textContent.trim() || element.id || element.tagName };
}
