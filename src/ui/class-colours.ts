import type { ClassColour } from '../domain/policy/class-colour.ts';

/** How a class colour looks: its English name, the colour, and the ink that is read on it (at least 4.5 to 1). */
export type ClassColourLook = { name: string; hex: string; ink: string };

const white = '#ffffff';
const dark = '#1c1b1a';

/** The same colours as `--class-*` and `--class-*-ink` in tokens.css. */
export const classColourLooks: Record<ClassColour, ClassColourLook> = {
  red: { name: 'Red', hex: '#c62828', ink: white },
  orange: { name: 'Orange', hex: '#f57c00', ink: dark },
  yellow: { name: 'Yellow', hex: '#fdd835', ink: dark },
  green: { name: 'Green', hex: '#2e7d32', ink: white },
  turquoise: { name: 'Turquoise', hex: '#26c6da', ink: dark },
  blue: { name: 'Blue', hex: '#1565c0', ink: white },
  purple: { name: 'Purple', hex: '#6a1b9a', ink: white },
  pink: { name: 'Pink', hex: '#f48fb1', ink: dark },
  brown: { name: 'Brown', hex: '#6d4c41', ink: white },
  grey: { name: 'Grey', hex: '#9e9e9e', ink: dark },
};
