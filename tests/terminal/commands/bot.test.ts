import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/shared/errors/config-error.js';
import { requireDiscordSettings, runBot } from '../../../src/terminal/commands/bot.js';

describe('requireDiscordSettings', () => {
  it('names every missing setting and where to get it', () => {
    const check = (): void => requireDiscordSettings({ DISCORD_TOKEN: undefined, DISCORD_APPLICATION_ID: undefined });
    expect(check).toThrow(ConfigError);
    expect(check).toThrow(
      /DISCORD_TOKEN is not set[^]*Reset Token[^]*DISCORD_APPLICATION_ID is not set[^]*Application ID/,
    );
  });

  it('is content where they are set', () => {
    expect(() => requireDiscordSettings({ DISCORD_TOKEN: 'x' })).not.toThrow();
  });
});

describe('runBot', () => {
  function bot(start: () => Promise<void>): { steps: string[]; start(): Promise<void>; stop(): Promise<void> } {
    const steps: string[] = [];
    return {
      steps,
      start: () => {
        steps.push('start');
        return start();
      },
      stop: async () => void steps.push('stop'),
    };
  }

  it('runs until told to stop, then stops the bot and ends with 0', async () => {
    const stop = new AbortController();
    const running = bot(async () => void setTimeout(() => stop.abort(), 10));
    expect(await runBot(() => running, stop.signal)).toBe(0);
    expect(running.steps).toEqual(['start', 'stop']);
  });

  it('stops also where the login does not end', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 10);
    expect(await runBot(() => bot(() => new Promise(() => undefined)), stop.signal)).toBe(0);
  });

  it('fails with what the start throws, the bot stopped', async () => {
    const failing = bot(() => Promise.reject(new Error('token refused')));
    await expect(runBot(() => failing, new AbortController().signal)).rejects.toThrow('token refused');
    expect(failing.steps).toEqual(['start', 'stop']);
  });

  it('fails with the reason when Discord ends the connection for good', async () => {
    const running = bot(() => Promise.resolve());
    const ended = runBot((disconnected) => {
      setTimeout(() => disconnected(new Error('token reset')), 10);
      return running;
    }, new AbortController().signal);
    await expect(ended).rejects.toThrow('token reset');
    expect(running.steps).toEqual(['start', 'stop']);
  });
});
