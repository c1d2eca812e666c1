import { describe, expect, it } from 'vitest';
import { tellOfHelp } from '../../../src/companion/push/tell-of-help.ts';

type Waiting = { waitUntil: (work: Promise<unknown>) => void };

/** As much of a service worker as the handlers touch. */
function worker(windows: readonly string[]) {
  const done: string[] = [];
  const shown: [string, object][] = [];
  const listeners = new Map<string, (event: never) => void>();
  const scope = {
    addEventListener: (name: string, listener: (event: never) => void) => listeners.set(name, listener),
    registration: {
      showNotification: (title: string, look: object) => {
        shown.push([title, look]);
        return Promise.resolve();
      },
    },
    clients: {
      matchAll: (wanted: object) => {
        done.push(`asked ${JSON.stringify(wanted)}`);
        return Promise.resolve(
          windows.map((name) => ({ focus: async () => void done.push(`focus ${name}`) })),
        );
      },
      openWindow: async (path: string) => void done.push(`open ${path}`),
    },
  };
  tellOfHelp(scope);
  const fire = async (name: string, event: object = {}): Promise<void> => {
    const works: Promise<unknown>[] = [];
    const whole: Waiting = { waitUntil: (work) => works.push(work), ...event };
    listeners.get(name)?.(whole as never);
    await Promise.all(works);
  };
  return { done, shown, fire };
}

describe('a push', () => {
  it('says “Help needed” and nothing more, whatever it brings, and a second one takes the place of the first', async () => {
    const { fire, shown } = worker([]);
    await fire('push');
    await fire('push', { data: { json: () => ({ type: 'help-needed', number: 14 }) } });
    expect(shown).toHaveLength(2);
    for (const [title, look] of shown) {
      expect(title).toBe('Help needed');
      expect(look).toMatchObject({ tag: 'help-needed', renotify: true });
      expect(Object.keys(look)).not.toContain('body');
      expect(JSON.stringify(look)).not.toContain('14"');
    }
  });

  it('leads to the board when it is tapped: one that is open, or else a new one', async () => {
    const closed: string[] = [];
    const notification = { close: () => closed.push('closed') };
    const open = worker(['board', 'other']);
    await open.fire('notificationclick', { notification });
    expect(open.done).toEqual(['asked {"type":"window","includeUncontrolled":true}', 'focus board']);
    const none = worker([]);
    await none.fire('notificationclick', { notification });
    expect(none.done.at(-1)).toBe('open /');
    expect(closed).toHaveLength(2);
  });
});
