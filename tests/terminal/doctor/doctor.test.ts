import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findAll, renderFindings, runDoctor, type DoctorParts } from '../../../src/terminal/commands/doctor.js';
import { checkWritableFolder } from '../../../src/terminal/doctor/check-folder.js';
import { checkApplication } from '../../../src/terminal/doctor/check-application.js';
import { checkBotDatabase } from '../../../src/terminal/doctor/check-bot-database.js';
import { checkGateway } from '../../../src/terminal/doctor/check-gateway.js';
import { checkNativeModule } from '../../../src/terminal/doctor/check-native-module.js';
import { checkNode } from '../../../src/terminal/doctor/check-node.js';
import { checkIndex, checkModel, checkSettings } from '../../../src/terminal/doctor/check-parts.js';
import { IndexDamagedError } from '../../../src/shared/errors/index-damaged-error.js';
import { ModelFilesError } from '../../../src/shared/errors/model-files-error.js';
import { fakeTerminal } from '../fake-terminal.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'suanli-doctor-'))));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server that answers every request with `status`; its address. */
async function serve(status: number, asked: string[] = []): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(status).end('{"url":"wss://gateway.example"}');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

function healthyParts(): DoctorParts {
  return {
    nodeVersion: process.versions.node,
    packageRoot: process.cwd(),
    settingProblems: [],
    folders: { index: folder, data: folder },
    discord: {
      hasToken: false,
      hasApplicationId: false,
      applicationId: undefined,
      apiBase: 'http://127.0.0.1:9',
      inspectApplication: () => Promise.reject(new Error('Nobody is to be asked without a token.')),
    },
    inspectBotDatabase: async () => 'absent',
    chatModel: undefined,
    installation: {
      checkModelFiles: async () => 'sha256',
      inspectIndex: async () => ({ state: 'current', generation: 'g-1', documents: 60 }),
    },
  };
}

describe('doctor', () => {
  it('ends with 0 where only optional parts are missing, which are "not set up"', async () => {
    const { terminal, output } = fakeTerminal();
    expect(await runDoctor(healthyParts(), true, terminal)).toBe(0);
    const report = JSON.parse(output()) as { ok: boolean; checks: { name: string; status: string }[] };
    expect(report.ok).toBe(true);
    const statusOf = (name: string): string | undefined => report.checks.find((check) => check.name === name)?.status;
    expect([statusOf('Discord'), statusOf('chat model')]).toEqual(['not set up', 'not set up']);
    expect([statusOf('onnxruntime-node'), statusOf('@node-rs/jieba'), statusOf('index')]).toEqual(['ok', 'ok', 'ok']);
  });

  it('ends with 1 where something is broken, the other checks still made', async () => {
    const { terminal, output } = fakeTerminal();
    const healthy = healthyParts();
    const checkModelFiles = (): Promise<never> => Promise.reject(new ModelFilesError('The weights are missing.'));
    const installation = { ...healthy.installation, checkModelFiles };
    expect(await runDoctor({ ...healthy, installation }, false, terminal)).toBe(1);
    expect(output()).toMatch(/^broken {6}embedding model: The weights are missing\.$/m);
    expect(output()).toMatch(/^ok {10}index: g-1, 60 documents, up to date$/m);
  });

  it('says what to do under a finding', async () => {
    const findings = await findAll(healthyParts());
    const { terminal } = fakeTerminal();
    expect(renderFindings(findings, terminal.palette, 80)).toContain(
      '\n            -> to run the bot, set DISCORD_TOKEN',
    );
  });
});

describe('checkNode', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['22.0.1', 'ok'],
    ['20.18.3', 'broken'],
    ['18.20.0', 'broken'],
  ])('%s is %s', (version, status) => expect(checkNode(version).status).toBe(status));
});

describe('checkNativeModule', () => {
  const absent = { name: 'no-such-module', remedy: 'install it' };

  it('is broken where a needed module does not load', async () => {
    const finding = await checkNativeModule(absent, process.cwd());
    expect(finding).toMatchObject({ status: 'broken', remedy: 'install it' });
    expect(finding.message).toContain("Cannot find module 'no-such-module'");
  });

  it('is a warning where something stands in', async () => {
    const finding = await checkNativeModule({ ...absent, standIn: 'exact search stands in' }, process.cwd());
    expect(finding.status).toBe('warning');
    expect(finding.message).toContain('exact search stands in');
  });

  it('survives a module that kills its process', async () => {
    const file = join(folder, 'crash.cjs');
    await writeFile(file, 'process.kill(process.pid, "SIGSEGV"); setTimeout(() => {}, 5000);');
    expect(await checkNativeModule({ name: file, remedy: 'x' }, folder)).toMatchObject({
      status: 'broken',
      message: 'does not load (the process ended by SIGSEGV)',
    });
  });
});

describe('checkIndex', () => {
  it.each([
    ['current', 'ok'],
    ['outdated', 'warning'],
    ['absent', 'not set up'],
  ] as const)('an index that is %s is %s', async (state, status) => {
    expect((await checkIndex(async () => ({ state }))).status).toBe(status);
  });

  it('is broken where it is damaged', async () => {
    const damaged = (): Promise<never> =>
      Promise.reject(new IndexDamagedError('Truncated. Run: suanli index --rebuild.'));
    expect(await checkIndex(damaged)).toEqual({
      name: 'index',
      status: 'broken',
      message: 'Truncated. Run: suanli index --rebuild.',
    });
  });
});

describe('checkApplication', () => {
  const state = { id: '100000000000000001', name: 'suanli', outdatedCommands: [] };

  it('is ok where the token is that of the application, which may read messages and has its commands', async () => {
    const findings = await checkApplication(async () => state, state.id);
    expect(findings.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
    expect(await checkApplication(async () => state, undefined)).toEqual(findings);
  });

  it('says what is lost without the content of messages, and which commands are missing', async () => {
    const lacking = {
      ...state,
      withoutMessageContent: { lost: 'It cannot answer unasked.', switch: 'Developer Portal' },
      outdatedCommands: ['/ask', '/search'],
    };
    const [, intent, commands] = await checkApplication(async () => lacking, state.id);
    expect(intent).toMatchObject({ status: 'warning', message: 'It cannot answer unasked.' });
    expect(intent?.remedy).toContain('Developer Portal');
    expect(commands).toMatchObject({ status: 'warning', remedy: expect.stringContaining('deploy-commands') as string });
    expect(commands?.message).toContain('/ask, /search');
  });

  it('is broken where the token is refused, or belongs to another application', async () => {
    const refused = await checkApplication(
      () => Promise.reject(new Error('Discord rejected the bot token.')),
      state.id,
    );
    expect(refused).toEqual([{ name: 'bot token', status: 'broken', message: 'Discord rejected the bot token.' }]);
    const [other] = await checkApplication(async () => state, '200000000000000002');
    expect([other?.status, other?.remedy]).toEqual([
      'broken',
      expect.stringContaining(`DISCORD_APPLICATION_ID=${state.id}`),
    ]);
  });

  it('is asked for only where there is a token, and the gateway answers', async () => {
    const parts = healthyParts();
    let asked = 0;
    const inspectApplication = async (): Promise<typeof state> => ((asked += 1), state);
    const discord = { ...parts.discord, inspectApplication, hasToken: true, hasApplicationId: true };
    await findAll({ ...parts, discord });
    expect(asked).toBe(0);
    const findings = await findAll({ ...parts, discord: { ...discord, apiBase: await serve(200) } });
    expect(asked).toBe(1);
    expect(findings.find(({ name }) => name === 'message content')?.status).toBe('ok');
  });
});

describe('checkBotDatabase', () => {
  it.each([
    ['absent', 'not set up'],
    ['sound', 'ok'],
  ] as const)('%s is %s', async (state, status) => {
    expect((await checkBotDatabase(async () => state)).status).toBe(status);
  });

  it('tells damage with what to do', async () => {
    const finding = await checkBotDatabase(() => Promise.reject(new Error('It is damaged; move it away.')));
    expect(finding).toMatchObject({ status: 'broken', message: 'It is damaged; move it away.' });
  });
});

describe('checkGateway', () => {
  const token = { hasToken: true, hasApplicationId: true };

  it('asks nobody without a token', async () => {
    const asked: string[] = [];
    const apiBase = await serve(200, asked);
    expect((await checkGateway({ ...token, hasToken: false, apiBase })).status).toBe('not set up');
    expect(asked).toEqual([]);
  });

  it('is ok where the gateway is told', async () => {
    const asked: string[] = [];
    expect((await checkGateway({ ...token, apiBase: await serve(200, asked) })).status).toBe('ok');
    expect(asked).toEqual(['/api/v10/gateway']);
  });

  it('warns where the commands cannot be registered', async () => {
    const finding = await checkGateway({ hasToken: true, hasApplicationId: false, apiBase: await serve(200) });
    expect([finding.status, finding.remedy]).toEqual(['warning', expect.stringContaining('suanli deploy-commands')]);
  });

  it('is broken where Discord does not answer, or answers with an error', async () => {
    const refused = await checkGateway({ ...token, apiBase: 'http://127.0.0.1:9/api' });
    expect([refused.status, refused.remedy]).toEqual(['broken', expect.stringContaining('DISCORD_API_BASE')]);
    const failing = await checkGateway({ ...token, apiBase: await serve(503) });
    expect([failing.status, failing.message]).toEqual(['broken', expect.stringContaining('503')]);
  });
});

describe('checkWritableFolder', () => {
  it('takes a folder that can be made', async () => {
    const finding = await checkWritableFolder('data folder', join(folder, 'not', 'yet'), 'DATA_DIR');
    expect([finding.status, finding.message]).toEqual(['ok', expect.stringContaining('not there yet')]);
  });

  it('is broken where a file stands in the way', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect((await checkWritableFolder('data folder', join(file, 'data'), 'DATA_DIR')).status).toBe('broken');
  });
});

describe('the other checks', () => {
  it('settings: every problem is told', () => {
    expect(checkSettings([]).status).toBe('ok');
    expect(checkSettings(['A is wrong.', 'B is wrong.'])).toMatchObject({
      status: 'broken',
      message: 'A is wrong. B is wrong.',
    });
  });

  it('model: broken with the sentence of the check', async () => {
    const failing = (): Promise<never> => Promise.reject(new ModelFilesError('The file x is missing.'));
    expect(await checkModel(failing)).toMatchObject({ status: 'broken', message: 'The file x is missing.' });
  });
});
