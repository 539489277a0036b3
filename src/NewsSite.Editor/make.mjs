// Makes the newsroom's script for the site's build: fetches the packages when their lock file changed, bundles, and puts
// the result in its place in one step. Builds that run at the same time wait for each other.
//
//   node make.mjs PATH/newsroom.js      exit code 3: the packages cannot be fetched here
//   node make.mjs --packages            only fetches the packages
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const lock = join(folder, 'out', 'lock');
const staleMilliseconds = 180_000;
const cannotFetch = 3;

async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      // A build that was killed leaves its lock; one that is alive keeps touching it.
      const alive = setInterval(() => utimesSync(lock, new Date(), new Date()), 5_000);
      return () => {
        clearInterval(alive);
        rmSync(lock, { recursive: true, force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (existsSync(lock) && Date.now() - statSync(lock, { throwIfNoEntry: false })?.mtimeMs > staleMilliseconds) rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
}

/** True when the packages of the lock file are in place. */
function fetchPackages() {
  const wanted = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const stamp = join(folder, 'node_modules', '.fetched');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000', '--loglevel=error'];
  const { status } = spawnSync(npm, ['ci', ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32', timeout: 150_000 });
  if (status !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}

const release = await takeLock();
try {
  const outfile = process.argv[2];
  if (!fetchPackages()) process.exitCode = cannotFetch;
  else if (outfile !== '--packages') {
    const unfinished = `${outfile}.${process.pid}`;
    const { status } = spawnSync(process.execPath, [join(folder, 'build.mjs'), `--outfile=${unfinished}`], { stdio: 'inherit' });
    if (status === 0) renameSync(unfinished, outfile);
    process.exitCode = status ?? 1;
  }
} finally {
  release();
}
