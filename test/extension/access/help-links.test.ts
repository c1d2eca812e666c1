import { describe, expect, it } from 'vitest';
import { helpLinks } from '../../../src/extension/access/kindness/help-links.ts';

describe('help for a child who searched for it', () => {
  it('is Childline unless the school says otherwise', () => {
    expect(helpLinks(undefined)).toEqual({ childline: true, others: [] });
  });

  it('is what the school keeps reachable, and nothing that is not', () => {
    expect(helpLinks(['https://talk.school.example/pupils', '.listen.example', 'ceop.police.uk'])).toEqual({
      childline: false,
      others: ['talk.school.example', 'listen.example'],
    });
    expect(helpLinks(['www.childline.org.uk'])).toEqual({ childline: true, others: [] });
  });

  it('takes no entry that is no host for a link', () => {
    expect(helpLinks(['*', 'javascript:alert(1)', 'data:*', '"><script>', '', 'localhost']).others).toEqual(
      [],
    );
  });
});
