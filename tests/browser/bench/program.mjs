// The built program on PostgreSQL, as it is deployed: the owner migrates, the app's role seeds and serves.
import { execFile, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../../..');
const target = process.env.CARGO_TARGET_DIR ?? path.join(root, 'target');
const binary = path.join(target, 'debug/suimon');
const run = promisify(execFile);

/** Where figures of the pages are kept. */
export const figures = path.join(target, 'tests/pages.tsv');

/** Where the program keeps the files of its sample cities. */
export const data = path.join(target, 'tests/data');

/** The moment at which the tests begin: the evening of the day of the document's sample data. */
export const BEGIN = '2024-09-17T18:13:57+09:00';

let port;
let server;
let database;

/** Starts the program on a free port, with data of its own. */
export async function start() {
  const [owner, app] = ['SUIMON_TEST_POSTGRES_OWNER', 'SUIMON_TEST_POSTGRES'].map((name) => {
    if (!process.env[name]) throw new Error(`${name} is not set: run the browser tests with \`make test-browser\``);
    return process.env[name];
  });
  if (!existsSync(binary)) throw new Error('the program is not built: cargo build --workspace --bins');

  database = `browser_${process.pid}`;
  await psql(owner, `create database ${database}`);
  port = await freePort();
  const log = await openLog();
  await finish(['migrate'], environment(within(owner)), log);
  await finish(['seed'], environment(within(app)), log);
  server = spawn(binary, ['serve'], { cwd: root, env: environment(within(app)), stdio: ['ignore', log, log] });
  await ready();
}

/** Ends the program and throws its data away. */
export async function stop() {
  if (server?.exitCode === null) {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await Promise.race([gone, wait(5000).then(() => server.kill('SIGKILL'))]);
  }
  if (database) await psql(process.env.SUIMON_TEST_POSTGRES_OWNER, `drop database if exists ${database} with (force)`);
}

/** An address on a city's own host. */
export const of = (city, at = '/') => `http://${city}.localhost:${port}${at}`;

/** An address on the shared host. */
export const shared = (at) => `http://localhost:${port}${at}`;

/** The messages that would have left, newest first. */
export const outbox = async () => (await fetch(shared('/outbox.json'))).json();

/** Moves the program's clock on. */
export async function clock(now) {
  const answer = await fetch(shared('/clock'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  if (!answer.ok) throw new Error(`the clock does not move to ${now}: ${answer.status} ${await answer.text()}`);
}

function environment(store) {
  // All visitors come from one address here: what one address may do at most would stop the tenth of them.
  const limits = ['LOGINS_PER_MINUTE', 'STEPS_PER_MINUTE', 'CODES_PER_ADDRESS_AND_HOUR', 'WRONG_CODES_PER_ADDRESS_AND_HOUR', 'FAILED_PROOFS_PER_ADDRESS_AND_DAY'];
  return {
    ...process.env,
    ...Object.fromEntries(limits.map((limit) => [`SUIMON_LIMITS__${limit}`, '5000'])),
    SUIMON_MODE: 'development',
    SUIMON_STORE__URL: store,
    SUIMON_HTTP__LISTEN: `127.0.0.1:${port}`,
    SUIMON_DATA__DIR: data,
    SUIMON_CLOCK: BEGIN,
  };
}

function within(url) {
  const full = new URL(url);
  full.pathname = `/${database}`;
  return full.href;
}

const psql = (url, sql) => run('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', url, '-c', sql]);

async function openLog() {
  mkdirSync(path.join(target, 'tests'), { recursive: true });
  rmSync(figures, { force: true });
  const log = createWriteStream(path.join(target, 'tests/program.log'));
  await new Promise((resolve) => log.once('open', resolve));
  return log;
}

function finish(args, env, log) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, { cwd: root, env, stdio: ['ignore', log, log] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`suimon ${args.join(' ')} ended with ${code}: target/tests/program.log`)),
    );
  });
}

async function ready() {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error('suimon serve ended at once: target/tests/program.log');
    const answer = await fetch(shared('/readyz')).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error('suimon serve was not ready within 30 seconds: target/tests/program.log');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address();
      probe.close(() => resolve(found));
    });
  });
}
