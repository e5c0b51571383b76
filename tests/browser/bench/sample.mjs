// The contracts of the sample cities that nobody has registered yet, read from the files that a seed leaves, each in
// its bureau's own layout.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { data } from './program.mjs';

const parted = (by, columns) => (line) => {
  const cells = line.split(by);
  return (name) => cells[columns.indexOf(name)];
};

/** Columns of so many bytes. The line is in bytes: one character each. */
const fixed = (columns) => (line) => {
  let at = 0;
  const cells = columns.map(([name, width]) => [name, line.slice(at, (at += width))]);
  return (name) => cells.find(([of]) => of === name)?.[1];
};

const zip = (names, widths) => names.map((name, at) => [name, widths[at]]);

const CONTRACT = ['bureau', 'number', 'name', 'kana', 'place', 'method', 'started', 'ended'];
const BILL = ['bureau', 'number', 'bill'];

const LAYOUTS = {
  kanazawa: { code: 'shift_jis', contracts: ['KEIYAKU', parted(',', CONTRACT)], bills: ['SEIKYU', parted(',', BILL)] },
  kurashiki: {
    code: 'shift_jis',
    contracts: ['KEIYAKU', fixed([...zip(CONTRACT, [6, 10, 40, 30, 60, 1, 8, 8]), ['phone', 15]])],
    bills: ['CHOTEI', fixed(zip(BILL, [6, 10, 12]))],
  },
  nayoro: {
    code: 'utf-8',
    contracts: ['keiyaku', parted(',', [...CONTRACT, 'phone'])],
    bills: ['chotei', parted(',', BILL)],
  },
  osaka: {
    code: 'utf-8',
    contracts: ['keiyaku', parted(',', [...CONTRACT, 'phone', 'phone2', 'account'])],
    bills: ['chotei', parted(',', BILL)],
  },
  oumu: { code: 'utf-16le', contracts: ['keiyaku', parted('\t', CONTRACT)], bills: ['chotei', parted('\t', BILL)] },
};

/** In each city the first three contracts are residents', and so are those after the fortieth. */
const [FIRST, LAST] = [3, 40];

const left = {};

/** A contract of the city that is no account's, with its newest bill's number; each is given once. */
export function freeContract(city) {
  left[city] ??= contracts(city);
  const found = left[city].shift();
  if (!found) throw new Error(`${city} has no contract left that nobody has`);
  return found;
}

function contracts(city) {
  const { code, contracts: columns, bills } = LAYOUTS[city];
  const newest = Object.fromEntries(records(city, bills).map((of) => [of('number'), of('bill')]));
  const contract = (of) => {
    const text = (name) => of(name) && decoded(of(name), code).normalize('NFKC').trim();
    const names = ['number', 'name', 'kana', 'place', 'ended', 'phone', 'account'];
    return { ...Object.fromEntries(names.map((name) => [name, text(name)])), bill: newest[of('number')] };
  };
  const all = records(city, columns).map(contract).slice(FIRST, LAST).filter((one) => one.bill && !one.ended);
  // A telephone that was told without its area code proves nothing.
  return all.filter((one) => one.phone === undefined || /^0\d+-/.test(one.phone));
}

/** Each record as a function from a column's name to its bytes, one character each. */
function records(city, [kind, read]) {
  const folder = path.join(data, 'sample', city);
  const name = readdirSync(folder).find((file) => file.startsWith(kind));
  const bytes = readFileSync(path.join(folder, name));
  const utf16 = LAYOUTS[city].code === 'utf-16le';
  const text = utf16 ? Buffer.from(bytes.toString('utf16le'), 'utf8').toString('latin1') : bytes.toString('latin1');
  const rows = text.split(/\r?\n/).map(read);
  // Neither the header nor the last record has a number there.
  return rows.filter((of) => /^[A-Z]?\d+$/.test(of('number') ?? ''));
}

const decoded = (characters, code) =>
  new TextDecoder(code === 'utf-16le' ? 'utf-8' : code).decode(Buffer.from(characters, 'latin1'));
