// The real program on a folder of its own, as a person would start it.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const binary = fileURLToPath(new URL('../bin/anteroom', import.meta.url));
export const results = fileURLToPath(new URL('test-results', import.meta.url));

const startsWithin = 20_000; // ms
const stopsWithin = 15_000; // ms

export interface SignIn {
  role: string; // assistant, principal, lead …; a role may occur more than once
  email: string;
  password: string;
}

export class House {
  private constructor(
    readonly data: string,
    readonly url: string,
    private readonly program: ChildProcess,
    private readonly log: string,
  ) {}

  // Fills a fresh folder with the demo organisation and serves it on a free port; an empty one waits to be set up.
  static async open(what: 'demo' | 'empty' = 'demo'): Promise<House> {
    if (!existsSync(binary)) throw new Error('bin/anteroom is missing: run `make build` first');
    const data = mkdtempSync(join(tmpdir(), 'anteroom-e2e-'));
    const env = environment(data);
    if (what === 'demo') {
      const demo = spawnSync(binary, ['demo'], { env, encoding: 'utf8' });
      if (demo.status !== 0) throw new Error(`anteroom demo failed:\n${demo.stdout}${demo.stderr}`);
    }

    mkdirSync(results, { recursive: true });
    const log = join(results, what === 'demo' ? 'program.log' : `program-${process.pid}.log`);
    const program = spawn(binary, ['serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const file = createWriteStream(log);
    program.stdout.pipe(file, { end: false });
    program.stderr.pipe(file, { end: false });
    try {
      return new House(data, await address(program), program, log);
    } catch (problem) {
      program.kill('SIGKILL');
      throw problem;
    }
  }

  signIns(): SignIn[] {
    return readFileSync(join(this.data, 'sign-ins.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('\t'))
      .map((line) => {
        const [role = '', email = '', password = ''] = line.split('\t');
        return { role, email, password };
      });
  }

  // Ends the program as a service manager does and insists that it ends well.
  async close(): Promise<void> {
    const ended = exit(this.program);
    this.program.kill('SIGTERM');
    const code = await within(stopsWithin, ended, 'the program did not end after SIGTERM').catch(
      (problem: Error) => {
        this.program.kill('SIGKILL');
        throw problem;
      },
    );
    const said = readFileSync(this.log, 'utf8');
    if (code !== 0) throw new Error(`the program ended with ${code}:\n${said}`);
    if (/^panic:|\bgoroutine \d+ \[/m.test(said)) throw new Error(`the program panicked:\n${said}`);
    rmSync(this.data, { recursive: true, force: true });
  }
}

// The environment of the program: ours, without settings somebody has for their own house.
export function environment(data: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('ANTEROOM_'));
  return { ...Object.fromEntries(own), ANTEROOM_DATA: data, ANTEROOM_ADDR: '127.0.0.1:0' };
}

function address(program: ChildProcess): Promise<string> {
  const listening = new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (line: string) => {
      said += `${line}\n`;
      const found = /listening on (http:\/\/[^\s"]+)/.exec(line);
      if (found?.[1]) resolve(found[1].replace(/\/$/, ''));
    };
    for (const stream of [program.stdout, program.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', listen);
    }
    program.once('exit', (code) =>
      reject(new Error(`the program ended with ${code} before it listened:\n${said}`)),
    );
  });
  return within(startsWithin, listening, 'the program did not say where it listens');
}

function exit(program: ChildProcess): Promise<number | string> {
  if (program.exitCode !== null) return Promise.resolve(program.exitCode);
  return new Promise((resolve) => {
    program.once('exit', (code, signal) => resolve(code ?? signal ?? 'nothing'));
  });
}

function within<T>(ms: number, promise: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${otherwise} within ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
