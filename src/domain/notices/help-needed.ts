/** One notification for however many presses: a newer one takes the place of the older. */
export const helpTag = 'help-needed';

/** All that a notification says: it may lie on a desk, or be thrown on a wall (design, truth 9). */
export const helpTitle = 'Help needed';

/** How it looks, whoever shows it: the page, or the worker where the page is closed. */
export const helpLook = { tag: helpTag, icon: '/icon-192.png', badge: '/icon-192.png', lang: 'en-GB' };
